import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ArrowLeftRight, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { MergePreview, MergeSide } from '#shared/features/members/merge-model.ts'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import './same-people.css'
import { useMemberWords } from './use-member-words.ts'
import { useMerge } from './use-merge.ts'

/** Shows two people side by side, what would move and what speaks against it, and makes one person of them. */
export function MergeDialog(props: {
  keepId: PersonId
  otherId: PersonId
  close: () => void
  merged?: (keepId: PersonId) => void
}) {
  const m = useWords(mergeMessages)
  const [isSwapped, setSwapped] = useState(false)
  const [keepId, otherId] = isSwapped ? [props.otherId, props.keepId] : [props.keepId, props.otherId]
  const { data, error, refetch } = useQuery(
    orpc.members.previewMerge.queryOptions({
      input: { keepId, otherId },
      placeholderData: (before) => before,
    }),
  )
  const { merge } = useMerge()
  const submit = () => {
    if (!data || merge.isPending) return
    merge.mutate(data, {
      onSuccess: () => {
        props.close()
        props.merged?.(keepId)
      },
    })
  }
  return (
    <FormDialog
      title={m('dialog.title')}
      save={m('dialog.save')}
      cancel={m('dialog.cancel')}
      isSaving={merge.isPending}
      submit={submit}
      close={props.close}
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <div className="merge-form">
          <Comparison preview={data} />
          <Button
            size="small"
            type="text"
            icon={<ArrowLeftRight aria-hidden="true" />}
            onClick={() => setSwapped(!isSwapped)}
          >
            <span className="private">{m('dialog.swap', { name: data.other.name })}</span>
          </Button>
          <Moves preview={data} />
          <Doubts preview={data} />
        </div>
      ) : null}
    </FormDialog>
  )
}

/** The two in columns, the kept one first. */
function Comparison({ preview: { keep, other } }: { preview: MergePreview }) {
  const m = useWords(mergeMessages)
  const { list } = useMemberWords()
  const groups = ({ groups: all }: MergeSide) => list(all.map(({ name }) => name))
  const rows: [string, (side: MergeSide) => ReactNode][] = [
    [m('dialog.row.remark'), ({ remark }) => remark],
    [m('dialog.row.phone'), ({ phone }) => phone ?? ''],
    [m('dialog.row.groups'), groups],
    [m('dialog.row.messages'), ({ messages }) => m('dialog.messages', { count: messages })],
    [m('dialog.row.spoke'), (side) => <SpokeSpan side={side} />],
    [m('dialog.row.accounts'), (side) => <Accounts side={side} />],
  ]
  return (
    <table className="merge-compare" aria-label={m('dialog.table')}>
      <thead>
        <tr>
          <th scope="col">{m('dialog.row.name')}</th>
          <th scope="col">
            <span className="private">{keep.name}</span> <Tag tone="ok">{m('dialog.kept')}</Tag>
          </th>
          <th scope="col" className="private">
            {other.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .map(([label, read]) => [label, read(keep), read(other)] as const)
          .filter(([, ...values]) => values.some((value) => value !== ''))
          .map(([label, ...values]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="private">{values[0] || m('dialog.nothing')}</td>
              <td className="private">{values[1] || m('dialog.nothing')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function SpokeSpan({ side: { firstSpokeAt, lastSpokeAt } }: { side: MergeSide }) {
  const m = useWords(mergeMessages)
  const format = useFormat()
  if (firstSpokeAt === null || lastSpokeAt === null) return m('dialog.nothing')
  const [first, last] = [firstSpokeAt, lastSpokeAt].map((at) => format.date(format.dateOf(at)))
  return first === last ? first : m('dialog.spoke', { first, last })
}

function Accounts({ side: { identities } }: { side: MergeSide }) {
  const m = useWords(mergeMessages)
  if (identities.length === 0) return m('dialog.noAccount')
  return identities.map(({ kind, value }) => (
    <span key={`${kind} ${value}`} className="merge-account">
      {value}
    </span>
  ))
}

/** What the other one brings along. */
function Moves({ preview: { keep, other, moves, sharedGroups } }: { preview: MergePreview }) {
  const m = useWords(mergeMessages)
  const { list } = useMemberWords()
  const counted = [
    'groups',
    'messages',
    'names',
    'identities',
    'openCards',
    'closedCards',
    'interactions',
  ] as const
  const items = counted.flatMap((key) => (moves[key] > 0 ? [m(`moves.${key}`, { count: moves[key] })] : []))
  if (moves.tags.length > 0) items.push(m('moves.tags', { tags: list(moves.tags) }))
  if (moves.hasNote) items.push(m('moves.note'))
  const names = { name: other.name, keep: keep.name }
  return (
    <div className="private">
      <p>
        {items.length === 0
          ? m('dialog.movesNothing', names)
          : m('dialog.moves', { ...names, items: list(items) })}
      </p>
      {sharedGroups.length > 0 ? (
        <p>{m('dialog.shared', { groups: list(sharedGroups.map((name) => `“${name}”`)) })}</p>
      ) : null}
      <p className="text2">{m('dialog.history')}</p>
    </div>
  )
}

function Doubts({ preview: { doubts, sameDays } }: { preview: MergePreview }) {
  const m = useWords(mergeMessages)
  if (doubts.length === 0) return null
  return (
    <ul className="merge-doubts">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <TriangleAlert size={14} aria-hidden="true" />
          {m(`doubt.${doubt}`, { count: sameDays })}
        </li>
      ))}
    </ul>
  )
}
