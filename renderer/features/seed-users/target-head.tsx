import { useScope } from '#renderer/app/scope.tsx'
import { SeedTargetBar, useTargetState } from '#renderer/app/seeds/seed-target.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import type { SeedTarget } from '#shared/features/seed-users/model.ts'
import { ScoreHelp } from './score-help.tsx'

/** The line above the board: how far the group is; of several groups, how far each is, and the way to it. */
export function TargetHead({ targets }: { targets: readonly SeedTarget[] }) {
  const [only] = targets
  if (!only) return null
  return (
    <div className="seed-head">
      {targets.length === 1 ? <OneTarget target={only} /> : <ManyTargets targets={targets} />}
      <ScoreHelp />
    </div>
  )
}

function OneTarget({ target }: { target: SeedTarget }) {
  const { t } = useSeedWords()
  const state = useTargetState(target)
  return (
    <>
      <span className="t20">{target.reached}</span>
      <span className="text2 seed-head-state">{t('bar.reachedState', { count: target.reached, state })}</span>
      <SeedTargetBar target={target} />
    </>
  )
}

function ManyTargets({ targets }: { targets: readonly SeedTarget[] }) {
  const { t } = useSeedWords()
  const { setGroupId } = useScope()
  return (
    <ul className="seed-head-groups">
      {targets.map((target) => (
        <li key={target.groupId}>
          <button type="button" className="plain seed-head-group" onClick={() => setGroupId(target.groupId)}>
            <span className="ellipsis">{target.groupName}</span>
            <span className={target.reached < target.least ? 'text2' : 'name'}>
              {t('bar.group', { reached: target.reached, least: target.least })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
