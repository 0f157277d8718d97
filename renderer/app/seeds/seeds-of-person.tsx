import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { AddSeedsDialog } from './add-seeds-dialog.tsx'
import { useSeedWords } from './use-seed-words.ts'

/** Pipelines that a member is in, and the way into another, for the drawer of the member. */
export function SeedsOfPerson(props: { personId: PersonId; name: string; groupId: GroupId | null }) {
  const { personId } = props
  const { d, stage } = useSeedWords()
  const [isAdding, setAdding] = useState(false)
  const { data } = useQuery(orpc.seedUsers.ofPerson.queryOptions({ input: { personId } }))
  if (!data) return null
  return (
    <Section
      title={d('person.title')}
      side={
        <button type="button" className="plain link" onClick={() => setAdding(true)}>
          {d('person.add')}
        </button>
      }
    >
      {data.length === 0 ? <p className="text3">{d('person.none')}</p> : null}
      {data.map((seed) => (
        <p key={seed.id}>
          <RouteLink to={paths.seeds({ seed: seed.id })}>
            {d('person.line', { group: seed.groupName, stage: stage(seed.stage), days: seed.stageDays })}
          </RouteLink>
        </p>
      ))}
      {isAdding ? (
        <AddSeedsDialog
          people={{ selection: { personIds: [personId] }, count: 1, name: props.name }}
          groupId={props.groupId}
          close={() => setAdding(false)}
        />
      ) : null}
    </Section>
  )
}
