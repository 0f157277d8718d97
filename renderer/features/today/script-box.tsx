import { Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { Check } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import type { FilledScript } from '#shared/features/scripts/model.ts'
import { missingNames, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { countCharacters } from '#shared/kernel/text.ts'

/** A script on its way to the clipboard: which one, and what the operator made of it. */
export type ScriptDraft = {
  script: FilledScript | null
  /** The text as it stands in the field; null while the filled script is shown. */
  draft: string | null
  setDraft: (text: string | null) => void
  showNext: () => void
  /** What is to be copied, or the name of a variable that is still empty. */
  text: string
  missing: string | null
}

/** Keeps which script is shown and how it was changed. */
export function useScriptDraft(scripts: readonly FilledScript[]): ScriptDraft {
  const [index, setIndex] = useState(0)
  const [draft, setDraft] = useState<string | null>(null)
  const script = scripts[index % Math.max(1, scripts.length)] ?? null
  const text = draft ?? textOfSegments(script?.segments ?? [])
  const names = missingNames(script?.segments ?? [])
  const missing = names.find((name) => text.includes(`【${name}】`)) ?? null
  const showNext = () => {
    setDraft(null)
    setIndex((before) => (before + 1) % Math.max(1, scripts.length))
  }
  return { script, draft, setDraft, showNext, text, missing }
}

/** The script with its variables, or a field to change a few words; below it what is known of it. */
export function ScriptBox(props: {
  state: ScriptDraft
  field: RefObject<TextAreaRef | null>
  copiedAt: number | null
  count: number
}) {
  const t = useWords(followUpMessages)
  const s = useWords(scriptMessages)
  const { state, field } = props
  const { script, draft, setDraft, missing } = state
  useEffect(() => selectMissing(field.current, missing), [field, missing])
  if (!script) return <p className="text2">{t('detail.noScript')}</p>
  return (
    <>
      {draft === null ? (
        <button type="button" className="plain script-box private" onClick={() => setDraft(state.text)}>
          <FilledText
            pieces={script.segments}
            missing={(name, kind) => s(kind === 'empty' ? 'text.empty' : 'text.unknown', { name })}
          />
          <span className="visually-hidden">{t('detail.editScript')}</span>
        </button>
      ) : (
        <Input.TextArea
          ref={field}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          aria-label={t('detail.script')}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      <ScriptMeta {...props} script={script} />
    </>
  )
}

/** Puts the cursor on a variable that is still to be filled in. */
function selectMissing(field: TextAreaRef | null, missing: string | null): void {
  const area = field?.resizableTextArea?.textArea
  if (!area || missing === null) return
  const at = area.value.indexOf(`【${missing}】`)
  if (at >= 0) area.setSelectionRange(at, at + missing.length + 2)
}

function ScriptMeta(props: {
  state: ScriptDraft
  script: FilledScript
  copiedAt: number | null
  count: number
}) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { state, script, copiedAt } = props
  const { title, version, usage } = script
  return (
    <div className="card-line script-meta">
      <span>{t('detail.scriptMeta', { title, version })}</span>
      <span>{t('detail.characters', { count: countCharacters(state.text) })}</span>
      <span className="wide-only">
        {usage.rate === null
          ? t('detail.replyRateUnknown')
          : t('detail.replyRate', { rate: format.percent(usage.rate), settled: usage.settled })}
      </span>
      <span className="card-aside">
        {copiedAt === null ? null : (
          <span className="copied">
            <Check size={14} aria-hidden="true" />
            {t('detail.copiedAt', { time: format.time(copiedAt) })}
          </span>
        )}
        {props.count > 1 && copiedAt === null ? (
          <button type="button" className="plain link" onClick={state.showNext}>
            {t('detail.nextScript')}
          </button>
        ) : null}
      </span>
    </div>
  )
}
