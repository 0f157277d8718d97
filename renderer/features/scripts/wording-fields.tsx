import { Button, Input, Tooltip } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import {
  REQUEST_LENGTH,
  type ScriptCategory,
  type ScriptLanguage,
  type ScriptVariable,
  type ScriptWording,
  scriptVariables,
} from '#shared/features/scripts/model.ts'
import { segmentsOf, variableNames } from '#shared/features/scripts/rules/script-text.ts'
import { countCharacters } from '#shared/kernel/text.ts'

type WordingProps = {
  language: ScriptLanguage
  category: ScriptCategory
  wording: ScriptWording
  /** Saving was tried: what is missing is said at the fields. */
  isChecked: boolean
  change: (wording: ScriptWording) => void
}

/** Title and text in one language; variables go in by a click, where the cursor stands. */
export function WordingFields({ language, category, wording, isChecked, change }: WordingProps) {
  const t = useWords(scriptMessages)
  const area = useRef<TextAreaRef>(null)
  const { title, body } = wording
  const insert = (variable: ScriptVariable) => {
    const field = area.current?.resizableTextArea?.textArea
    const from = field?.selectionStart ?? body.length
    const to = field?.selectionEnd ?? body.length
    const name = `{${variableNames[variable][language]}}`
    change({ ...wording, body: `${body.slice(0, from)}${name}${body.slice(to)}`.slice(0, 2000) })
    field?.focus()
    requestAnimationFrame(() => field?.setSelectionRange(from + name.length, from + name.length))
  }
  return (
    <>
      <Field
        label={t('edit.name')}
        error={isChecked && title.trim() === '' ? t('edit.nameMissing') : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            value={title}
            onChange={(event) => change({ ...wording, title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('edit.body')}
        hint={<BodyHint body={body} category={category} />}
        error={isChecked && body.trim() === '' ? t('edit.bodyMissing') : undefined}
      >
        {(ties) => (
          <Input.TextArea
            {...ties}
            ref={area}
            maxLength={2000}
            autoSize={{ minRows: 4, maxRows: 12 }}
            value={body}
            onChange={(event) => change({ ...wording, body: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="script-variables" aria-label={t('edit.variables')}>
        {scriptVariables.map((variable) => (
          <Tooltip key={variable} title={t(`variable.${variable}`)}>
            <Button size="small" onClick={() => insert(variable)}>
              {variableNames[variable][language]}
            </Button>
          </Tooltip>
        ))}
      </fieldset>
      <p className="t12 text3">
        {t('edit.fallbackHint', {
          example: `{${variableNames.call_name[language]}|${t('edit.fallbackExample')}}`,
        })}
      </p>
    </>
  )
}

/** Length, and what looks like a slip: variables nobody knows, a friend request that is too long. */
function BodyHint({ body, category }: { body: string; category: ScriptCategory }) {
  const t = useWords(scriptMessages)
  const format = useFormat()
  const count = countCharacters(body)
  const unknown = segmentsOf(body, {}).flatMap((segment) =>
    segment.kind === 'unknown' ? [segment.name] : [],
  )
  const isTooLong = category === 'add_friend' && count > REQUEST_LENGTH
  return (
    <>
      {t('text.characters', { count })}
      {unknown.length > 0 ? (
        <span className="script-missing-note">
          {' '}
          {t('edit.unknown', { names: format.list([...new Set(unknown)]) })}
        </span>
      ) : null}
      {isTooLong ? (
        <span className="script-missing-note"> {t('edit.requestTooLong', { limit: REQUEST_LENGTH })}</span>
      ) : null}
    </>
  )
}
