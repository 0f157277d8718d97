import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Ellipsis, GraduationCap, Send } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import {
  type Graduation,
  graduations,
  type SeedCard,
  type SeedDetail,
  type SeedId,
  type SeedStage,
  seedStages,
} from '#shared/features/seed-users/model.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MoveForm, type PendingMove } from './move-form.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { SeedFacts } from './seed-facts.tsx'
import { SeedHistory } from './seed-history.tsx'
import { SeedEffectSection, SeedScoreSection } from './seed-insights.tsx'
import { SeedTasks } from './seed-tasks.tsx'
import { useSeedActions } from './use-seed-actions.ts'

/** Everything about one seed, beside the board: pipeline facts, tasks, every step so far. */
export function SeedDrawer(props: {
  id: SeedId
  previous: (() => void) | null
  next: (() => void) | null
  close: () => void
}) {
  const { d, stage } = useSeedWords()
  const { data, error, refetch } = useQuery(orpc.seedUsers.detail.queryOptions({ input: { id: props.id } }))
  const [asked, setAsked] = useState<Asked | null>(null)
  const card = data?.card
  const name = card?.name ?? ''
  return (
    <SideDrawer
      avatar={<PersonAvatar name={name} id={card?.personId ?? props.id} size={40} />}
      title={name}
      label={d('drawer.label', { name })}
      subtitle={
        card
          ? d('drawer.subtitle', { group: card.groupName, stage: stage(card.stage), days: card.stageDays })
          : null
      }
      actions={card ? <SeedDrawerActions card={card} ask={setAsked} close={props.close} /> : null}
      previous={{ label: d('drawer.previous'), run: props.previous }}
      next={{ label: d('drawer.next'), run: props.next }}
      close={{ label: d('drawer.close'), run: props.close }}
    >
      {error ? (
        <div className="section">
          <ErrorNotice error={error} retry={() => void refetch()} />
        </div>
      ) : null}
      {card && asked ? (
        <div className="section">
          <MoveForm
            key={`${asked.to} ${asked.as ?? ''}`}
            move={{ seed: card, ...asked }}
            done={() => setAsked(null)}
            cancel={() => setAsked(null)}
          />
        </div>
      ) : null}
      {data ? <Sections detail={data} /> : null}
    </SideDrawer>
  )
}

function Sections({ detail }: { detail: SeedDetail }) {
  return (
    <>
      <SeedTasks card={detail.card} tasks={detail.tasks} />
      <SeedFacts key={detail.card.id} detail={detail} />
      <SeedScoreSection card={detail.card} />
      <SeedEffectSection card={detail.card} />
      <SeedHistory moves={detail.moves} />
    </>
  )
}

/** A step that was chosen and waits for its day and note. */
type Asked = Pick<PendingMove, 'to' | 'as'>

type OpenDialog = 'invite' | 'retire' | null

function SeedDrawerActions(props: { card: SeedCard; ask: (step: Asked) => void; close: () => void }) {
  const { card, close } = props
  const words = useSeedWords()
  const { d } = words
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const { remove } = useSeedActions()
  const seeds = [card]
  const isBefore = card.stage === 'candidate' || card.stage === 'invited'
  const stages = seedStages.filter((stage) => stage !== card.stage && stage !== 'lost')
  const offered = graduations.filter((to) => to !== card.graduatedTo && (to === 'core' || card.isMember))
  const more = [
    { key: 'profile', label: d('drawer.profile') },
    ...(card.stage === 'lost' ? [] : [{ key: 'retire', label: d('drawer.retire') }]),
    { key: 'remove', label: d('drawer.remove'), danger: true },
  ]
  const onMore = (key: string) => {
    if (key === 'profile') navigate(paths.person(card.personId))
    else if (key === 'retire') setDialog('retire')
    else remove.mutate(seeds, { onSuccess: close })
  }
  return (
    <>
      {isBefore && !card.doNotContact ? (
        <Button
          type="primary"
          size="small"
          icon={<Send aria-hidden="true" />}
          onClick={() => setDialog('invite')}
        >
          {d('drawer.invite')}
        </Button>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: stages.map((stage) => ({ key: stage, label: words.stage(stage) })),
          onClick: ({ key }) => props.ask({ to: key as SeedStage }),
        }}
      >
        <Button size="small">{d('drawer.move')}</Button>
      </Dropdown>
      {isBefore ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: offered.map((to) => ({ key: to, label: d(`graduate.${to}`) })),
            onClick: ({ key }) => props.ask({ to: 'core', as: key as Graduation }),
          }}
        >
          <Button size="small" icon={<GraduationCap aria-hidden="true" />}>
            {d('drawer.graduate')}
          </Button>
        </Dropdown>
      )}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items: more, onClick: ({ key }) => onMore(key) }}
      >
        <Button size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={d('drawer.more')} />
      </Dropdown>
      {dialog === 'invite' ? <InviteDialog seeds={seeds} close={() => setDialog(null)} /> : null}
      {dialog === 'retire' ? <RetireDialog seeds={seeds} close={() => setDialog(null)} /> : null}
    </>
  )
}
