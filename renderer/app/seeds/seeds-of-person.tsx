import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Sprout } from 'lucide-react'
import { useState } from 'react'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { AddSeedsDialog } from './add-seeds-dialog.tsx'
import { useSeedWords } from './use-seed-words.ts'

/** Pipelines that a member is in, in the drawer of the member. */
export function SeedsOfPerson({ personId }: { personId: PersonId }) {
  const { d, stage } = useSeedWords()
  const { data } = useQuery(orpc.seedUsers.ofPerson.queryOptions({ input: { personId } }))
  if (!data || data.length === 0) return null
  return (
    <Section title={d('person.title')}>
      {data.map((seed) => (
        <p key={seed.id}>
          <RouteLink to={paths.seeds({ seed: seed.id })}>
            {d('person.line', { group: seed.groupName, stage: stage(seed.stage), days: seed.stageDays })}
          </RouteLink>
        </p>
      ))}
    </Section>
  )
}

/** Puts the member of a drawer into a pipeline. */
export function AddToPipelineButton(props: { personId: PersonId; name: string; groupId: GroupId | null }) {
  const { d } = useSeedWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<Sprout aria-hidden="true" />} onClick={() => setOpen(true)}>
        {d('person.add')}
      </Button>
      {isOpen ? (
        <AddSeedsDialog
          people={{ selection: { personIds: [props.personId] }, count: 1, name: props.name }}
          groupId={props.groupId}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
