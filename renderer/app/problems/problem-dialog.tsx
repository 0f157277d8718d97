import { useMutation } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import {
  type Problem,
  type ProblemKind,
  problemKinds,
  type Severity,
  severities,
  TITLE_LENGTH,
} from '#shared/features/problems/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { useFormat } from '../i18n.tsx'
import { instantOfLocal, localTimeOf } from '../local-time.ts'
import { type NamedPerson, PersonSelect } from '../person-select.tsx'
import { api } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { useToasts } from '../toasts.tsx'
import { useProblemWords } from './use-problem-words.ts'
import './problems.css'

type Given = { person?: NamedPerson | null; groupId?: GroupId | null }

/** Logs a problem by hand: what, who, where, how bad, since when. */
export function ProblemDialog(props: Given & { close: () => void; made?: (problem: Problem) => void }) {
  const { t, p, kind, severity } = useProblemWords()
  const form = useProblemForm(props)
  const toasts = useToasts()
  const save = useMutation({
    mutationFn: (input: Parameters<typeof api.problems.create>[0]) => api.problems.create(input),
    onSuccess: ({ problem, undoId }) => {
      toasts.show({ text: t('done.created', { title: problem.title }), undoId })
      props.close()
      props.made?.(problem)
    },
  })
  const submit = () => {
    const ready = form.check()
    if (ready) save.mutate(ready)
  }
  return (
    <FormDialog
      title={t('form.title')}
      save={t('form.save')}
      cancel={t('form.cancel')}
      isSaving={save.isPending}
      submit={submit}
      close={props.close}
    >
      <WhatField form={form} submit={submit} />
      <div className="field">
        <span className="field-label">{t('form.kind')}</span>
        <PresetGroup
          label={t('form.kind')}
          presets={problemKinds.map((value) => ({ value, label: kind(value) }))}
          value={form.kind}
          onChange={form.setKind}
        />
      </div>
      <div className="field">
        <span className="field-label">{t('form.severity')}</span>
        <PresetGroup
          label={t('form.severity')}
          presets={severities.map((value) => ({ value: String(value), label: severity(value) }))}
          value={String(form.severity)}
          onChange={(value) => form.setSeverity(Number(value) as Severity)}
        />
      </div>
      <div className="problem-form-pair">
        <GroupField form={form} />
        <Field label={t('form.person')}>
          {({ id }) => (
            <PersonSelect
              id={id}
              label={t('form.person')}
              placeholder={t('form.personPlaceholder')}
              none={t('form.personNone')}
              value={form.person}
              onChange={form.setPerson}
            />
          )}
        </Field>
      </div>
      <div className="problem-form-pair">
        <Field
          label={t('form.happenedAt')}
          error={form.errors.isEarly ? p('error.PROBLEM_IN_FUTURE') : undefined}
        >
          {(ties) => (
            <Input
              {...ties}
              type="datetime-local"
              max={form.latest}
              value={form.time}
              onChange={(event) => form.setTime(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('form.owner')}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={50}
              value={form.owner}
              onChange={(event) => form.setOwner(event.target.value)}
            />
          )}
        </Field>
      </div>
    </FormDialog>
  )
}

type ProblemForm = ReturnType<typeof useProblemForm>

function useProblemForm({ person: givenPerson, groupId: givenGroup }: Given) {
  const format = useFormat()
  const scope = useScope()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const [opened] = useState(() => format.now())
  const onlyGroup = scope.groups.length === 1 ? scope.groups[0]?.id : undefined
  const [groupId, setGroup] = useState<GroupId | null>(givenGroup ?? scope.groupId ?? onlyGroup ?? null)
  const leaderOf = (id: GroupId | null) => scope.groups.find((group) => group.id === id)?.leaderName ?? ''
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ProblemKind>('complaint')
  const [severity, setSeverity] = useState<Severity>(1)
  const [person, setPerson] = useState<NamedPerson | null>(givenPerson ?? null)
  const [owner, setOwner] = useState(() => leaderOf(groupId))
  const [time, setTime] = useState(() => localTimeOf(calendar, opened))
  const [isTried, setTried] = useState(false)
  const isMoved = time !== localTimeOf(calendar, opened)
  const typed = instantOfLocal(calendar, time)
  const isEarly = typed === null || (isMoved && typed > format.now())
  const isTitleMissing = title.trim() === ''
  const setGroupId = (id: GroupId) => {
    if (owner === leaderOf(groupId)) setOwner(leaderOf(id))
    setGroup(id)
  }
  /** Everything that is to be saved; null while something is missing, which is told then. */
  const check = () => {
    setTried(true)
    if (isEarly || isTitleMissing || groupId === null) return null
    // A time that nobody touched is now, by the clock that counts.
    const when = isMoved && typed !== null ? { happenedAt: typed } : {}
    return { title: title.trim(), kind, severity, groupId, personId: person?.id ?? null, owner, ...when }
  }
  return {
    groups: scope.groups,
    groupId,
    setGroupId,
    title,
    setTitle,
    kind,
    setKind,
    severity,
    setSeverity,
    person,
    setPerson,
    owner,
    setOwner,
    time,
    setTime,
    latest: localTimeOf(calendar, format.now()),
    errors: isTried
      ? { isEarly, isTitleMissing, isGroupMissing: groupId === null }
      : { isEarly: false, isTitleMissing: false, isGroupMissing: false },
    check,
  }
}

function WhatField({ form, submit }: { form: ProblemForm; submit: () => void }) {
  const { t } = useProblemWords()
  return (
    <Field label={t('form.what')} error={form.errors.isTitleMissing ? t('form.whatMissing') : undefined}>
      {(ties) => (
        <Input
          {...ties}
          autoFocus
          className="private"
          maxLength={TITLE_LENGTH}
          placeholder={t('form.whatPlaceholder')}
          value={form.title}
          onChange={(event) => form.setTitle(event.target.value)}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing) return
            event.preventDefault()
            submit()
          }}
        />
      )}
    </Field>
  )
}

function GroupField({ form }: { form: ProblemForm }) {
  const { t } = useProblemWords()
  return (
    <Field label={t('form.group')} error={form.errors.isGroupMissing ? t('form.groupMissing') : undefined}>
      {({ id }) => (
        <Select
          id={id}
          aria-label={t('form.group')}
          placeholder={t('form.groupMissing')}
          value={form.groupId}
          options={form.groups.map((group) => ({ value: group.id, label: group.name }))}
          onChange={(value) => {
            if (value !== null) form.setGroupId(value)
          }}
        />
      )}
    </Field>
  )
}
