import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type NamedPerson, PersonLine, PersonSelect } from '#renderer/app/person-select.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { Participant } from '#shared/features/participants/model.ts'
import { useCampaign, useParticipantActions, useParticipantWords } from './use-participants.ts'

/** Says whom a name means: a member, a new one, or nobody. */
export function ResolveDialog(props: { campaignId: CampaignId; row: Participant; close: () => void }) {
  const { row, close } = props
  const t = useParticipantWords()
  const groups = useCampaign(props.campaignId)?.groups ?? []
  const { resolve, makeMember } = useParticipantActions()
  const { data: choices = [] } = useQuery(orpc.participants.choices.queryOptions({ input: { id: row.id } }))
  const [person, setPerson] = useState<NamedPerson | null>(null)
  const settle = (personId: NamedPerson['id'] | null) =>
    resolve.mutate({ row, personId }, { onSuccess: close })
  return (
    <FormDialog
      title={t('resolve.title', { name: row.writtenName || row.name })}
      save={t('resolve.save')}
      cancel={t('paste.cancel')}
      isSaving={resolve.isPending || makeMember.isPending}
      submit={() => (person ? settle(person.id) : undefined)}
      close={close}
    >
      {choices.length === 0 ? null : (
        <ul className="participant-choices">
          {choices.map(({ personId, name, nicknames }) => (
            <li key={personId}>
              <Button size="small" onClick={() => settle(personId)}>
                <PersonLine person={{ name, groups: [nicknames] }} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t('resolve.who')}>
        {({ id }) => (
          <PersonSelect
            id={id}
            label={t('resolve.who')}
            placeholder={t('resolve.placeholder')}
            none={t('resolve.none')}
            value={person}
            onChange={setPerson}
            autoFocus
          />
        )}
      </Field>
      <div className="participant-other">
        {groups.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            onClick={() => makeMember.mutate({ row, groupId: id }, { onSuccess: close })}
          >
            {t('resolve.new')}
            {groups.length > 1 ? <span className="text3"> {t('resolve.newIn', { group: name })}</span> : null}
          </Button>
        ))}
        <Button size="small" onClick={() => settle(null)}>
          {t('resolve.asName')}
        </Button>
      </div>
    </FormDialog>
  )
}
