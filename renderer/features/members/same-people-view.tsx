import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { UserCheck } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate, RouteLink } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Page, PageBody, PageFooter, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { LikelyPair, MergeSide } from '#shared/features/members/merge-model.ts'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import { MergeDialog } from './merge-dialog.tsx'
import './same-people.css'
import { useMemberWords } from './use-member-words.ts'
import { useMerge } from './use-merge.ts'

/** 可能是同一人: pairs that the operator decides on; nothing is ever merged by itself. */
export function SamePeopleView() {
  const m = useWords(mergeMessages)
  const { t } = useMemberWords()
  const { groupId } = useScope()
  const { data, error, refetch } = useQuery(orpc.members.listLikelySame.queryOptions({ input: { groupId } }))
  const [merging, setMerging] = useState<LikelyPair | null>(null)
  return (
    <Page
      bar={<PageBar crumbs={[{ label: t('page.title'), to: paths.members() }]} title={m('same.title')} />}
    >
      <PageBody>
        <PageMain footer={data && data.total > 0 ? <Footer {...data} /> : undefined}>
          <PageScroll label={m('same.list')}>
            {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
            {data?.total === 0 ? <NobodyTwice /> : null}
            {data && data.total > 0 ? <p className="same-lead text2">{m('same.lead')}</p> : null}
            <ul className="same-pairs" aria-label={m('same.list')}>
              {data?.pairs.map((pair) => (
                <PairRow
                  key={`${pair.keep.personId} ${pair.other.personId}`}
                  pair={pair}
                  merge={() => setMerging(pair)}
                />
              ))}
            </ul>
          </PageScroll>
        </PageMain>
      </PageBody>
      {merging ? (
        <MergeDialog
          keepId={merging.keep.personId}
          otherId={merging.other.personId}
          close={() => setMerging(null)}
        />
      ) : null}
    </Page>
  )
}

function PairRow({ pair, merge }: { pair: LikelyPair; merge: () => void }) {
  const m = useWords(mergeMessages)
  const { tellApart } = useMerge()
  const { keep, other, reasons, sameDays, sharedGroups } = pair
  return (
    <li className="same-pair" aria-label={m('same.compare', { name: keep.name, other: other.name })}>
      <Side side={keep} />
      <Side side={other} />
      <span className="same-why">
        {reasons.map((reason) => (
          <span key={reason}>{m(`reason.${reason}`)}</span>
        ))}
        {sharedGroups.length > 0 ? (
          <span className="text2">
            {sameDays === 0 ? m('pair.noSameDays') : m('pair.sameDays', { count: sameDays })}
          </span>
        ) : null}
      </span>
      <span className="same-acts">
        <Button size="small" onClick={merge}>
          {m('pair.merge')}
        </Button>
        <Button size="small" type="text" loading={tellApart.isPending} onClick={() => tellApart.mutate(pair)}>
          {m('pair.distinct')}
        </Button>
      </span>
    </li>
  )
}

function Side({ side }: { side: MergeSide }) {
  const m = useWords(mergeMessages)
  const format = useFormat()
  const { list, comma } = useMemberWords()
  const said = [
    m('dialog.messages', { count: side.messages }),
    side.lastSpokeAt === null ? null : format.date(format.dateOf(side.lastSpokeAt)),
    side.remark === '' || side.remark === side.name ? null : side.remark,
  ].filter((part) => part !== null)
  return (
    <span className="same-side">
      <PersonAvatar name={side.name} id={side.personId} />
      <span className="same-words">
        <span className="same-name">
          <RouteLink className="private ellipsis" to={paths.person(side.personId)}>
            {side.name}
          </RouteLink>
          {side.isUnresolved ? <Tag>{m('side.noAccount')}</Tag> : null}
        </span>
        <span className="text2 ellipsis private">
          {[list(side.groups.map(({ name }) => name)), ...said].join(comma)}
        </span>
      </span>
    </span>
  )
}

function Footer({ total, pairs }: { total: number; pairs: readonly LikelyPair[] }) {
  const m = useWords(mergeMessages)
  return (
    <PageFooter right={total > pairs.length ? m('same.shown', { count: pairs.length }) : null}>
      <span>{m('same.total', { count: total })}</span>
    </PageFooter>
  )
}

function NobodyTwice() {
  const m = useWords(mergeMessages)
  return (
    <EmptyState
      Icon={UserCheck}
      title={m('same.none')}
      hint={m('same.noneHint')}
      action={<Button onClick={() => navigate(paths.members())}>{m('same.toMembers')}</Button>}
    />
  )
}
