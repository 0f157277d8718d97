import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { TableColumn, TableSelection } from '#renderer/ui/table-types.ts'
import type { FlashDetail, FlashPerson } from '#shared/features/flash-groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { useFlashActions, useFlashTicks, useFlashWords } from './use-flash.ts'
import { useMakeCards } from './use-make-cards.ts'
import { useTellPerson } from './use-tell-person.ts'

/** Everybody with what becomes of them; several at once from the bar below. */
export function PeopleTable(props: { flash: FlashDetail; people: readonly FlashPerson[]; listKey: string }) {
  const t = useFlashWords()
  const { flash, people } = props
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set())
  const chosen = people.filter(({ personId }) => ticked.has(personId))
  const clear = () => setTicked(new Set())
  return (
    <>
      <DataTable
        label={t('people.label')}
        columns={useColumns(flash)}
        rowCount={people.length}
        rowAt={(index) => people[index]}
        rowKey={({ personId }) => personId}
        selection={selectionOf(t, people, ticked, setTicked)}
        listKey={props.listKey}
        tailHeight={chosen.length > 0 ? 64 : 0}
      />
      {chosen.length > 0 ? <Bulk flash={flash} chosen={chosen} clear={clear} /> : null}
    </>
  )
}

type Words = ReturnType<typeof useFlashWords>

function selectionOf(
  t: Words,
  people: readonly FlashPerson[],
  ticked: ReadonlySet<PersonId>,
  setTicked: (next: ReadonlySet<PersonId>) => void,
): TableSelection<FlashPerson> {
  const count = people.filter(({ personId }) => ticked.has(personId)).length
  const isAll = count === people.length
  return {
    isSelected: ({ personId }) => ticked.has(personId),
    toggle: ({ personId }) => {
      const next = new Set(ticked)
      if (!next.delete(personId)) next.add(personId)
      setTicked(next)
    },
    state: count === 0 ? 'none' : isAll ? 'all' : 'some',
    toggleAll: () => setTicked(isAll ? new Set() : new Set(people.map(({ personId }) => personId))),
    allLabel: t('people.all'),
    rowLabel: ({ name }) => t('people.select', { name }),
  }
}

function Bulk(props: { flash: FlashDetail; chosen: readonly FlashPerson[]; clear: () => void }) {
  const t = useFlashWords()
  const { flash, chosen, clear } = props
  const { setFate } = useFlashActions(flash)
  const { tick } = useFlashTicks(flash)
  const cards = useMakeCards(flash)
  const told = () => {
    for (const fate of ['invite', 'thank'] as const) {
      const people = chosen.filter((person) => person.fate === fate)
      if (people.length > 0)
        tick.mutate({ people, tick: fate === 'invite' ? 'invited' : 'thanked', is: true })
    }
    clear()
  }
  return (
    <BulkBar count={t('bulk.count', { count: chosen.length })} clear={{ label: t('bulk.clear'), run: clear }}>
      {(
        [
          ['invite', 'bulk.invite'],
          ['thank', 'bulk.thank'],
          [null, 'bulk.rule'],
        ] as const
      ).map(([fate, word]) => (
        <Button key={word} type="text" size="small" onClick={() => setFate.mutate({ people: chosen, fate })}>
          {t(word)}
        </Button>
      ))}
      <Button type="text" size="small" onClick={told}>
        {t('bulk.told')}
      </Button>
      <Button type="text" size="small" onClick={() => cards.mutate(chosen)}>
        {t('bulk.cards')}
      </Button>
    </BulkBar>
  )
}

function useColumns(flash: FlashDetail): TableColumn<FlashPerson>[] {
  const t = useFlashWords()
  const isNarrow = useIsNarrow()
  const yes = (is: boolean) => (
    <span className={is ? undefined : 'text3'}>{t(is ? 'mark.yes' : 'mark.no')}</span>
  )
  return [
    {
      id: 'name',
      head: t('column.name'),
      width: isNarrow ? 'minmax(96px, 2fr)' : 'minmax(150px, 2fr)',
      cell: (person) => <NameCell person={person} />,
    },
    // On a small window what was decided and done goes before what it follows from.
    ...(isNarrow
      ? []
      : [
          {
            id: 'signed',
            head: t('column.signed'),
            width: 56,
            cell: ({ isSigned }: FlashPerson) => yes(isSigned),
          },
          {
            id: 'there',
            head: t('column.attended'),
            width: 56,
            cell: ({ isActive }: FlashPerson) => yes(isActive),
          },
        ]),
    {
      id: 'bought',
      head: t('column.bought'),
      width: isNarrow ? 52 : 64,
      cell: ({ hasBought }) => yes(hasBought),
    },
    {
      id: 'fate',
      head: t('column.fate'),
      width: isNarrow ? 72 : 108,
      cell: (person) => <FateCell flash={flash} person={person} />,
    },
    {
      id: 'told',
      head: t('column.told'),
      width: isNarrow ? 48 : 88,
      cell: (person) => <ToldCell flash={flash} person={person} />,
    },
    {
      id: 'joined',
      head: t('column.joined'),
      width: 96,
      cell: ({ hasJoined }) => (
        <span className={hasJoined ? undefined : 'text3'}>
          {t(hasJoined ? 'people.joined' : 'people.notJoined')}
        </span>
      ),
    },
    {
      id: 'words',
      head: t('column.words'),
      width: isNarrow ? 80 : 104,
      cell: (person) => <WordsCell flash={flash} person={person} />,
    },
  ]
}

function NameCell({ person }: { person: FlashPerson }) {
  const t = useFlashWords()
  return (
    <span className="flash-name private">
      <span className="name ellipsis">{person.name}</span>
      {person.doNotContact ? <Tag>{t('people.silent')}</Tag> : null}
      {person.hasOpenCard && !person.doNotContact ? <Tag tone="info">{t('people.hasCard')}</Tag> : null}
    </span>
  )
}

type CellProps = { flash: FlashDetail; person: FlashPerson }

/** A click turns the decision around. */
function FateCell({ flash, person }: CellProps) {
  const t = useFlashWords()
  const { setFate } = useFlashActions(flash)
  const other = person.fate === 'invite' ? 'thank' : 'invite'
  return (
    <span className="flash-fate">
      <button
        type="button"
        className="plain link"
        aria-label={`${t('people.fateOf', { name: person.name })}: ${t(`people.${person.fate}`)}`}
        onClick={(event) => {
          event.stopPropagation()
          setFate.mutate({ people: [person], fate: other })
        }}
      >
        {t(`people.${person.fate}`)}
      </button>
      {person.isByHand ? <span className="t12 text3">{t('people.byHand')}</span> : null}
    </span>
  )
}

function ToldCell({ flash, person }: CellProps) {
  const t = useFlashWords()
  const { tick } = useFlashTicks(flash)
  const isInvite = person.fate === 'invite'
  return (
    <Checkbox
      checked={(isInvite ? person.invitedAt : person.thankedAt) !== null}
      aria-label={t('people.toldOf', { name: person.name })}
      onClick={(event) => event.stopPropagation()}
      onChange={({ target }) =>
        tick.mutate({ people: [person], tick: isInvite ? 'invited' : 'thanked', is: target.checked })
      }
    />
  )
}

function WordsCell({ flash, person }: CellProps) {
  const t = useFlashWords()
  const tell = useTellPerson(flash)
  return (
    <button
      type="button"
      className="plain link"
      disabled={person.doNotContact}
      onClick={(event) => {
        event.stopPropagation()
        void tell(person)
      }}
    >
      {t(person.fate === 'invite' ? 'people.copyInvite' : 'people.copyThank')}
    </button>
  )
}
