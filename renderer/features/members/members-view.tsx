import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Download, UserPlus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import { AddMemberDialog } from './add-member-dialog.tsx'
import { MemberTable } from './member-table.tsx'
import { useExport } from './use-member-actions.ts'
import { type MemberQueryState, useMemberQuery } from './use-member-query.ts'
import { useMemberWords } from './use-member-words.ts'
import { type ShownColumns, useShownColumns } from './use-shown-columns.ts'

/** Everybody in scope: the table, its filters, and one person in the drawer. */
export function MembersView() {
  const { t } = useMemberWords()
  const { groupId } = useScope()
  const state = useMemberQuery(groupId)
  const columns = useShownColumns(groupId)
  return (
    <Page
      bar={
        <PageBar
          title={t('page.title')}
          actions={
            <>
              <SamePeopleLink groupId={groupId} />
              <MemberPageActions groupId={groupId} state={state} columns={columns} />
            </>
          }
        />
      }
    >
      <MemberTable state={state} columns={columns} />
    </Page>
  )
}

/** The way to those who may be the same person; nothing while there are none. */
function SamePeopleLink({ groupId }: { groupId: GroupId | null }) {
  const m = useWords(mergeMessages)
  const { data } = useQuery(orpc.members.countLikelySame.queryOptions({ input: { groupId } }))
  if (!data || data.count === 0) return null
  return (
    <Button
      type="text"
      size="small"
      icon={<UsersRound aria-hidden="true" />}
      onClick={() => navigate(paths.samePeople)}
    >
      {m('same.button', { count: data.count })}
    </Button>
  )
}

/** Export and add, for every page with the member table. */
export function MemberPageActions(props: {
  groupId: GroupId | null
  state: MemberQueryState
  columns: ShownColumns
}) {
  const { t } = useMemberWords()
  const exporting = useExport()
  const [isAdding, setAdding] = useState(false)
  const [openId, setOpenId] = useQueryValue('person')
  useShortcut('mod+n', t('page.add'), () => setAdding(true))
  const items = [
    { key: 'csv', label: t('page.exportCsv') },
    { key: 'xlsx', label: t('page.exportXlsx') },
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) =>
            exporting.mutate({
              query: props.state.query,
              columns: props.columns.ids,
              format: key as 'csv' | 'xlsx',
            }),
        }}
      >
        <Button type="text" size="small" icon={<Download aria-hidden="true" />} loading={exporting.isPending}>
          {t('page.export')}
        </Button>
      </Dropdown>
      <Button
        type={openId === null ? 'primary' : 'default'}
        size="small"
        icon={<UserPlus aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        {t('page.add')}
      </Button>
      {isAdding ? (
        <AddMemberDialog
          groupId={props.groupId}
          close={() => setAdding(false)}
          added={(personId) => {
            setAdding(false)
            setOpenId(personId)
          }}
        />
      ) : null}
    </>
  )
}
