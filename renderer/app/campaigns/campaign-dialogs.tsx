import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { CampaignDetail, CampaignId } from '#shared/features/campaigns/model.ts'
import { faultOfTime, startingOn } from '#shared/features/campaigns/rules/time.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { TimeFields } from './time-fields.tsx'
import { useCampaignActions, useCopyCampaign } from './use-campaign-actions.ts'
import { useCampaignWords } from './use-campaign-words.ts'
import { whenOf } from './when.ts'

type DialogProps = { detail: CampaignDetail; close: () => void }

/** Another time for a campaign; says how many tasks move along. */
export function MoveDialog({ detail, close }: DialogProps) {
  const { campaign, tasks } = detail
  const { f } = useCampaignWords()
  const { move } = useCampaignActions(campaign)
  const [time, setTime] = useState(() => startingOn(campaign, campaign.startsOn))
  const submit = () => {
    const { startsOn, startsMinute, endsOn, endsMinute } = time
    if (!faultOfTime(time)) move.mutate({ startsOn, startsMinute, endsOn, endsMinute }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={f('move.title', { name: campaign.name })}
      save={f('move.save')}
      cancel={f('form.cancel')}
      isSaving={move.isPending}
      submit={submit}
      close={close}
    >
      <p className="field text2">{f('move.hint', { tasks: tasks.length })}</p>
      <TimeFields time={time} change={setTime} />
    </FormDialog>
  )
}

/** The same once more from another day on; leads to the copy. */
export function CopyDialog({ detail: { campaign }, close }: DialogProps) {
  const words = useCampaignWords()
  const { f, format } = words
  const copy = useCopyCampaign(campaign)
  const later = addDays(campaign.startsOn, 7)
  const [startsOn, setStartsOn] = useState(() => (later < format.today() ? format.today() : later))
  const submit = () =>
    copy.mutate(startsOn, {
      onSuccess: ({ id }) => {
        close()
        navigate(paths.campaign(id))
      },
    })
  return (
    <FormDialog
      title={f('copy.title', { name: campaign.name })}
      save={f('copy.save')}
      cancel={f('form.cancel')}
      isSaving={copy.isPending}
      submit={submit}
      close={close}
    >
      <p className="field text2">{f('copy.hint')}</p>
      <Field label={f('copy.on')} hint={whenOf(words, startingOn(campaign, startsOn))}>
        {({ id }) => <DayInput id={id} isLive day={startsOn} change={setStartsOn} />}
      </Field>
    </FormDialog>
  )
}

/** Names what is lost before a campaign is deleted, and that calling it off would keep the record. */
export function RemoveDialog({ detail, close }: DialogProps) {
  const { campaign, tasks, materials, costs } = detail
  const { f } = useCampaignWords()
  const { remove, cancel } = useCampaignActions(campaign)
  const submit = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        close()
        navigate(paths.calendar({ on: campaign.startsOn }), { replace: true })
      },
    })
  return (
    <FormDialog
      title={f('remove.title', { name: campaign.name })}
      save={f('remove.save')}
      cancel={f('form.cancel')}
      isSaving={remove.isPending}
      danger
      submit={submit}
      close={close}
    >
      <p className="field">
        {f('remove.lost', {
          tasks: tasks.length,
          done: tasks.filter(({ doneAt }) => doneAt !== null).length,
          materials: materials.length,
          costs: costs.length,
        })}
      </p>
      <OtherLosses id={campaign.id} />
      <p className="field text2">{f('remove.hint')}</p>
      {campaign.cancelledAt === null ? (
        <button
          type="button"
          className="plain link"
          onClick={() => cancel.mutate(undefined, { onSuccess: close })}
        >
          {f('remove.cancelInstead')}
        </button>
      ) : null}
    </FormDialog>
  )
}

/** What hangs on the campaign elsewhere. */
function OtherLosses({ id }: { id: CampaignId }) {
  const { f } = useCampaignWords()
  const { data } = useQuery(orpc.campaigns.losses.queryOptions({ input: { id } }))
  if (!data) return null
  const lines = [
    ...(data.participants > 0 ? [f('remove.lostPeople', { people: data.participants })] : []),
    ...(data.hasResult ? [f('remove.lostResult')] : []),
    ...(data.hasReview ? [f('remove.lostReview')] : []),
    ...(data.isOfFlashGroup ? [f('remove.lostFlash')] : []),
  ]
  return lines.map((line) => (
    <p key={line} className="field">
      {line}
    </p>
  ))
}
