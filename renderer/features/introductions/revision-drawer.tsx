import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import type { IntroductionRevision, IntroductionVersion } from '#shared/features/introductions/model.ts'
import { countSigns } from '#shared/features/introductions/rules/length.ts'
import { diffTexts } from '#shared/kernel/text-diff.ts'
import { useVersionActions } from './use-version-actions.ts'

/** 历史文字: every text that a version had, with what changed in it and a way back. */
export function RevisionDrawer({ version, close }: { version: IntroductionVersion; close: () => void }) {
  const t = useWords(introductionMessages)
  const { data, error, refetch } = useQuery(
    orpc.introductions.history.queryOptions({ input: { id: version.id } }),
  )
  const { restore } = useVersionActions()
  const title = t('history.title', { kind: t(`kind.${version.kind}`) })
  return (
    <SideDrawer
      title={title}
      label={title}
      subtitle={t('history.hint')}
      close={{ label: t('history.close'), run: close }}
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      <ol className="revisions">
        {(data ?? []).map((revision, at) => (
          <RevisionItem
            key={revision.revision}
            revision={revision}
            before={data?.[at + 1] ?? null}
            restore={at === 0 ? null : () => void restore(version, revision.revision)}
          />
        ))}
      </ol>
    </SideDrawer>
  )
}

function RevisionItem(props: {
  revision: IntroductionRevision
  before: IntroductionRevision | null
  restore: (() => void) | null
}) {
  const t = useWords(introductionMessages)
  const format = useFormat()
  const { revision, before, restore } = props
  return (
    <li className="revision">
      <div className="revision-line">
        <span className="strong">{t(`cause.${revision.cause}`)}</span>
        {restore === null ? <Tag tone="ok">{t('history.current')}</Tag> : null}
        <span className="t12 text3" title={format.exact(revision.savedAt)}>
          {format.ago(revision.savedAt)}
        </span>
        <span className="t12 text2">{t('history.signs', { count: countSigns(revision.text) })}</span>
        {restore === null ? null : (
          <Button className="push" type="text" size="small" onClick={restore}>
            {t('history.restore')}
          </Button>
        )}
      </div>
      <p className="revision-text private">
        {before === null ? revision.text : <Diff was={before.text} text={revision.text} />}
      </p>
    </li>
  )
}

function Diff({ was, text }: { was: string; text: string }) {
  return diffTexts(was, text).map((part, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the stretches of one text have fixed places
    if (part.kind === 'removed') return <del key={at}>{part.text}</del>
    if (part.kind === 'added') return <ins key={at}>{part.text}</ins>
    return <span key={at}>{part.text}</span>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })
}
