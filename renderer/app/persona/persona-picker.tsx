import { Dropdown, type MenuProps } from 'antd'
import { ChevronDown, MessagesSquare, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { useScope } from '../scope.tsx'
import { NewPersonaDialog, PersonaGroupsDialog, RenamePersonaDialog } from './persona-dialogs.tsx'
import { labelOf, usePersonaActions } from './use-persona-actions.ts'

type Opened = 'new' | 'rename' | 'groups'
type PickerProps = {
  personas: readonly Persona[]
  shown: Persona | null
  /** Shows another one. With a group in scope it becomes the active one of that group. */
  choose: (persona: Persona) => void
  /** A persona was made here. */
  made: (persona: Persona) => void
}

/** 人设：林夏 ⌄ — which persona is on screen, others with the groups that use them, and what can be done with it. */
export function PersonaPicker({ personas, shown, choose, made }: PickerProps) {
  const t = useWords(personaMessages)
  const { remove } = usePersonaActions()
  const [opened, setOpened] = useState<Opened | null>(null)
  const items = useItems(personas, shown)
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'remove') {
      if (shown) remove.mutate(shown)
    } else if (key === 'new' || key === 'rename' || key === 'groups') setOpened(key)
    else {
      const persona = personas.find(({ id }) => id === key)
      if (persona && persona.id !== shown?.id) choose(persona)
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick,
          selectable: true,
          selectedKeys: shown ? [shown.id] : [],
          className: 'persona-menu',
        }}
      >
        <button
          type="button"
          className="plain persona-picker"
          aria-label={shown ? t('picker.open', { name: labelOf(shown) }) : t('picker.openNone')}
        >
          <span className="text2">{t('picker.label')}</span>
          {shown ? (
            <span className="private ellipsis">{labelOf(shown)}</span>
          ) : (
            <span className="text3">{t('picker.none')}</span>
          )}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Dropdown>
      <PickedDialog opened={opened} shown={shown} made={made} close={() => setOpened(null)} />
    </>
  )
}

function PickedDialog(props: {
  opened: Opened | null
  shown: Persona | null
  made: (persona: Persona) => void
  close: () => void
}) {
  const { opened, shown, close } = props
  if (opened === 'new') return <NewPersonaDialog made={props.made} close={close} />
  if (opened === 'rename' && shown) return <RenamePersonaDialog persona={shown} close={close} />
  if (opened === 'groups' && shown) return <PersonaGroupsDialog persona={shown} close={close} />
  return null
}

function useItems(personas: readonly Persona[], shown: Persona | null): MenuProps['items'] {
  const t = useWords(personaMessages)
  const format = useFormat()
  const { groups, group } = useScope()
  const usedIn = ({ groupIds }: Persona) => {
    const names = groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name)
    return names.length === 0 ? t('picker.unused') : t('picker.usedIn', { groups: format.list(names) })
  }
  const choices = personas.map((persona) => ({
    key: persona.id,
    label: (
      <span className="persona-option">
        <span className="private">
          {persona.name} <span className="text2">{persona.roleLine}</span>
        </span>
        <span className="t12 text3">{usedIn(persona)}</span>
      </span>
    ),
  }))
  const head = group ? t('picker.forGroup', { group: group.name }) : t('picker.all')
  return [
    ...(choices.length > 0
      ? [{ type: 'group' as const, label: head, children: choices }, { type: 'divider' as const }]
      : []),
    { key: 'new', label: t('picker.new'), icon: <Plus size={14} aria-hidden="true" /> },
    ...(shown
      ? [
          { key: 'rename', label: t('picker.rename'), icon: <Pencil size={14} aria-hidden="true" /> },
          { key: 'groups', label: t('picker.groups'), icon: <MessagesSquare size={14} aria-hidden="true" /> },
          {
            key: 'remove',
            danger: true,
            label: t('picker.remove', { name: labelOf(shown) }),
            icon: <Trash2 size={14} aria-hidden="true" />,
          },
        ]
      : []),
  ]
}
