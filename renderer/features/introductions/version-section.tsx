import { Button } from 'antd'
import { Copy, Info } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import type { IntroductionSheet, VersionOnSheet } from '#shared/features/introductions/contract.ts'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { type Question, VERSION_LENGTH, type VersionId } from '#shared/features/introductions/model.ts'
import { type Check, checkVersion } from '#shared/features/introductions/rules/checks.ts'
import { countSigns, lengthRanges } from '#shared/features/introductions/rules/length.ts'
import { countHandEdits } from '#shared/features/introductions/rules/passages.ts'
import { softened, type WordMark } from '#shared/features/introductions/rules/wording.ts'
import { CheckList } from './check-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { MergePanel } from './merge-panel.tsx'
import { type Composed, useVersionActions } from './use-version-actions.ts'
import type { Wording } from './use-wording.ts'
import { VersionMenu } from './version-menu.tsx'

type SectionProps = {
  version: VersionOnSheet
  sheet: IntroductionSheet
  edit: (input: { id: VersionId; text: string }) => Promise<unknown>
  wording: Wording
  ask: (question: Question) => void
  openHistory: () => void
}

/** One version: its text to be edited, its length, what was checked, and the comparison with a new text. */
export function VersionSection({ version, sheet, edit, wording, ask, openHistory }: SectionProps) {
  const t = useWords(introductionMessages)
  const titleId = useId()
  const { id, kind } = version
  const { value, change, flush } = useAutosave(version.text, (text) => edit({ id, text }))
  const actions = useVersionActions()
  const [composed, compare] = useState<Composed | null>(null)
  const checks = useMemo(
    () =>
      checkVersion(kind, value, {
        answers: sheet.answers,
        credentials: sheet.credentials,
        wording: wording.list,
      }),
    [kind, value, sheet.answers, sheet.credentials, wording.list],
  )
  const isOwn = value !== version.baseText
  const compose = async (choice: 'same' | 'next') => {
    flush()
    const fresh = await actions.compose(id, choice)
    if (!fresh) return
    if (isOwn) compare(fresh)
    else if (fresh.text !== value) await actions.take(version, fresh, fresh.text)
    else compare({ ...fresh, text: value })
  }
  const soften = (mark: WordMark) => change(softened(value, mark))
  return (
    <section className="version" aria-labelledby={titleId}>
      <VersionHead
        titleId={titleId}
        version={version}
        text={value}
        copy={() => void actions.copy(value)}
        menu={
          <VersionMenu
            version={version}
            isOwn={isOwn}
            compose={(choice) => void compose(choice)}
            openHistory={openHistory}
          />
        }
      />
      {composed ? (
        <MergePanel
          base={version.baseText}
          mine={value}
          composed={composed}
          max={lengthRanges[kind].max}
          close={() => compare(null)}
          take={async (text) => {
            if (await actions.take(version, composed, text)) compare(null)
          }}
        />
      ) : (
        <>
          {version.isBehind ? (
            <div className="version-behind" role="status">
              <Info size={14} aria-hidden="true" />
              <span>{t('version.behind')}</span>
              <Button size="small" onClick={() => void compose('same')}>
                {t('version.compare')}
              </Button>
            </div>
          ) : null}
          <MarkedText
            label={t('version.text', { kind: t(`kind.${kind}`) })}
            text={value}
            marks={marksOf(checks)}
            isLead={kind === 'one_line'}
            placeholder={t('version.blank')}
            maxLength={VERSION_LENGTH}
            change={change}
            leave={flush}
          />
          <CheckList checks={checks} answers={sheet.answers} ask={ask} soften={soften} wording={wording} />
        </>
      )}
    </section>
  )
}

/** Marked in the text are words only: a claim without proof is told below it. */
function marksOf(checks: readonly Check[]): readonly WordMark[] {
  return checks.flatMap((check) => (check.check === 'wording' ? check.marks : []))
}

function VersionHead(props: {
  titleId: string
  version: VersionOnSheet
  text: string
  copy: () => void
  menu: React.ReactNode
}) {
  const t = useWords(introductionMessages)
  const { version, text } = props
  const { min, max } = lengthRanges[version.kind]
  const signs = countSigns(text)
  const edits = countHandEdits(version.baseText, text)
  const range = version.kind === 'one_line' ? t('version.upTo', { max }) : t('version.between', { min, max })
  return (
    <header className="version-head">
      <h2 id={props.titleId}>{t(`kind.${version.kind}`)}</h2>
      {edits > 0 ? (
        <Tag>{t('version.edited', { count: edits })}</Tag>
      ) : (
        <span className="version-place t12 text2">{t(`place.${version.kind}`)}</span>
      )}
      <span
        className={signs > max ? 'version-signs t12 over' : 'version-signs t12 text2'}
        title={t('version.signs', { signs, range: range.replace(/^\/ /, '').replace(/ 字$/, '') })}
      >
        <strong>{signs}</strong> {range}
      </span>
      <Button
        type="text"
        size="small"
        icon={<Copy size={16} aria-hidden="true" />}
        disabled={text.trim() === ''}
        onClick={props.copy}
      >
        {t('version.copy')}
      </Button>
      {props.menu}
    </header>
  )
}
