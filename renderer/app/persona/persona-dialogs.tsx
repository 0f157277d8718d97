import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonaNaming } from '#shared/features/personas/contract.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import { type Persona, trades } from '#shared/features/personas/model.ts'
import { wordFailure } from '../errors.ts'
import { useLocale, useWords } from '../i18n.tsx'
import { api, orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { useToasts } from '../toasts.tsx'
import { labelOf, usePersonaActions } from './use-persona-actions.ts'

/** Makes a persona; with a group in scope it goes to work there. */
export function NewPersonaDialog(props: { made: (persona: Persona) => void; close: () => void }) {
  const t = useWords(personaMessages)
  const locale = useLocale()
  const { groupId, group } = useScope()
  const settings = useQuery(orpc.settings.get.queryOptions()).data
  const [naming, setNaming] = useState<PersonaNaming>({
    name: settings?.myName ?? '',
    roleLine: '',
    brand: group?.name ?? settings?.brand ?? '',
    trade: 'paid_knowledge',
  })
  const [groupIds, setGroupIds] = useState<GroupId[]>(groupId === null ? [] : [groupId])
  const [isTried, setTried] = useState(false)
  const { show } = useToasts()
  const create = useMutation({
    mutationFn: () => api.personas.create({ ...naming, groupIds }),
    onSuccess: (persona) => {
      show({ text: t('toast.created', { name: labelOf(persona) }) })
      props.made(persona)
      props.close()
    },
    meta: { ownError: true },
  })
  const submit = () => {
    setTried(true)
    if (naming.name.trim() !== '') create.mutate()
  }
  const failure = create.error ? wordFailure(create.error, locale).sentence : undefined
  return (
    <FormDialog
      title={t('new.title')}
      save={t('new.save')}
      cancel={t('dialog.cancel')}
      isSaving={create.isPending}
      submit={submit}
      close={props.close}
    >
      <NamingFields naming={naming} change={setNaming} isTried={isTried} failure={failure} />
      <GroupsField groupIds={groupIds} change={setGroupIds} />
    </FormDialog>
  )
}

function NamingFields(props: {
  naming: PersonaNaming
  change: (naming: PersonaNaming) => void
  isTried: boolean
  failure: string | undefined
}) {
  const t = useWords(personaMessages)
  const { naming, change } = props
  const isMissing = props.isTried && naming.name.trim() === ''
  return (
    <>
      <Field label={t('field.name')} error={isMissing ? t('field.nameMissing') : props.failure}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={40}
            placeholder={t('field.namePlaceholder')}
            value={naming.name}
            onChange={(event) => change({ ...naming, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.roleLine')} hint={t('field.roleLineHint')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            placeholder={t('field.roleLinePlaceholder')}
            value={naming.roleLine}
            onChange={(event) => change({ ...naming, roleLine: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.brand')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            placeholder={t('field.brandPlaceholder')}
            value={naming.brand}
            onChange={(event) => change({ ...naming, brand: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.trade')}>
        {(ties) => (
          <Select
            {...ties}
            style={{ width: '100%' }}
            value={naming.trade}
            onChange={(trade) => change({ ...naming, trade })}
            options={trades.map((value) => ({ value, label: t(`trade.${value}`) }))}
          />
        )}
      </Field>
    </>
  )
}

function GroupsField(props: { groupIds: GroupId[]; change: (groupIds: GroupId[]) => void }) {
  const t = useWords(personaMessages)
  const { groups } = useScope()
  return (
    <Field label={t('field.groups')} hint={t('field.groupsHint')}>
      {(ties) => (
        <Select
          {...ties}
          mode="multiple"
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('field.groupsNone')}
          notFoundContent={t('field.noGroups')}
          value={props.groupIds}
          onChange={props.change}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  )
}

/** Changes what a persona is known by. */
export function RenamePersonaDialog({ persona, close }: { persona: Persona; close: () => void }) {
  const t = useWords(personaMessages)
  const locale = useLocale()
  const { rename } = usePersonaActions()
  const [naming, setNaming] = useState<PersonaNaming>({
    name: persona.name,
    roleLine: persona.roleLine,
    brand: persona.brand,
    trade: persona.trade,
  })
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (naming.name.trim() !== '') rename.mutate({ id: persona.id, ...naming }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={t('rename.title')}
      save={t('dialog.save')}
      cancel={t('dialog.cancel')}
      isSaving={rename.isPending}
      submit={submit}
      close={close}
    >
      <NamingFields
        naming={naming}
        change={setNaming}
        isTried={isTried}
        failure={rename.error ? wordFailure(rename.error, locale).sentence : undefined}
      />
    </FormDialog>
  )
}

/** Chooses the groups in which a persona is the active one. */
export function PersonaGroupsDialog({ persona, close }: { persona: Persona; close: () => void }) {
  const t = useWords(personaMessages)
  const { setGroups } = usePersonaActions()
  const [groupIds, setGroupIds] = useState<GroupId[]>(persona.groupIds)
  return (
    <FormDialog
      title={t('groups.title', { name: labelOf(persona) })}
      save={t('dialog.save')}
      cancel={t('dialog.cancel')}
      isSaving={setGroups.isPending}
      submit={() => setGroups.mutate({ id: persona.id, groupIds }, { onSuccess: close })}
      close={close}
    >
      <GroupsField groupIds={groupIds} change={setGroupIds} />
    </FormDialog>
  )
}
