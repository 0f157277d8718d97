import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import { type InteractionKind, interactionKinds } from '#shared/features/interactions/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { isComposing } from '../key-combo.ts'
import { instantOfLocal, localTimeOf } from '../local-time.ts'
import { type NamedPerson, PersonSelect } from '../person-select.tsx'
import type { LogRequest } from './log-request.ts'
import { useSaveContact } from './use-save-contact.ts'
import './log-dialog.css'

/** Who, how, when, and the gist. Enter saves; 1 to 4 choose the kind while no text is written. */
export function LogDialog({ request, close }: { request: LogRequest; close: () => void }) {
  const t = useWords(interactionMessages)
  const form = useLogForm(request)
  const saving = useSaveContact(close)
  const note = useRef<TextAreaRef>(null)
  const { contact } = request
  const submit = () => {
    const ready = form.check()
    if (ready) saving.save(contact ? { id: contact.id, ...ready } : ready)
  }
  return (
    <FormDialog
      title={t(contact ? 'log.editTitle' : 'log.title')}
      save={t(contact ? 'log.saveEdit' : 'log.save')}
      cancel={t('log.cancel')}
      isSaving={saving.isSaving}
      submit={submit}
      close={close}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits are a shorter way to the radio buttons inside */}
      <div
        className="log-form"
        onKeyDown={(event) => {
          const kind = digitKind(event)
          if (!kind) return
          event.preventDefault()
          form.setKind(kind)
          note.current?.focus()
        }}
      >
        {contact ? null : <PersonField form={form} goOn={() => note.current?.focus()} />}
        <KindField form={form} isFirst={contact !== undefined || form.person !== null} />
        <TimeField form={form} />
        <NoteField form={form} field={note} submit={submit} />
        {contact ? (
          <Button type="text" size="small" danger onClick={() => saving.remove(contact.id)}>
            {t('log.remove')}
          </Button>
        ) : null}
      </div>
    </FormDialog>
  )
}

type LogForm = ReturnType<typeof useLogForm>

function useLogForm({ person: given, kind: asked, contact }: LogRequest) {
  const format = useFormat()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const [opened] = useState(() => contact?.at ?? format.now())
  const [person, setPerson] = useState<NamedPerson | null>(given ?? null)
  const [kind, setKind] = useState<InteractionKind>(contact?.kind ?? asked ?? 'private_chat')
  const [time, setTime] = useState(() => localTimeOf(calendar, opened))
  const [note, setNote] = useState(contact?.note ?? '')
  const [isTried, setTried] = useState(false)
  const isMoved = time !== localTimeOf(calendar, opened)
  const at = instantOfLocal(calendar, time)
  const isEarly = at === null || (isMoved && at > format.now())
  const isNoteMissing = kind === 'note' && note.trim() === ''
  const isPersonMissing = !contact && person === null
  /** Everything that is to be saved; null while something is missing, which is told then. */
  const check = () => {
    setTried(true)
    if (isEarly || isNoteMissing || isPersonMissing) return null
    // A time that nobody touched is now, or what it was: its seconds stay.
    const when = isMoved && at !== null ? { at } : {}
    return { ...(person ? { person } : {}), kind, note: note.trim(), ...when }
  }
  return {
    person,
    setPerson,
    kind,
    setKind,
    time,
    setTime,
    note,
    setNote,
    latest: localTimeOf(calendar, format.now()),
    errors: isTried ? { isEarly, isNoteMissing, isPersonMissing } : NO_ERRORS,
    check,
  }
}

const NO_ERRORS = { isEarly: false, isNoteMissing: false, isPersonMissing: false }

/** 1 to 4, unless they are typed into a text. */
function digitKind(event: KeyboardEvent): InteractionKind | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return undefined
  const isText =
    event.target instanceof Element &&
    event.target.closest('textarea, [role="combobox"], input:not([type="radio"])') !== null
  return isText || !/^[1-4]$/.test(event.key) ? undefined : interactionKinds[Number(event.key) - 1]
}

function PersonField({ form, goOn }: { form: LogForm; goOn: () => void }) {
  const t = useWords(interactionMessages)
  return (
    <Field label={t('log.person')} error={form.errors.isPersonMissing ? t('log.personMissing') : undefined}>
      {(ties) => (
        <PersonSelect
          id={ties.id}
          label={t('log.person')}
          placeholder={t('log.personPlaceholder')}
          none={t('log.personNone')}
          autoFocus={form.person === null}
          status={form.errors.isPersonMissing ? 'error' : ''}
          value={form.person}
          onChange={(person) => {
            form.setPerson(person)
            if (person) goOn()
          }}
        />
      )}
    </Field>
  )
}

function KindField({ form, isFirst }: { form: LogForm; isFirst: boolean }) {
  const t = useWords(interactionMessages)
  return (
    <div className="field">
      <PresetGroup
        label={t('log.kind')}
        autoFocus={isFirst}
        presets={interactionKinds.map((value, at) => ({
          value,
          label: t(`kind.${value}`),
          kbd: String(at + 1),
        }))}
        value={form.kind}
        onChange={form.setKind}
      />
    </div>
  )
}

function TimeField({ form }: { form: LogForm }) {
  const t = useWords(interactionMessages)
  return (
    <Field label={t('log.at')} error={form.errors.isEarly ? t('log.atFuture') : undefined}>
      {(ties) => (
        <Input
          {...ties}
          type="datetime-local"
          className="log-time"
          max={form.latest}
          value={form.time}
          onChange={(event) => form.setTime(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Enter saves, Shift Enter begins a line. */
function NoteField(props: { form: LogForm; field: React.Ref<TextAreaRef>; submit: () => void }) {
  const t = useWords(interactionMessages)
  const { form, field, submit } = props
  return (
    <Field label={t('log.note')} error={form.errors.isNoteMissing ? t('log.noteMissing') : undefined}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          ref={field}
          className="private"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          placeholder={t('log.notePlaceholder')}
          value={form.note}
          onChange={(event) => form.setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
            event.preventDefault()
            submit()
          }}
        />
      )}
    </Field>
  )
}
