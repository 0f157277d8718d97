import { useDraggable } from '@dnd-kit/react'
import { memo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import { isStageOverdue } from '#shared/features/seed-users/rules.ts'
import { NextStep } from './next-step.tsx'
import { TicketLines, TicketNumber } from './ticket-score.tsx'

/** What a ticket of the board can be told; the functions stay the same, so that only changed tickets are drawn anew. */
export type TicketActions = {
  open: (seed: SeedCard) => void
  invite: (seed: SeedCard) => void
}

/** One seed on the board. Enter opens it, Space picks it up. */
export const Ticket = memo(function Ticket(props: {
  seed: SeedCard
  isOpen: boolean
  withGroup: boolean
  actions: TicketActions
}) {
  const { seed, actions } = props
  const { t, stage } = useSeedWords()
  const { ref, handleRef, isDragSource } = useDraggable({
    id: seed.id,
    data: { name: seed.name, stage: seed.stage },
  })
  const isInvitable = seed.stage === 'candidate' && !seed.doNotContact
  const names = ['ticket', props.isOpen ? 'open' : '', isDragSource ? 'dragged' : '']
  return (
    <div ref={ref} className={names.filter(Boolean).join(' ')}>
      <button
        ref={handleRef}
        type="button"
        className="plain ticket-main"
        data-seed={seed.id}
        aria-roledescription={t('drag.role')}
        onClick={() => actions.open(seed)}
      >
        <span className="ticket-head">
          <PersonAvatar name={seed.name} id={seed.personId} />
          <span className="name ellipsis private">{seed.name}</span>
          <span className="visually-hidden">
            {t('board.describe', { stage: stage(seed.stage), days: seed.stageDays })}
          </span>
          <TicketNumber seed={seed} />
        </span>
        <TicketLines seed={seed} withGroup={props.withGroup} />
      </button>
      <span className="ticket-foot">
        {isInvitable ? (
          <button
            type="button"
            className="plain link"
            aria-label={t('board.inviteOf', { name: seed.name })}
            onClick={() => actions.invite(seed)}
          >
            {t('board.invite')}
          </button>
        ) : (
          <NextStep seed={seed} />
        )}
        <StageAge seed={seed} />
      </span>
    </div>
  )
})

/** Days in the stage, amber once they are too many. */
export function StageAge({ seed }: { seed: SeedCard }) {
  const { t } = useSeedWords()
  const format = useFormat()
  const isSlow = isStageOverdue(seed)
  const since = format.fullDate(seed.stageOn)
  const why = seed.stageLimit === null ? since : t('board.ageLimit', { since, limit: seed.stageLimit })
  return (
    <span className={isSlow ? 'warn nowrap' : 'text2 nowrap'} title={why}>
      {seed.stageDays === 0 ? t('board.ageToday') : t('board.age', { days: seed.stageDays })}
    </span>
  )
}
