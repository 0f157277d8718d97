import { useMutation } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { StageDot } from '#renderer/ui/stage-mark.tsx'
import {
  type CampaignId,
  type CampaignStage,
  type CampaignTime,
  campaignStages,
} from '#shared/features/campaigns/model.ts'
import { faultOfTime } from '#shared/features/campaigns/rules/time.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { wordFailure } from '../errors.ts'
import { useFormat, useLocale } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { api } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { useToasts } from '../toasts.tsx'
import { TimeFields } from './time-fields.tsx'
import { useCampaignWords } from './use-campaign-words.ts'
import './campaigns.css'

/** What is known before: days that were dragged out, the group that is looked at. */
export type CampaignPreset = {
  time?: CampaignTime
  groupIds?: readonly GroupId[]
  stage?: CampaignStage
}

/** Plans a campaign in a few fields; the rest is written on its page, to which it leads unless `made` goes elsewhere. */
export function NewCampaignForm(
  props: CampaignPreset & { close: () => void; made?: (id: CampaignId) => void },
) {
  const { f } = useCampaignWords()
  const locale = useLocale()
  const form = useCampaignForm(props)
  const { show } = useToasts()
  const create = useMutation({
    mutationFn: (input: Parameters<typeof api.campaigns.create>[0]) => api.campaigns.create(input),
    onSuccess: ({ id, undoId }, { name }) => {
      show({ text: f('new.done', { name }), undoId })
      props.close()
      if (props.made) props.made(id)
      else navigate(paths.campaign(id))
    },
    meta: { ownError: true },
  })
  const submit = () => {
    const ready = form.check()
    if (ready) create.mutate(ready)
  }
  const failure = create.error ? wordFailure(create.error, locale).sentence : undefined
  return (
    <FormDialog
      title={f('new.title')}
      save={f('new.save')}
      cancel={f('form.cancel')}
      isSaving={create.isPending}
      submit={submit}
      close={props.close}
    >
      <NameField form={form} failure={failure} />
      <StageField stage={form.stage} change={form.setStage} />
      <GroupsField form={form} />
      <TimeFields time={form.time} change={form.setTime} />
    </FormDialog>
  )
}

type CampaignForm = ReturnType<typeof useCampaignForm>

function useCampaignForm(preset: CampaignPreset) {
  const format = useFormat()
  const { groupId, groups } = useScope()
  const onlyGroup = groups.length === 1 ? groups[0]?.id : undefined
  const [name, setName] = useState('')
  const [stage, setStage] = useState<CampaignStage>(preset.stage ?? 'activate')
  const [groupIds, setGroupIds] = useState<readonly GroupId[]>(
    preset.groupIds ?? [groupId ?? onlyGroup ?? []].flat(),
  )
  const [time, setTime] = useState<CampaignTime>(() => {
    const today = format.today()
    return preset.time ?? { startsOn: today, startsMinute: null, endsOn: today, endsMinute: null }
  })
  const [isTried, setTried] = useState(false)
  /** Everything that is to be saved; null while something is missing, which is told then. */
  const check = () => {
    setTried(true)
    if (name.trim() === '' || groupIds.length === 0 || faultOfTime(time)) return null
    return { name: name.trim(), stage, groupIds: [...groupIds], time }
  }
  return {
    name,
    setName,
    stage,
    setStage,
    groupIds,
    setGroupIds,
    groups,
    time,
    setTime,
    check,
    isNameMissing: isTried && name.trim() === '',
    isGroupMissing: isTried && groupIds.length === 0,
  }
}

function NameField({ form, failure }: { form: CampaignForm; failure: string | undefined }) {
  const { f } = useCampaignWords()
  return (
    <Field label={f('form.name')} error={form.isNameMissing ? f('form.nameMissing') : failure}>
      {(ties) => (
        <Input
          {...ties}
          autoFocus
          maxLength={100}
          placeholder={f('form.namePlaceholder')}
          value={form.name}
          onChange={({ target }) => form.setName(target.value)}
        />
      )}
    </Field>
  )
}

/** The seven stages in their order, each with its colour and word. */
export function StageField(props: { stage: CampaignStage; change: (stage: CampaignStage) => void }) {
  const { f, stage } = useCampaignWords()
  return (
    <div className="field">
      <span className="field-label">{f('form.stage')}</span>
      <PresetGroup
        label={f('form.stage')}
        presets={campaignStages.map((value) => ({
          value,
          label: (
            <span className="dot-label">
              <StageDot stage={value} />
              {stage(value)}
            </span>
          ),
        }))}
        value={props.stage}
        onChange={props.change}
      />
    </div>
  )
}

/** Groups that may take a campaign: those that are over are left out unless they are chosen. */
function GroupsField({ form }: { form: CampaignForm }) {
  const { f } = useCampaignWords()
  const offered = form.groups.filter(
    ({ id, lifecycle }) => lifecycle !== 'ended' || form.groupIds.includes(id),
  )
  return (
    <Field label={f('form.groups')} error={form.isGroupMissing ? f('form.groupsMissing') : undefined}>
      {(ties) => (
        <Select
          {...ties}
          mode="multiple"
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={f('form.groupsPlaceholder')}
          notFoundContent={f('form.noGroups')}
          value={[...form.groupIds]}
          onChange={form.setGroupIds}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  )
}
