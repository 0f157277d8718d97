import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { activityMessages } from '#shared/features/activity/messages.ts'
import type { BandShare, GroupOverview } from '#shared/features/activity/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useGroupWords } from './use-group-words.ts'

/** Where the common limit line stands: each row is drawn on the scale of its own limit. */
const LIMIT_AT = 0.727

/** Shares of the roles on their target bands; over and under read at once. */
export function RoleMixSection({ overview }: { overview: GroupOverview }) {
  const { t } = useGroupWords()
  const a = useWords(activityMessages)
  const { roleMix } = overview
  const counted = roleMix.counts.reduce((sum, { members }) => sum + members, 0)
  const advice = roleMix.bands.flatMap((band) => adviceKey(band) ?? [])
  return (
    <Section
      title={t('mix.title')}
      note={t('mix.note', { count: counted })}
      side={
        <ExplainPopover label={t('mix.how')}>
          <p>{t('mix.explain', { count: roleMix.unknown })}</p>
          {advice.length === 0 ? <p>{t('mix.inside')}</p> : null}
          {advice.map((key) => (
            <p key={key}>{a(key)}</p>
          ))}
        </ExplainPopover>
      }
    >
      {counted === 0 ? (
        <p className="text3">{a('coverage.notEnough')}</p>
      ) : (
        <div className="role-mix">
          {roleMix.bands.map((band) => (
            <BandRow key={band.id} band={band} />
          ))}
          <RegularRow overview={overview} counted={counted} />
        </div>
      )}
    </Section>
  )
}

function BandRow({ band }: { band: BandShare }) {
  const { t } = useGroupWords()
  const w = useWords(workspaceMessages)
  const format = useFormat()
  const { id, least, most, verdict } = band
  const share = band.share ?? 0
  const scale = (value: number) => `${Math.min(1, (value / most) * LIMIT_AT) * 100}%`
  const name =
    id === 'active_loyal' ? t('mix.activeLoyal') : id === 'top' || id === 'middle' ? '' : w(`role.${id}`)
  const points = (value: number) => format.decimal(Math.abs(value) * 100, 1)
  const note =
    verdict === 'above'
      ? t('mix.over', { points: points(share - most) })
      : verdict === 'below'
        ? t('mix.under', { points: points(least - share) })
        : least > 0
          ? t('mix.range', { least: least * 100, most: most * 100 })
          : t('mix.most', { most: most * 100 })
  const isOff = verdict === 'above' || verdict === 'below'
  return (
    <div className="band">
      <span className="band-name">{name}</span>
      <span className="band-track" aria-hidden="true">
        <span className="band-target" style={{ left: scale(least), right: `${(1 - LIMIT_AT) * 100}%` }} />
        <span
          className={verdict === 'above' ? 'band-bar over' : 'band-bar'}
          style={{ width: scale(share) }}
        />
        <span className="band-limit" style={{ left: `${LIMIT_AT * 100}%` }} />
      </span>
      <span className="number">{format.percent(share, 1)}</span>
      <span className={isOff ? 't12 warn' : 't12 text2'}>{note}</span>
    </div>
  )
}

function RegularRow({ overview, counted }: { overview: GroupOverview; counted: number }) {
  const { t } = useGroupWords()
  const w = useWords(workspaceMessages)
  const format = useFormat()
  const regular = overview.roleMix.counts.find(({ role }) => role === 'regular')?.members ?? 0
  return (
    <div className="band text2">
      <span className="band-name">{w('role.regular')}</span>
      <span className="t12">{t('mix.noTarget')}</span>
      <span className="number">{format.percent(regular / counted, 1)}</span>
      <span />
    </div>
  )
}

/** What usually follows from a mix outside its band. */
function adviceKey({ id, verdict }: BandShare) {
  if (id === 'active_loyal' && (verdict === 'below' || verdict === 'above'))
    return `band.active_loyal.${verdict}` as const
  if (verdict !== 'above' || id === 'active_loyal' || id === 'top' || id === 'middle') return null
  return `band.${id}.above` as const
}
