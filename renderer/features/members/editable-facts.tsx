import { Input, Select } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '#renderer/app/i18n.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import {
  type LockableField,
  lockableFields,
  type MemberDetail,
  profileChanges,
} from '#shared/features/members/model.ts'
import { FactRow } from './fact-row.tsx'
import { LIST_SEPARATORS } from './tag-editor.tsx'
import { type ProfileEdit, useProfileActions } from './use-member.ts'
import { useMemberWords } from './use-member-words.ts'

type TextField =
  | 'displayName'
  | 'remark'
  | 'province'
  | 'city'
  | 'phone'
  | 'sex'
  | 'birthday'
  | 'birthYear'
  | 'sourceChannel'
type ListField = 'interests' | 'resources' | 'needs' | 'tags'

const isLockable = (field: string): field is LockableField =>
  (lockableFields as readonly string[]).includes(field)

/** A value that is a button until it is clicked; then `edit` takes its place. */
export function InPlace(props: { label: string; shown: ReactNode; edit: (leave: () => void) => ReactNode }) {
  const d = useWords(memberDrawerMessages)
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // What had the focus is gone with the editor; a click elsewhere has moved it already.
  const leave = () => {
    flushSync(() => setEditing(false))
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }
  if (isEditing) return props.edit(leave)
  return (
    <button ref={button} type="button" className="plain fact-button" onClick={() => setEditing(true)}>
      <span className="visually-hidden">{d('field.edit', { field: props.label })}</span>
      {props.shown}
    </button>
  )
}

/** Ends an editor once: taking a field with the focus off the page may tell of leaving it a second time. */
function useFinish(leave: () => void) {
  const isDone = useRef(false)
  return (then?: () => void) => {
    if (isDone.current) return
    isDone.current = true
    leave()
    then?.()
  }
}

/** One line of text, or two that belong together (province and city). Enter or leaving keeps, Esc gives up. */
export function TextFact(props: {
  detail: MemberDetail
  fields: readonly TextField[]
  label: string
  hint?: string
  /** Shown where nothing was written by hand. */
  fallback?: string
  after?: string
}) {
  const { detail, fields, label, hint, fallback = '', after = '' } = props
  const { edit, unlock } = useProfileActions(detail)
  const words = useMemberWords()
  const text = fields.map((field) => String(detail.profile[field] ?? '')).filter(Boolean)
  const shown = text.length > 0 ? text.join(' ') : fallback
  const all = [shown, after].filter(Boolean).join(words.comma)
  return (
    <FactRow label={label} detail={detail} locked={fields.filter(isLockable)} unlock={unlock.mutate}>
      <InPlace
        label={label}
        shown={
          all === '' ? <span className="text3">{words.empty}</span> : <span className="private">{all}</span>
        }
        edit={(leave) => (
          <TextEditor
            detail={detail}
            fields={fields}
            {...(hint ? { hint } : {})}
            leave={leave}
            save={edit.mutate}
          />
        )}
      />
    </FactRow>
  )
}

function TextEditor(props: {
  detail: MemberDetail
  fields: readonly TextField[]
  hint?: string
  leave: () => void
  save: (edit: ProfileEdit) => void
}) {
  const { detail, fields, hint, leave, save } = props
  const [seen] = useState(detail.profile)
  const { fieldName } = useProfileActions(detail)
  const [texts, setTexts] = useState(() => fields.map((field) => String(detail.profile[field] ?? '')))
  const draft = Object.fromEntries(fields.map((field, at) => [field, draftValue(field, texts[at] ?? '')]))
  const read = profileChanges.safeParse(draft)
  const finish = useFinish(leave)
  const keep = () => {
    if (read.success) finish(() => save({ changes: read.data, seen }))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what its fields hear
    <div
      className="fact-editor"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // Else Enter would go on to press the button that gets the focus.
        event.preventDefault()
        if (event.key === 'Enter') keep()
        else finish()
      }}
    >
      {fields.map((field, at) => (
        <Input
          key={field}
          size="small"
          autoFocus={at === 0}
          aria-label={fieldName(field)}
          placeholder={fields.length > 1 ? fieldName(field) : hint}
          status={read.success ? '' : 'error'}
          value={texts[at]}
          onChange={(event) => setTexts(texts.with(at, event.target.value))}
        />
      ))}
    </div>
  )
}

