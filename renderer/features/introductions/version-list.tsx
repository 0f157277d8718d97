import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileText, ListChecks, Plus } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api } from '#renderer/app/rpc.ts'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { platformKinds, type Question, type VersionId } from '#shared/features/introductions/model.ts'
import type { Introduction } from './use-introduction.ts'
import type { Wording } from './use-wording.ts'
import { VersionSection } from './version-section.tsx'

/** The versions one under another, then those that can be written for platforms. */
export function VersionList(props: {
  sheet: IntroductionSheet
  introduction: Introduction
  wording: Wording
  ask: (question: Question) => void
  openHistory: (id: VersionId) => void
  openWords: () => void
}) {
  const t = useWords(introductionMessages)
  const { sheet, introduction, wording } = props
  if (sheet.versions.length === 0)
    return (
      <EmptyState
        Icon={FileText}
        title={t('versions.empty')}
        hint={t('versions.emptyHint')}
        action={
          <Button type="primary" onClick={() => props.ask('who')}>
            {t('versions.start')}
          </Button>
        }
      />
    )
  return (
    <>
      {sheet.versions.map((version) => (
        <VersionSection
          key={version.id}
          version={version}
          sheet={sheet}
          edit={introduction.edit}
          wording={wording}
          ask={props.ask}
          openHistory={() => props.openHistory(version.id)}
        />
      ))}
      <Platforms sheet={sheet} />
      <div className="version-foot">
        <button type="button" className="plain intro-examples-open" onClick={props.openWords}>
          <ListChecks size={14} aria-hidden="true" />
          {t('versions.words')}
        </button>
      </div>
    </>
  )
}

/** Platforms for which nothing is written yet. */
function Platforms({ sheet }: { sheet: IntroductionSheet }) {
  const t = useWords(introductionMessages)
  const track = useTrackSaving()
  const { personaId } = sheet
  const add = useMutation({
    mutationFn: (kind: (typeof platformKinds)[number]) =>
      track(api.introductions.addVersion({ personaId, kind })),
  })
  const missing = platformKinds.filter((kind) => !sheet.versions.some((version) => version.kind === kind))
  if (missing.length === 0) return null
  return (
    <section className="version-platforms" aria-label={t('versions.platforms')}>
      <span className="strong">{t('versions.platforms')}</span>
      <span className="t12 text2">{t('versions.platformsHint')}</span>
      <div className="version-platform-list">
        {missing.map((kind) => (
          <Button
            key={kind}
            size="small"
            icon={<Plus size={14} aria-hidden="true" />}
            disabled={add.isPending}
            onClick={() => add.mutate(kind)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
