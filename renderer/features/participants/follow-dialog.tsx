import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useFormat, useLocale } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useReturnOfFocus } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { FollowInput } from '#shared/features/participants/contract.ts'
import type { AfterKind, AfterPerson } from '#shared/features/participants/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { useCampaign, useParticipantWords } from './use-participants.ts'

const days = { today: 0, tomorrow: 1, in3: 3 } as const
type Day = keyof typeof days

/** Makes private-chat cards for those who attended but did not buy, signed but were absent, or did not sign. */
export function FollowDialog(props: { campaignId: CampaignId; kind: AfterKind; close: () => void }) {
  const { campaignId, kind, close } = props
  const { data } = useQuery(orpc.participants.listAfter.queryOptions({ input: { campaignId, kind } }))
  const campaign = useCampaign(campaignId)
  if (!data || !campaign) return null
  return <FollowForm {...props} people={data} campaignName={campaign.name} close={close} />
}

function FollowForm(props: {
  campaignId: CampaignId
  kind: AfterKind
  people: readonly AfterPerson[]
  campaignName: string
  close: () => void
}) {
  useReturnOfFocus()
  const { campaignId, kind, people } = props
  const t = useParticipantWords()
  const format = useFormat()
  const [title, setTitle] = useState(() => t(`follow.reason.${kind}`, { name: props.campaignName }))
  const [day, setDay] = useState<Day>('tomorrow')
  const [scriptId, setScriptId] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(() => startWith(kind, people))
  const follow = useFollow(props.close)
  const scripts = useScripts()
  const isBlank = title.trim() === ''
  return (
    <Modal
      open
      width={560}
      title={t('follow.title', { kind: t(`after.${kind}`) })}
      okText={t('follow.save', { count: ticked.size })}
      cancelText={t('paste.cancel')}
      okButtonProps={{ disabled: ticked.size === 0 || isBlank }}
      confirmLoading={follow.isPending}
      onOk={() =>
        follow.mutate({
          campaignId,
          kind,
          personIds: [...ticked],
          title: title.trim(),
          scriptId: scriptId === '' ? null : scriptId,
          dueOn: addDays(format.today(), days[day]),
        })
      }
      onCancel={props.close}
      destroyOnHidden
    >
      {people.length === 0 ? (
        <p className="text2">{t('follow.nobody')}</p>
      ) : (
        <>
          <p className="text2">{t('follow.hint')}</p>
          <PeopleList people={people} ticked={ticked} setTicked={setTicked} />
          <Field label={t('follow.reason')} error={isBlank ? t('follow.reasonMissing') : undefined}>
            {(ties) => (
              <Input
                {...ties}
                maxLength={300}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('follow.script')}>
            {(ties) => (
              <Select
                {...ties}
                style={{ width: '100%' }}
                value={scriptId}
                onChange={setScriptId}
                options={[{ value: '', label: t('follow.noScript') }, ...scripts]}
              />
            )}
          </Field>
          <div className="field">
            <PresetGroup
              label={t('follow.due')}
              presets={(Object.keys(days) as Day[]).map((value) => ({ value, label: t(`follow.${value}`) }))}
              value={day}
              onChange={setDay}
            />
          </div>
        </>
      )}
    </Modal>
  )
}

/** Of a few all are chosen; those who did not sign are many, and chosen one by one. */
function startWith(kind: AfterKind, people: readonly AfterPerson[]): ReadonlySet<PersonId> {
  if (kind === 'not_signed') return new Set()
  return new Set(
    people.filter((one) => !one.doNotContact && !one.hasOpenCard).map(({ personId }) => personId),
  )
}

function PeopleList(props: {
  people: readonly AfterPerson[]
  ticked: ReadonlySet<PersonId>
  setTicked: (ticked: ReadonlySet<PersonId>) => void
}) {
  const t = useParticipantWords()
  const { people, ticked, setTicked } = props
  const possible = people.filter(({ doNotContact }) => !doNotContact)
  const isAll = ticked.size === possible.length && ticked.size > 0
  return (
    <>
      <p className="paste-summary follow-head">
        {t('after.count', { count: people.length })}
        <button
          type="button"
          className="plain link"
          onClick={() => setTicked(isAll ? new Set() : new Set(possible.map(({ personId }) => personId)))}
        >
          {t(isAll ? 'follow.clear' : 'follow.all')}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className="paste-rows" tabIndex={0} aria-label={t('follow.people')}>
        {people.map((one) => (
          <li key={one.personId} className="spoken-row">
            <Checkbox
              disabled={one.doNotContact}
              checked={ticked.has(one.personId)}
              onChange={({ target }) => {
                const next = new Set(ticked)
                if (target.checked) next.add(one.personId)
                else next.delete(one.personId)
                setTicked(next)
              }}
            >
              <span className="private">{one.name}</span>
            </Checkbox>
            <span className="text3 ellipsis">
              {one.doNotContact ? t('follow.silent') : one.hasOpenCard ? t('follow.open') : one.groupName}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const OFFERED = 40

function useScripts(): { value: string; label: string }[] {
  const language = useLocale()
  const { data = [] } = useQuery(
    orpc.scripts.search.queryOptions({ input: { language, text: '', limit: OFFERED } }),
  )
  return data.map(({ id, title }) => ({ value: id as string, label: title }))
}

function useFollow(close: () => void) {
  const t = useParticipantWords()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: FollowInput) => api.participants.follow(input),
    onSuccess: ({ undoId, changed, skipped }) => {
      toasts.show(
        changed === 0
          ? { text: t('done.followNone') }
          : { text: t('done.follow', { count: changed, skipped }), undoId },
      )
      close()
    },
  })
}
