import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import type { DraftId } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { addDays, type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useContentWords } from './use-content-words.ts'
import { useOwnGroups } from './use-own-groups.ts'

/** What is chosen already when the dialog opens. */
export type PlanRequest = { draftId?: DraftId; groupId?: GroupId; date?: CalendarDate }

const DAYS_SHOWN = 14

/** One piece, several groups, several days. */
export function PlanDialog(props: { persona: Persona; request: PlanRequest; close: () => void }) {
  const { persona, request, close } = props
  const { p } = useContentWords()
  const groups = useOwnGroups(persona)
  const [draftId, setDraftId] = useState<DraftId | null>(request.draftId ?? null)
  const [groupIds, setGroupIds] = useState<GroupId[]>(request.groupId ? [request.groupId] : [])
  const [dates, setDates] = useState<CalendarDate[]>(request.date ? [request.date] : [])
  const [isTried, setTried] = useState(false)
  const save = usePlan(close)
  const count = groupIds.length * dates.length
  const isMissing = draftId === null || count === 0
  const submit = () => {
    setTried(true)
    if (draftId !== null && count > 0 && !save.isPending) save.mutate({ draftId, groupIds, dates })
  }
  return (
    <FormDialog
      title={p('plan.title')}
      save={count > 0 ? p('plan.save', { count }) : p('plan.saveNone')}
      cancel={p('plan.cancel')}
      isSaving={save.isPending}
      submit={submit}
      close={close}
    >
      <DraftField personaId={persona.id} value={draftId} onChange={setDraftId} />
      <div className="field">
        <span className="field-label">{p('plan.groups')}</span>
        <ToggleGroup
          label={p('plan.groups')}
          toggles={groups.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={groupIds}
          onChange={setGroupIds}
        />
        <UsedNote draftId={draftId} groupIds={groupIds} />
      </div>
      <DaysField dates={dates} onChange={setDates} />
      {isTried && isMissing ? (
        <p className="field-error" role="alert">
          {p('plan.missing')}
        </p>
      ) : null}
    </FormDialog>
  )
}

function usePlan(close: () => void) {
  const { t, p } = useContentWords()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: { draftId: DraftId; groupIds: GroupId[]; dates: CalendarDate[] }) =>
      api.contentOutput.plan(input),
    onSuccess({ count, passedOver, undoId }) {
      const text =
        passedOver > 0 ? p('plan.passedOver', { count, passed: passedOver }) : t('saved.planned', { count })
      toasts.show({ text, undoId })
      close()
    },
  })
}

function DraftField(props: {
  personaId: Persona['id']
  value: DraftId | null
  onChange: (id: DraftId | null) => void
}) {
  const { t, p } = useContentWords()
  const { data } = useQuery(orpc.contentOutput.drafts.queryOptions({ input: { personaId: props.personaId } }))
  return (
    <Field label={p('plan.draft')}>
      {(ties) => (
        <Select
          {...ties}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={p('plan.draftPlaceholder')}
          notFoundContent={p('plan.draftNone')}
          value={props.value}
          options={(data?.rows ?? []).map(({ id, title, kind }) => ({
            value: id,
            label: `${title || t('draft.untitled')}  ${t(`kindShort.${kind}`)}`,
          }))}
          onChange={(id) => props.onChange(id ?? null)}
        />
      )}
    </Field>
  )
}

/** When the piece was last posted in the groups chosen. */
function UsedNote({ draftId, groupIds }: { draftId: DraftId | null; groupIds: readonly GroupId[] }) {
  const { p, format } = useContentWords()
  const { data } = useQuery({
    ...orpc.contentOutput.draft.queryOptions({ input: { id: draftId ?? ('' as DraftId) } }),
    enabled: draftId !== null,
  })
  if (!data || data.id !== draftId) return null
  const notes = groupIds.flatMap((groupId) => {
    const last = data.posts.find((post) => post.groupId === groupId && post.publishedAt !== null)
    return last ? [p('plan.lastUsed', { group: last.groupName, day: format.date(last.onDate) })] : []
  })
  return notes.length > 0 ? <p className="t12 text2 private">{format.list(notes)}</p> : null
}

function DaysField(props: { dates: readonly CalendarDate[]; onChange: (dates: CalendarDate[]) => void }) {
  const { p, format } = useContentWords()
  const today = format.today()
  const ahead = Array.from({ length: DAYS_SHOWN }, (_, at) => addDays(today, at))
  const all = [...new Set([...ahead, ...props.dates])].toSorted()
  return (
    <div className="field plan-days">
      <span className="field-label">{p('plan.days')}</span>
      <ToggleGroup
        label={p('plan.days')}
        toggles={all.map((date) => ({
          value: date,
          label: ahead.includes(date)
            ? date === today
              ? p('week.today')
              : `${format.weekday(date)} ${Number(date.slice(8))}`
            : format.date(date),
        }))}
        chosen={props.dates}
        onChange={(dates) => props.onChange(dates.toSorted())}
      />
      <span className="plan-other-day">
        <span className="t12 text2">{p('plan.otherDay')}</span>
        <Input
          type="date"
          size="small"
          aria-label={p('plan.otherDay')}
          value=""
          onChange={({ target: { value } }) => {
            if (isRealDate(value) && !props.dates.includes(value as CalendarDate))
              props.onChange([...props.dates, value as CalendarDate].toSorted())
          }}
        />
      </span>
    </div>
  )
}
