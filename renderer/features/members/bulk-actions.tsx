import { Button, Dropdown, Popover } from 'antd'
import { BellOff, Download, ListOrdered, Merge, Sprout, Tag as TagIcon } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { AddSeedsDialog } from '#renderer/app/seeds/add-seeds-dialog.tsx'
import { StartDialog } from '#renderer/app/sequences/start-dialog.tsx'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import type { MemberColumn, MemberQuery, MemberSelection } from '#shared/features/members/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { TagEditor } from './tag-editor.tsx'
import { useBulkActions, useExport } from './use-member-actions.ts'
import { useMemberWords } from './use-member-words.ts'

type BulkProps = {
  selection: MemberSelection
  count: number
  total: number
  query: MemberQuery
  columns: MemberColumn[]
  chooseAll: () => void
  clear: () => void
}

/** The bar over the foot of the list while people are ticked. */
export function BulkActions(props: BulkProps) {
  const { selection, count, total, query, columns, clear } = props
  const { t } = useMemberWords()
  const w = useWords(workspaceMessages)
  const { tag, doNotContact } = useBulkActions()
  const exporting = useExport()
  const [isTagging, setTagging] = useState(false)
  const [isSeeding, setSeeding] = useState(false)
  const [isStarting, setStarting] = useState(false)
  const contactItems = [
    { key: 'on', label: t('bulk.setDoNotContact') },
    { key: 'off', label: t('bulk.mayContact') },
  ]
  const exportItems = [
    { key: 'csv', label: t('page.exportCsv') },
    { key: 'xlsx', label: t('page.exportXlsx') },
  ]
  return (
    <BulkBar count={t('bulk.count', { count })} clear={{ label: w('list.clearSelection'), run: clear }}>
      {count < total ? (
        <Button type="text" size="small" onClick={props.chooseAll}>
          {t('bulk.all', { count: total })}
        </Button>
      ) : null}
      <Popover
        trigger="click"
        placement="top"
        arrow={false}
        open={isTagging}
        onOpenChange={setTagging}
        content={
          <TagEditor
            groupId={query.groupId}
            save={(change) => {
              setTagging(false)
              tag.mutate({ selection, ...change })
            }}
          />
        }
      >
        <Button type="text" size="small" icon={<TagIcon aria-hidden="true" />}>
          {t('bulk.tag')}
        </Button>
      </Popover>
      <Button type="text" size="small" icon={<Sprout aria-hidden="true" />} onClick={() => setSeeding(true)}>
        {t('bulk.seed')}
      </Button>
      {isSeeding ? (
        <AddSeedsDialog
          people={{ selection, count, name: t('bulk.count', { count }) }}
          groupId={query.groupId}
          close={() => setSeeding(false)}
        />
      ) : null}
      <Button
        type="text"
        size="small"
        icon={<ListOrdered aria-hidden="true" />}
        onClick={() => setStarting(true)}
      >
        {t('bulk.sequence')}
      </Button>
      {isStarting ? (
        <StartDialog
          sequenceId={null}
          people={{ selection, count, name: t('bulk.count', { count }) }}
          groupId={query.groupId}
          close={() => setStarting(false)}
        />
      ) : null}
      <MergeTwo selection={selection} count={count} clear={clear} />
      <Dropdown
        trigger={['click']}
        placement="top"
        menu={{
          items: contactItems,
          onClick: ({ key }) => doNotContact.mutate({ selection, doNotContact: key === 'on' }),
        }}
      >
        <Button type="text" size="small" icon={<BellOff aria-hidden="true" />}>
          {t('bulk.doNotContact')}
        </Button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        placement="top"
        menu={{
          items: exportItems,
          onClick: ({ key }) =>
            exporting.mutate({ query, columns, format: key as 'csv' | 'xlsx', selection }),
        }}
      >
        <Button type="text" size="small" icon={<Download aria-hidden="true" />} loading={exporting.isPending}>
          {t('bulk.export')}
        </Button>
      </Dropdown>
    </BulkBar>
  )
}

/** Two ticked people can become one; nothing while there are more or fewer. */
function MergeTwo(props: { selection: MemberSelection; count: number; clear: () => void }) {
  const m = useWords(mergeMessages)
  const [isMerging, setMerging] = useState(false)
  const ids = 'personIds' in props.selection ? props.selection.personIds : []
  const [keepId, otherId] = ids
  if (props.count !== 2 || !keepId || !otherId) return null
  return (
    <>
      <Button type="text" size="small" icon={<Merge aria-hidden="true" />} onClick={() => setMerging(true)}>
        {m('bulk.merge')}
      </Button>
      {isMerging ? (
        <MergeDialog keepId={keepId} otherId={otherId} close={() => setMerging(false)} merged={props.clear} />
      ) : null}
    </>
  )
}
