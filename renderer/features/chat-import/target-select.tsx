import { Input, Select } from 'antd'
import { useId } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import {
  capacityPreset,
  type GroupDraft,
  type GroupId,
  groupKinds,
  platforms,
} from '#shared/features/groups/model.ts'
import { type ImportItem, newGroup, type Target } from './sources.ts'
import { useImport } from './use-import.ts'

type Shown = Exclude<ImportItem, { kind: 'refused' }>
const NEW = 'new'
const AUTO = 'auto'

/** Which group the import goes into: the recognised one, another, or a new one. */
export function TargetSelect({ item }: { item: Shown }) {
  const t = useWords(wizardMessages)
  const id = useId()
  const { groups } = useScope()
  const choose = useChooseTarget(item)
  const { target } = item.choice
  const value = target.kind === 'group' ? target.groupId : target.kind
  const { dryRun } = useImport().state
  const chats = dryRun.state === 'ready' && dryRun.plan.kind === 'chat' ? dryRun.plan.chats.length : 0
  const hasSeveral = target.kind === 'auto' || chats > 1
  return (
    <>
      <label className="text2 nowrap import-target-label" htmlFor={id}>
        {t('target.label')}
      </label>
      <Select
        id={id}
        className="import-target"
        showSearch
        optionFilterProp="label"
        value={value}
        options={[
          ...(hasSeveral ? [{ value: AUTO, label: t('target.perChat') }] : []),
          ...groups.map((group) => ({ value: group.id as string, label: group.name })),
          { value: NEW, label: t('target.new') },
        ]}
        onChange={(chosen: string) => choose(targetOf(chosen, item))}
      />
    </>
  )
}

function targetOf(chosen: string, item: Shown): Target {
  if (chosen === AUTO) return { kind: 'auto' }
  if (chosen !== NEW) return { kind: 'group', groupId: chosen as GroupId }
  const { platform } = item.inspection
  const name = item.kind === 'chat' ? item.inspection.chatName : item.inspection.groupName
  return { kind: 'new', draft: newGroup(name, platform) }
}

function useChooseTarget(item: Shown): (target: Target) => void {
  const { session } = useImport()
  return (target) => {
    if (item.kind === 'chat') session.chooseChat({ target })
    else session.chooseRoster({ target })
  }
}

/** Name, platform and kind of a new group, at the head of what is checked. */
export function NewGroupFields({ item }: { item: Shown }) {
  const t = useWords(wizardMessages)
  const choose = useChooseTarget(item)
  const { target } = item.choice
  if (target.kind !== 'new') return null
  const { draft } = target
  const change = (part: Partial<GroupDraft>) => choose({ kind: 'new', draft: { ...draft, ...part } })
  return (
    <section className="section import-new-group" aria-label={t('target.new')}>
      <NameField name={draft.name} onChange={(name) => change({ name })} />
      <Field label={t('target.platform')}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.platform}
            options={platforms.map((value) => ({ value, label: t(`platform.${value}`) }))}
            onChange={(platform) => change({ platform, capacity: capacityPreset[platform] })}
          />
        )}
      </Field>
      <Field label={t('target.kind')}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.kind}
            options={groupKinds.map((value) => ({ value, label: t(`groupKind.${value}`) }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
    </section>
  )
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const t = useWords(wizardMessages)
  const isMissing = name.trim() === ''
  return (
    <Field label={t('target.name')} {...(isMissing ? { hint: t('target.nameMissing') } : {})}>
      {(ties) => (
        <Input
          {...ties}
          maxLength={100}
          status={isMissing ? 'warning' : ''}
          value={name}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
