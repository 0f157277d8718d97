import { Button } from 'antd'
import { type ReactNode, useCallback, useState } from 'react'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageFooter, PageMain } from '#renderer/ui/page.tsx'
import type { TableSelection } from '#renderer/ui/table-types.ts'
import type { Group } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { SeedSuggestion, SuggestionList } from '#shared/features/seed-users/score-model.ts'
import { InvitationForm } from './invite-dialog.tsx'
import { useSuggestionColumns } from './suggestion-columns.tsx'
import { SuggestionDrawer } from './suggestion-drawer.tsx'
import { type Chosen, useInsightWords, useSuggestionActions } from './use-insights.ts'

const BULK_ROOM = 64

/** The list itself: ticks for many at once, a drawer for one. */
export function SuggestionTable(props: { list: SuggestionList; target: Group; filters: ReactNode }) {
  const { list, target } = props
  const { rows, from } = list
  const t = useInsightWords()
  const isNarrow = useIsNarrow()
  const actions = useSuggestionActions(target.id, from)
  const [inviting, setInviting] = useState<Named | null>(null)
  const selection = useTicks(rows)
  const [openId, setOpenId] = useState<PersonId | null>(null)
  const openIndex = rows.findIndex(({ personId }) => personId === openId)
  const open = rows[openIndex]
  const { mutate: dismissSome } = actions.dismiss
  const dismiss = useCallback((row: SeedSuggestion) => dismissSome(chosenOf([row])), [dismissSome])
  const columns = useSuggestionColumns({ withSource: from === null, isNarrow, dismiss })
  const step = (by: number) => {
    const row = rows[openIndex + by]
    return row ? () => setOpenId(row.personId) : null
  }
  return (
    <>
      <PageMain
        footer={
          <PageFooter right={t('suggest.excluded')}>
            <span>{t('suggest.found', { considered: list.considered, count: rows.length })}</span>
          </PageFooter>
        }
      >
        {props.filters}
        <DataTable
          label={t('suggest.title')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ personId }) => personId}
          rowHeight={56}
          selection={selection.table}
          openKey={openId}
          openIndex={open ? openIndex : null}
          onOpen={({ personId }) => setOpenId(personId)}
          tailHeight={selection.chosen.length > 0 ? BULK_ROOM : 0}
        />
        {selection.chosen.length > 0 ? (
          <SelectionBar
            chosen={selection.chosen}
            actions={actions}
            invite={setInviting}
            clear={selection.clear}
          />
        ) : null}
      </PageMain>
      {open ? (
        <SuggestionDrawer
          row={open}
          add={() => actions.add.mutate(chosenOf([open]))}
          invite={() => setInviting([open])}
          dismiss={() => dismiss(open)}
          previous={step(-1)}
          next={step(1)}
          close={() => setOpenId(null)}
        />
      ) : null}
      {inviting ? (
        <InvitePeople
          people={inviting}
          target={target}
          invite={actions.invite}
          close={() => setInviting(null)}
        />
      ) : null}
    </>
  )
}

type Named = readonly Pick<SeedSuggestion, 'personId' | 'name'>[]

function chosenOf(people: Named): Chosen {
  return { personIds: people.map(({ personId }) => personId), name: people[0]?.name ?? '' }
}

/** Adds people and invites them, in one. */
function InvitePeople(props: {
  people: Named
  target: Group
  invite: ReturnType<typeof useSuggestionActions>['invite']
  close: () => void
}) {
  const { people, target, invite, close } = props
  return (
    <InvitationForm
      target={{ names: people.map(({ name }) => name), groupName: target.name, skipped: 0 }}
      isSaving={invite.isPending}
      submit={(invitation) =>
        invite.mutate({ people: chosenOf(people), ...invitation }, { onSuccess: close })
      }
      close={close}
    />
  )
}

/** Who is ticked; whoever leaves the list lets go. */
function useTicks(rows: readonly SeedSuggestion[]) {
  const t = useInsightWords()
  const [ids, setIds] = useState<ReadonlySet<PersonId>>(new Set())
  const [anchor, setAnchor] = useState<number | null>(null)
  const chosen = rows.filter(({ personId }) => ids.has(personId))
  const isAll = chosen.length === rows.length
  const toggle = (row: SeedSuggestion, index: number, isRange: boolean) => {
    const next = new Set(ids)
    const [first, last] =
      isRange && anchor !== null ? [Math.min(anchor, index), Math.max(anchor, index)] : [index, index]
    const shallBe = !ids.has(row.personId)
    for (const { personId } of rows.slice(first, last + 1))
      if (shallBe) next.add(personId)
      else next.delete(personId)
    setAnchor(index)
    setIds(next)
  }
  const table: TableSelection<SeedSuggestion> = {
    isSelected: ({ personId }) => ids.has(personId),
    toggle,
    state: chosen.length === 0 ? 'none' : isAll ? 'all' : 'some',
    toggleAll: () => setIds(new Set(isAll ? [] : rows.map(({ personId }) => personId))),
    allLabel: t('suggest.selectAll'),
    rowLabel: ({ name }) => t('suggest.select', { name }),
  }
  return { table, chosen, clear: () => setIds(new Set()) }
}

function SelectionBar(props: {
  chosen: readonly SeedSuggestion[]
  actions: ReturnType<typeof useSuggestionActions>
  invite: (people: Named) => void
  clear: () => void
}) {
  const { chosen, actions } = props
  const t = useInsightWords()
  const count = chosen.length
  const people = chosenOf(chosen)
  const done = { onSuccess: props.clear }
  return (
    <BulkBar count={t('suggest.selected', { count })} clear={{ label: t('suggest.clear'), run: props.clear }}>
      <Button type="text" size="small" onClick={() => props.invite(chosen)}>
        {t('suggest.inviteCount', { count })}
      </Button>
      <Button type="text" size="small" onClick={() => actions.add.mutate(people, done)}>
        {t('suggest.addCount', { count })}
      </Button>
      <Button type="text" size="small" onClick={() => actions.dismiss.mutate(people, done)}>
        {t('suggest.dismiss')}
      </Button>
    </BulkBar>
  )
}
