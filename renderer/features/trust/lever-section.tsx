import { Button } from 'antd'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { TrustFactId, TrustLever } from '#shared/features/trust/model.ts'
import { useTrustWords } from './use-trust-words.ts'

/** Where the thing to do is done. */
const PLACES: Readonly<Record<TrustFactId, string>> = {
  owner_response: paths.persona({ tab: 'problems' }),
  answered_in_day: paths.faq(),
  private_reply: paths.followUps('list'),
  problems_closed: paths.persona({ tab: 'problems' }),
  repeat_orders: paths.followUps('scripts'),
  referrals: paths.followUps('scripts'),
}

/** The three things that would raise trust most, each with the way to it. */
export function LeverSection({ levers }: { levers: readonly TrustLever[] }) {
  const { t } = useTrustWords()
  return (
    <Section title={t('lever.title')} note={t('lever.note')}>
      {levers.length === 0 ? <p className="text2">{t('lever.none')}</p> : null}
      <ol className="trust-levers">
        {levers.map((lever) => (
          <li key={lever.fact}>
            <span className="trust-lever-text">{t(`lever.${lever.fact}`, { waiting: lever.waiting })}</span>
            <span className="t12 text2 nowrap">
              <Gain lever={lever} />
            </span>
            <Button size="small" onClick={() => navigate(PLACES[lever.fact])}>
              {t(`action.${lever.fact}`)}
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Gain({ lever }: { lever: TrustLever }) {
  const { t } = useTrustWords()
  const pillar = t(`pillar.${lever.pillar}`)
  if (lever.gain === null) return t('lever.unknown', { pillar })
  return t('lever.gain', { pillar, points: Math.max(1, Math.round(lever.gain)) })
}
