import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { NamedPerson } from '#renderer/app/person-select.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useReturnOfFocus } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { TakePasted } from '#shared/features/participants/contract.ts'
import { type ParticipantMark, participantMarks } from '#shared/features/participants/model.ts'
import { type Choices, PasteResult } from './paste-result.tsx'
import { useCampaign, useParticipantWords } from './use-participants.ts'

type Source = TakePasted['source']

/** A pasted chain or list, shown as it will be taken, with what is open to choose. */
export function PasteDialog({ campaignId, close }: { campaignId: CampaignId; close: () => void }) {
  useReturnOfFocus()
  const t = useParticipantWords()
  const groups = useCampaign(campaignId)?.groups ?? []
  const [source, setSource] = useState<Source>('chain')
  const [text, setText] = useState('')
  const [groupId, setGroupId] = useState<GroupId | null>(null)
  const [marks, setMarks] = useState<ParticipantMark[]>(['attended'])
  const [choices, setChoices] = useState<Choices>(new Map())
  const [gone, setGone] = useState<TakePasted['gone'] | null>(null)
  const input = useDeferredValue({ campaignId, source, text, groupId })
  const { data: preview } = useQuery({
    ...orpc.participants.preview.queryOptions({ input }),
    enabled: input.text.trim() !== '',
    placeholderData: (before) => before,
  })
  const take = useTake(close)
  const shown = input.text.trim() === '' ? undefined : preview
  const count = shown?.rows.length ?? 0
  // A chain that holds nobody of the one before is another one, and nobody withdrew.
  const isSameChain = shown?.rows.some(({ isListed }) => isListed) ?? false
  const whatOfGone = gone ?? (isSameChain ? 'mark' : 'keep')
  const submit = () => {
    if (count === 0) return
    const chosen = [...choices].map(([name, choice]) => ({ name, personId: choice?.id ?? null }))
    take.mutate({
      campaignId,
      source,
      text,
      groupId,
      marks: source === 'list' ? marks : [],
      choices: chosen,
      gone: whatOfGone,
    })
  }
  return (
    <Modal
      open
      width={720}
      title={t('paste.title')}
      okText={t('paste.save', { count })}
      cancelText={t('paste.cancel')}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={take.isPending}
      onOk={submit}
      onCancel={close}
      destroyOnHidden
    >
      <div className="paste-head">
        <PresetGroup
          label={t('paste.kind')}
          presets={(['chain', 'list'] as const).map((value) => ({ value, label: t(`paste.${value}`) }))}
          value={source}
          onChange={setSource}
        />
        {groups.length > 1 ? (
          <Select
            size="small"
            aria-label={t('paste.group')}
            value={groupId ?? ''}
            onChange={(id) => setGroupId(groups.find((group) => group.id === id)?.id ?? null)}
            options={[
              { value: '', label: t('paste.allGroups') },
              ...groups.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        ) : null}
      </div>
      <Field label={t(source === 'chain' ? 'paste.text' : 'paste.listText')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            className="private"
            autoSize={{ minRows: 5, maxRows: 9 }}
            maxLength={200_000}
            placeholder={t(source === 'chain' ? 'paste.chainPlaceholder' : 'paste.listPlaceholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {source === 'list' ? (
        <div className="field paste-marks">
          <span className="field-label">{t('paste.marks')}</span>
          <ToggleGroup
            label={t('paste.marks')}
            toggles={participantMarks.map((value) => ({ value, label: t(`column.${value}`) }))}
            chosen={marks}
            onChange={setMarks}
          />
        </div>
      ) : null}
      {shown ? (
        <PasteResult
          preview={shown}
          choices={choices}
          choose={(name, choice) => setChoices(withChoice(choices, name, choice))}
          gone={whatOfGone}
          setGone={setGone}
        />
      ) : null}
    </Modal>
  )
}

function withChoice(choices: Choices, name: string, choice: NamedPerson | null | undefined): Choices {
  const next = new Map(choices)
  if (choice === undefined) next.delete(name)
  else next.set(name, choice)
  return next
}

function useTake(close: () => void) {
  const t = useParticipantWords()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: TakePasted) => api.participants.take(input),
    onSuccess: ({ undoId, changed, added, gone }) => {
      toasts.show(
        changed === 0 ? { text: t('done.nothing') } : { text: t('done.take', { added, gone }), undoId },
      )
      close()
    },
  })
}