function draftValue(field: TextField, text: string): string | number | null {
  if (field !== 'birthYear') return text
  return text.trim() === '' ? null : Number(text)
}

/** Several words; commas of either width part them. */
export function ListFact(props: { detail: MemberDetail; field: ListField; suggestions?: readonly string[] }) {
  const { detail, field, suggestions = [] } = props
  const { edit, unlock, fieldName } = useProfileActions(detail)
  const words = useMemberWords()
  const label = fieldName(field)
  const values = detail.profile[field]
  const word = field === 'needs' ? words.need : (value: string) => value
  return (
    <FactRow label={label} detail={detail} locked={[field]} unlock={unlock.mutate}>
      <InPlace
        label={label}
        shown={
          values.length === 0 ? <span className="text3">{words.empty}</span> : words.list(values.map(word))
        }
        edit={(leave) => (
          <ListEditor
            label={label}
            detail={detail}
            field={field}
            options={suggestions.map((value) => ({ value, label: word(value) }))}
            leave={leave}
            save={edit.mutate}
          />
        )}
      />
    </FactRow>
  )
}

function ListEditor(props: {
  label: string
  detail: MemberDetail
  field: ListField
  options: { value: string; label: string }[]
  leave: () => void
  save: (edit: ProfileEdit) => void
}) {
  const [seen] = useState(props.detail.profile)
  const [values, setValues] = useState([...seen[props.field]])
  const finish = useFinish(props.leave)
  return (
    <Select
      mode="tags"
      size="small"
      autoFocus
      defaultOpen={props.options.length > 0}
      className="fact-list-editor"
      aria-label={props.label}
      tokenSeparators={LIST_SEPARATORS}
      options={props.options}
      value={values}
      onChange={setValues}
      onBlur={() => finish(() => props.save({ changes: { [props.field]: values }, seen }))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        finish()
      }}
    />
  )
}

/** Longer text; Ctrl Enter or leaving keeps, Esc gives up. */
export function NoteFact({ detail, field }: { detail: MemberDetail; field: 'note' | 'consentNote' }) {
  const { edit, unlock, fieldName } = useProfileActions(detail)
  const words = useMemberWords()
  const text = detail.profile[field]
  return (
    <FactRow
      label={fieldName(field)}
      detail={detail}
      locked={field === 'note' ? ['note'] : []}
      unlock={unlock.mutate}
    >
      <InPlace
        label={fieldName(field)}
        shown={
          text === '' ? (
            <span className="text3">{words.empty}</span>
          ) : (
            <span className="private note">{text}</span>
          )
        }
        edit={(leave) => (
          <NoteEditor
            label={fieldName(field)}
            detail={detail}
            field={field}
            leave={leave}
            save={edit.mutate}
          />
        )}
      />
    </FactRow>
  )
}

function NoteEditor(props: {
  label: string
  detail: MemberDetail
  field: 'note' | 'consentNote'
  leave: () => void
  save: (edit: ProfileEdit) => void
}) {
  const [seen] = useState(props.detail.profile)
  const [text, setText] = useState(seen[props.field])
  const finish = useFinish(props.leave)
  const keep = () => finish(() => props.save({ changes: { [props.field]: text }, seen }))
  return (
    <Input.TextArea
      autoFocus
      autoSize={{ minRows: 2, maxRows: 8 }}
      maxLength={5000}
      aria-label={props.label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        const isKept = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isKept && event.key !== 'Escape') return
        event.preventDefault()
        if (isKept) keep()
        else finish()
      }}
    />
  )
}
