import { Input, Select } from 'antd'
import { useId } from 'react'
import { useWords, type Words } from '#renderer/app/i18n.tsx'
import { usePeopleSearch } from '#renderer/app/person-select.tsx'
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
import type { FoundPerson } from '#shared/features/search/model.ts'
import { type ChatTarget, type ImportItem, isOfPerson, newGroup } from './sources.ts'
import { useImport } from './use-import.ts'

type Shown = Exclude<ImportItem, { kind: 'refused' }>
type ChatItem = Extract<ImportItem, { kind: 'chat' }>
const NEW = 'new'
const AUTO = 'auto'
const NEW_PERSON = 'newPerson'

/** Where the import goes: a group (recognised, another, a new one), or the other side of a private chat. */
export function TargetSelect({ item }: { item: Shown }) {
  const t = useWords(wizardMessages)
  const id = useId()
  const choose = useChooseTarget(item)
  const search = usePeopleSearch()
  const { target } = item.choice
  const found = isOfPerson(target) ? search.people : []
  const options = useTargetOptions(item, found)
  return (
    <>
      <label className="text2 nowrap import-target-label" htmlFor={id}>
        {t('target.label')}
      </label>
      <Select
        id={id}
        className="import-target private"
        showSearch={{
          searchValue: search.text,
          onSearch: search.setText,
          filterOption: (typed, option) => option?.isFound === true || holds(option?.label, typed),
        }}
        popupMatchSelectWidth={280}
        value={keyOf(target)}
        options={options}
        onChange={(chosen: string) => {
          choose(targetOf(chosen, item, found))
          search.setText('')
        }}
      />
    </>
  )
}

type Option = { value: string; label: string; isFound?: boolean; options?: Option[] }

function holds(label: string | undefined, typed: string): boolean {
  return (label ?? '').toLowerCase().includes(typed.trim().toLowerCase())
}

function keyOf(target: ChatTarget): string {
  if (target.kind === 'group') return target.groupId
  return target.kind === 'person' ? target.personId : target.kind
}

/** People stand first where the file is a private chat; the rest of the list says it is a group's after all. */
function useTargetOptions(item: Shown, found: readonly FoundPerson[]): Option[] {
  const t = useWords(wizardMessages)
  const { groups } = useScope()
  const { dryRun } = useImport().state
  const { target } = item.choice
  const chats =
    dryRun.state === 'ready' && dryRun.plan.kind === 'chat'
      ? dryRun.plan.chats.length + dryRun.plan.leftOut.length
      : 0
  const own: Option[] = [
    ...(target.kind === 'auto' || chats > 1 ? [{ value: AUTO, label: t('target.perChat') }] : []),
    ...groups.map((group) => ({ value: group.id as string, label: group.name })),
    { value: NEW, label: t('target.new') },
  ]
  if (item.kind === 'roster') return own
  if (!isOfPerson(target)) return [...own, { value: NEW_PERSON, label: t('target.asPrivate') }]
  return [
    { value: 'people', label: t('target.people'), options: [...peopleOf(item, found), newPerson(t)] },
    { value: 'groups', label: t('target.groups'), options: own },
  ]
}

function newPerson(t: Words<keyof (typeof wizardMessages)['zh-CN']>): Option {
  return { value: NEW_PERSON, label: t('target.newPerson') }
}

/** The chosen and the suggested person, then whoever fits what is typed. */
function peopleOf({ choice, inspection }: ChatItem, found: readonly FoundPerson[]): Option[] {
  const { target } = choice
  const { suggestedPerson } = inspection
  const known = new Map<string, string>()
  if (target.kind === 'person') known.set(target.personId, target.name)
  if (suggestedPerson) known.set(suggestedPerson.id, suggestedPerson.name)
  const others = found.filter(({ id }) => !known.has(id))
  return [
    ...[...known].map(([value, label]) => ({ value, label, isFound: true })),
    ...others.map(({ id, name, groups }) => ({
      value: id as string,
      label: groups.length === 0 ? name : `${name}  ${groups.join('、')}`,
      isFound: true,
    })),
  ]
}

function targetOf(chosen: string, item: Shown, found: readonly FoundPerson[]): ChatTarget {
  if (chosen === AUTO) return { kind: 'auto' }
  if (item.kind === 'chat') {
    const { suggestedPerson, peerName, chatName } = item.inspection
    if (chosen === NEW_PERSON) return { kind: 'newPerson', name: peerName || chatName }
    const person = [...found, ...(suggestedPerson ? [suggestedPerson] : [])].find(({ id }) => id === chosen)
    if (person) return { kind: 'person', personId: person.id, name: person.name }
  }
  if (chosen !== NEW) return { kind: 'group', groupId: chosen as GroupId }
  const { platform } = item.inspection
  const name = item.kind === 'chat' ? item.inspection.chatName : item.inspection.groupName
  return { kind: 'new', draft: newGroup(name, platform) }
}

function useChooseTarget(item: Shown): (target: ChatTarget) => void {
  const { session } = useImport()
  return (target) => {
    if (item.kind === 'chat') session.chooseChat({ target })
    else if (!isOfPerson(target)) session.chooseRoster({ target })
  }
}

/** Name of somebody whom no profile fits, at the head of what is checked. */
export function NewPersonFields({ item }: { item: ChatItem }) {
  const t = useWords(wizardMessages)
  const choose = useChooseTarget(item)
  const { target } = item.choice
  if (target.kind !== 'newPerson') return null
  return (
    <section className="section import-new-group" aria-label={t('target.newPerson')}>
      <NameField
        label={t('target.personName')}
        hint={t(target.name.trim() === '' ? 'target.personMissing' : 'target.personHint')}
        name={target.name}
        onChange={(name) => choose({ kind: 'newPerson', name })}
      />
    </section>
  )
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
      <NameField
        label={t('target.name')}
        hint={draft.name.trim() === '' ? t('target.nameMissing') : ''}
        name={draft.name}
        onChange={(name) => change({ name })}
      />
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

function NameField(props: { label: string; hint: string; name: string; onChange: (name: string) => void }) {
  const { label, hint, name, onChange } = props
  return (
    <Field label={label} {...(hint === '' ? {} : { hint })}>
      {(ties) => (
        <Input
          {...ties}
          className="private"
          maxLength={100}
          status={name.trim() === '' ? 'warning' : ''}
          value={name}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
