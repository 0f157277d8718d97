import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePosting } from '#renderer/app/introductions/use-posting.ts'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix } from '#shared/features/distribution/model.ts'
import { introductionValues, suggestedKind } from '#shared/features/distribution/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { missingNames, segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'

type MarkProps = {
  persona: Persona
  matrix: Matrix
  groupIds: readonly GroupId[]
  /** null = the version that suits the first group. */
  kind: VersionKind | null
  close: () => void
  marked?: () => void
}

/** Marks a version as posted in some groups on a day, and copies its text at the same click. */
export function MarkDialog(props: MarkProps) {
  const t = useWords(distributionMessages)
  const form = useMarkForm(props)
  const { mark } = usePosting()
  const submit = () => {
    const posting = form.check()
    if (posting === null) return
    mark.mutate(posting, {
      onSuccess: () => {
        props.marked?.()
        props.close()
      },
    })
  }
  return (
    <FormDialog
      title={t('mark.title')}
      save={t(form.copies ? 'mark.saveCopy' : 'mark.save')}
      cancel={t('mark.cancel')}
      isSaving={mark.isPending}
      submit={submit}
      close={props.close}
    >
      <MarkFields form={form} matrix={props.matrix} />
    </FormDialog>
  )
}

type MarkForm = ReturnType<typeof useMarkForm>

function useMarkForm({ persona, matrix, groupIds: given, kind: asked }: MarkProps) {
  const format = useFormat()
  const written = matrix.versions.filter(({ text }) => text !== '')
  const first = matrix.groups.find(({ groupId }) => groupId === given[0])
  const kinds = written.map((version) => version.kind)
  const [kind, setKind] = useState(asked ?? (first ? suggestedKind(first.platform, kinds) : null))
  const [groupIds, setGroupIds] = useState<GroupId[]>([...given])
  const [day, setDay] = useState<string>(format.today())
  const [note, setNote] = useState('')
  const [wantsCopy, setWantsCopy] = useState(true)
  const [isTried, setTried] = useState(false)
  const version = written.find((one) => one.kind === kind) ?? null
  const names = groupIds.flatMap((id) => matrix.groups.find(({ groupId }) => groupId === id)?.groupName ?? [])
  const segments =
    version && names[0] !== undefined ? segmentsOf(version.text, introductionValues(persona, names[0])) : []
  const differs = version?.hasVariables === true && groupIds.length > 1
  const copies = wantsCopy && !differs
  const isDayWrong = !isRealDate(day) || day > format.today()
  return {
    written,
    kind,
    setKind,
    groupIds,
    setGroupIds,
    day,
    setDay,
    note,
    setNote,
    wantsCopy,
    setWantsCopy,
    differs,
    copies,
    missing: copies ? missingNames(segments) : [],
    isDayWrong: isTried && isDayWrong,
    isGroupMissing: isTried && groupIds.length === 0,
    /** Everything that is to be marked; null while something is missing, which is told then. */
    check: () => {
      setTried(true)
      if (isDayWrong || version === null || groupIds.length === 0) return null
      return {
        personaId: persona.id,
        groupIds,
        kind: version.kind,
        postedOn: day as CalendarDate,
        note: note.trim(),
        groupName: names[0] ?? '',
        copy: copies ? textOfSegments(segments) : null,
      }
    },
  }
}

function MarkFields({ form, matrix }: { form: MarkForm; matrix: Matrix }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  return (
    <>
      <Field label={t('mark.groups')} error={form.isGroupMissing ? t('mark.groupsMissing') : undefined}>
        {(ties) => (
          <Select
            {...ties}
            mode="multiple"
            style={{ width: '100%' }}
            maxTagCount={4}
            showSearch={{ optionFilterProp: 'label' }}
            value={form.groupIds}
            onChange={form.setGroupIds}
            options={matrix.groups.map(({ groupId, groupName }) => ({ value: groupId, label: groupName }))}
          />
        )}
      </Field>
      <Field label={t('mark.version')}>
        {(ties) => (
          <Select
            {...ties}
            style={{ width: '100%' }}
            value={form.kind}
            onChange={form.setKind}
            options={form.written.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        )}
      </Field>
      <DayField day={form.day} change={form.setDay} isWrong={form.isDayWrong} />
      <NoteField note={form.note} change={form.setNote} />
      <div className="field">
        <Checkbox
          checked={form.copies}
          disabled={form.differs}
          onChange={({ target }) => form.setWantsCopy(target.checked)}
        >
          {t('mark.copy')}
        </Checkbox>
        {form.differs ? <span className="field-hint">{t('mark.copyMany')}</span> : null}
        {form.missing.length > 0 ? (
          <span className="field-hint warn">
            {t('mark.copyMissing', { names: format.list(form.missing) })}
          </span>
        ) : null}
      </div>
    </>
  )
}

/** Today or a past day. */
export function DayField(props: { day: string; change: (day: string) => void; isWrong: boolean }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  return (
    <Field
      label={t('mark.day')}
      hint={t('mark.dayHint')}
      error={props.isWrong ? t('mark.dayWrong') : undefined}
    >
      {(ties) => (
        <Input
          {...ties}
          type="date"
          className="mark-day"
          max={format.today()}
          value={props.day}
          onChange={({ target }) => props.change(target.value)}
        />
      )}
    </Field>
  )
}

export function NoteField(props: { note: string; change: (note: string) => void }) {
  const t = useWords(distributionMessages)
  return (
    <Field label={t('mark.note')}>
      {(ties) => (
        <Input
          {...ties}
          className="private"
          maxLength={500}
          placeholder={t('mark.notePlaceholder')}
          value={props.note}
          onChange={({ target }) => props.change(target.value)}
        />
      )}
    </Field>
  )
}
