import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useMemberWords } from './use-member-words.ts'

/** Marks between tags that are typed or pasted in one go. */
export const LIST_SEPARATORS = [',', '，', '、', ';', '；']

/** Tags to add to and to take from several people. */
export function TagEditor(props: {
  groupId: GroupId | null
  save: (change: { add: string[]; remove: string[] }) => void
}) {
  const { t } = useMemberWords()
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const { data } = useQuery(orpc.members.filterChoices.queryOptions({ input: { groupId: props.groupId } }))
  const options = (data?.tags ?? []).map(({ value }) => ({ value, label: value }))
  const lists = [
    { label: t('tag.add'), value: add, set: setAdd },
    { label: t('tag.remove'), value: remove, set: setRemove },
  ]
  return (
    <form
      className="tag-editor"
      onSubmit={(event) => {
        event.preventDefault()
        props.save({ add, remove })
      }}
    >
      {lists.map(({ label, value, set }) => (
        <Field key={label} label={label}>
          {(ties) => (
            <Select
              {...ties}
              mode="tags"
              size="small"
              tokenSeparators={LIST_SEPARATORS}
              placeholder={t('tag.placeholder')}
              options={options}
              value={value}
              onChange={set}
            />
          )}
        </Field>
      ))}
      <Button type="primary" size="small" htmlType="submit" disabled={add.length + remove.length === 0}>
        {t('tag.save')}
      </Button>
    </form>
  )
}
