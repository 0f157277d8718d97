import { CircleAlert, CircleCheck } from 'lucide-react'
import { useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import type { DraftDetail } from '#shared/features/content-output/model.ts'
import { checkMessages } from '#shared/features/introductions/messages/checks.ts'
import { softened } from '#shared/features/introductions/rules/wording.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import { LONG_POST, piecesOfText, type TextCheck } from './draft-checks.ts'
import type { SaveDraft } from './save-draft.ts'
import { useContentWords } from './use-content-words.ts'
import { useDraftChecks } from './use-draft-checks.ts'

/** The text with what stands out underlined, its length, and below what to do about each mark. */
export function DraftText(props: { draft: DraftDetail; persona: Persona; save: SaveDraft }) {
  const { draft, persona, save } = props
  const { t } = useContentWords()
  const text = useAutosave(draft.text, (value) => save({ text: value }))
  const field = useRef<HTMLTextAreaElement>(null)
  const checks = useDraftChecks(persona, text.value)
  const count = countCharacters(text.value.trim())
  const replace = (check: TextCheck) => {
    if (check.check === 'wording') text.change(softened(text.value, check.mark))
    field.current?.focus()
  }
  const show = ({ from, to }: TextCheck) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }
  return (
    <section className="section draft-text" aria-label={t('draft.text')}>
      <div className="marked-field">
        {/* The same words behind the field, only to carry the underlines: both grow together. */}
        <div className="marked-back private" aria-hidden="true">
          {piecesOfText(text.value, checks ?? []).map((piece, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
              key={at}
              className={piece.check ? `mark-${piece.check.check}` : undefined}
            >
              {piece.text}
            </span>
          ))}
          {'\n'}
        </div>
        <textarea
          ref={field}
          className="private"
          aria-label={t('draft.text')}
          placeholder={t('draft.textPlaceholder')}
          maxLength={20_000}
          spellCheck={false}
          value={text.value}
          onChange={(event) => text.change(event.target.value)}
          onBlur={text.flush}
        />
      </div>
      <div className="draft-checks">
        <span className="t12 text2">{t('draft.count', { count })}</span>
        <CheckList checks={checks} isEmpty={count === 0} count={count} replace={replace} show={show} />
      </div>
    </section>
  )
}

function CheckList(props: {
  checks: readonly TextCheck[] | null
  isEmpty: boolean
  count: number
  replace: (check: TextCheck) => void
  show: (check: TextCheck) => void
}) {
  const { t } = useContentWords()
  const { checks } = props
  if (checks === null || props.isEmpty) return null
  return (
    <ul aria-label={t('draft.checks')} aria-live="polite">
      {checks.length === 0 ? (
        <li className="t12 text2">
          <CircleCheck size={14} aria-hidden="true" className="accent" />
          {t('draft.fine')}
        </li>
      ) : null}
      {props.count > LONG_POST ? (
        <li className="t12 warn">
          <CircleAlert size={14} aria-hidden="true" />
          {t('draft.long', { limit: LONG_POST })}
        </li>
      ) : null}
      {checks.map((check) => (
        <CheckLine key={`${check.from} ${check.to}`} check={check} {...props} />
      ))}
    </ul>
  )
}

function CheckLine(props: {
  check: TextCheck
  replace: (check: TextCheck) => void
  show: (check: TextCheck) => void
}) {
  const { check } = props
  const { t } = useContentWords()
  const words = useCheckWords()
  const canReplace = check.check === 'wording' && check.mark.suggestion !== null
  return (
    <li className="t12 warn">
      <CircleAlert size={14} aria-hidden="true" />
      <button
        type="button"
        className="plain check-text"
        title={words.reason(check)}
        onClick={() => props.show(check)}
      >
        {words.line(check)}
      </button>
      {canReplace ? (
        <button type="button" className="plain link" onClick={() => props.replace(check)}>
          {t('draft.replace')}
        </button>
      ) : null}
    </li>
  )
}

function useCheckWords() {
  const c = useWords(checkMessages)
  return {
    line(check: TextCheck): string {
      if (check.check === 'claim')
        return c(`claims.${check.mark.kind === 'credential' ? 'other' : check.mark.kind}`, {
          text: check.mark.text,
        })
      const { kind, text, suggestion } = check.mark
      if (kind === 'never') return c('wording.never', { text })
      const facts = { text, kind: c(`kind.${kind}`), suggestion: suggestion ?? '' }
      return c(suggestion ? 'wording.replace' : 'wording.leaveOut', facts)
    },
    reason: (check: TextCheck) =>
      check.check === 'claim' ? c('claim.reason') : c(`reason.${check.mark.kind}`),
  }
}
