import { useQuery } from '@tanstack/react-query'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type SeedTarget, seedStages } from '#shared/features/seed-users/model.ts'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { SeedTargetBar, useTargetState } from './seed-target.tsx'
import { useSeedWords } from './use-seed-words.ts'

/** Where a group stands with its seeds, on the rail of its page. */
export function SeedSection({ groupId }: { groupId: GroupId }) {
  const { t } = useSeedWords()
  const { setGroupId } = useScope()
  const { data } = useQuery(orpc.seedUsers.targets.queryOptions({ input: { groupId } }))
  const [target] = data ?? []
  if (!target) return null
  const open = () => {
    setGroupId(groupId)
    navigate(paths.seeds())
  }
  return (
    <Section
      title={t('section.title')}
      side={
        <button type="button" className="plain link" onClick={open}>
          {t('section.open')}
        </button>
      }
    >
      <SeedState target={target} />
    </Section>
  )
}

function SeedState({ target }: { target: SeedTarget }) {
  const { t, stage } = useSeedWords()
  const state = useTargetState(target)
  const filled = seedStages.filter((one) => (target.counts[one] ?? 0) > 0)
  return (
    <div className="seed-section">
      <p>
        <span className="t20">{target.reached}</span>{' '}
        <span className="text2">{t('bar.reached', { count: target.reached })}</span>
      </p>
      <p className={target.reached < target.least && target.isBeforeOpening ? 'warn' : 'text2'}>{state}</p>
      <SeedTargetBar target={target} />
      <p className="t12 text2 seed-section-stages">
        {filled.length === 0
          ? t('section.none')
          : filled.map((one) => (
              <span key={one}>
                {t('section.stage', { stage: stage(one), count: target.counts[one] ?? 0 })}
              </span>
            ))}
      </p>
    </div>
  )
}
