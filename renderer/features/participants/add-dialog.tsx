import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { PersonLine } from '#renderer/app/person-select.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { type ParticipantMark, participantMarks } from '#shared/features/participants/model.ts'
import { useParticipantWords } from './use-participants.ts'

/** Adds members to the participants by name. */
export function AddDialog({ campaignId, close }: { campaignId: CampaignId; close: () => void }) {
  const t = useParticipantWords()
  const toasts = useToasts()
  const [chosen, setChosen] = useState<PersonId[]>([])
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const [query, setQuery] = useState('')
  const [marks, setMarks] = useState<ParticipantMark[]>(['signed'])
  const [isTried, setTried] = useState(false)
  const { data: found = [] } = useQuery(orpc.followUps.findPeople.queryOptions({ input: { query } }))
  const add = useMutation({
    mutationFn: () => api.participants.add({ campaignId, selection: { personIds: chosen }, marks }),
    onSuccess: ({ undoId, changed }) => {
      toasts.show({ text: t('done.add', { count: changed }), undoId })
      close()
    },
  })
  const options = [
    ...chosen.map((id) => ({ value: id, label: known.get(id) ?? '', groups: '' })),
    ...found
      .filter(({ id }) => !chosen.includes(id))
      .map(({ id, name, groupNames }) => ({ value: id, label: name, groups: groupNames })),
  ]
  return (
    <FormDialog
      title={t('add.title')}
      save={t('add.save')}
      cancel={t('paste.cancel')}
      isSaving={add.isPending}
      submit={() => {
        setTried(true)
        if (chosen.length > 0) add.mutate()
      }}
      close={close}
    >
      <Field
        label={t('add.people')}
        hint={t('add.peopleHint')}
        error={isTried && chosen.length === 0 ? t('add.missing') : undefined}
      >
        {(ties) => (
          <Select<PersonId[], (typeof options)[number]>
            {...ties}
            className="private"
            mode="multiple"
            autoFocus
            style={{ width: '100%' }}
            showSearch={{ filterOption: false, onSearch: setQuery }}
            notFoundContent={t('add.none')}
            options={options}
            optionRender={({ data }) => <PersonLine person={{ name: data.label, groups: [data.groups] }} />}
            value={chosen}
            onChange={(ids, picked) => {
              const all = Array.isArray(picked) ? picked : [picked]
              setKnown(
                new Map(all.flatMap((one) => (one ? [[one.value as string, one.label] as const] : []))),
              )
              setQuery('')
              setChosen(ids)
            }}
          />
        )}
      </Field>
      <div className="field paste-marks">
        <span className="field-label">{t('paste.marks')}</span>
        <ToggleGroup
          label={t('paste.marks')}
          toggles={participantMarks.map((value) => ({ value, label: t(`column.${value}`) }))}
          chosen={marks}
          onChange={setMarks}
        />
      </div>
    </FormDialog>
  )
}
