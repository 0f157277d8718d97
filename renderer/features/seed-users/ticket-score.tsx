import { createContext, type ReactNode, useContext } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { SeedCard, SeedId } from '#shared/features/seed-users/model.ts'
import type { SeedScored } from '#shared/features/seed-users/score-model.ts'
import { LeanWord, ScoreBar, ScoreNumber, useReasonText } from './score-bar.tsx'
import { useInsightWords, useScores } from './use-insights.ts'

const ScoresContext = createContext<ReadonlyMap<SeedId, SeedScored>>(new Map())

/** Gives the tickets and rows below the scores of a scope, so that none asks for its own. */
export function ScoresProvider({ groupId, children }: { groupId: GroupId | null; children: ReactNode }) {
  return <ScoresContext value={useScores(groupId)}>{children}</ScoresContext>
}

/** The score of a seed; undefined while it is being computed. */
function useScoreOf(id: SeedId): SeedScored | undefined {
  return useContext(ScoresContext).get(id)
}

/** All of them, to sort by. */
export function useAllScores(): ReadonlyMap<SeedId, SeedScored> {
  return useContext(ScoresContext)
}

/** Number and bar in the table of seeds. */
export function SeedScoreCell({ seed, withBar }: { seed: SeedCard; withBar: boolean }) {
  const scored = useScoreOf(seed.id)
  if (!scored) return null
  return (
    <span className="score-cell">
      <ScoreNumber scored={scored} />
      {scored.score === null || !withBar ? null : <ScoreBar scored={scored} />}
    </span>
  )
}

/** The number at the right of a ticket's head. */
export function TicketNumber({ seed }: { seed: SeedCard }) {
  const scored = useScoreOf(seed.id)
  return (
    <span className="ticket-score" aria-hidden="true">
      {scored ? <ScoreNumber scored={scored} /> : null}
    </span>
  )
}

/**
 * What a ticket says of somebody: their score in parts, the note or the strongest reason, how they lean. The label of the
 * ticket names them and their stage; the drawer that it opens reads all of this out.
 */
export function TicketLines({ seed, withGroup }: { seed: SeedCard; withGroup: boolean }) {
  const { t } = useSeedWords()
  const i = useInsightWords()
  const format = useFormat()
  const reasonText = useReasonText()
  const scored = useScoreOf(seed.id)
  const reason = scored ? reasonText({ reasons: scored.reasons.slice(0, 1) }) : ''
  const from = seed.sourceGroupName === null ? '' : t('board.from', { group: seed.sourceGroupName })
  const text = seed.note || reason || from
  return (
    <span className="ticket-facts" aria-hidden="true">
      <span className="ticket-bar">{scored ? <ScoreBar scored={scored} /> : null}</span>
      <span className={seed.note === '' ? 'ticket-line' : 'ticket-line private'}>{text}</span>
      <span className="ticket-marks t12 text2">
        {scored ? <LeanWord scored={scored} /> : <span />}
        {scored ? (
          <span className="nowrap">
            {i('score.confidence', { share: format.percent(scored.confidence) })}
          </span>
        ) : null}
      </span>
      {withGroup ? <span className="ticket-line t12 text2">{seed.groupName}</span> : null}
    </span>
  )
}
