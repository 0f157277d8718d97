import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { activityMessages } from '#shared/features/activity/messages.ts'
import type { BandShare, GroupOverview } from '#shared/features/activity/model.ts'
import type { MemberShare } from '#shared/features/groups/contract.ts'
import { staffRoles, type Tier, tiers } from '#shared/features/members/model.ts'
import { useGroupWords } from './use-group-words.ts'

type PyramidProps = { overview: GroupOverview; composition: readonly MemberShare[] }

/** Three layers with their counts, targets and who they are made of. */
export function PyramidSection({ overview, composition }: PyramidProps) {
  const { t } = useGroupWords()
  const a = useWords(activityMessages)
  const format = useFormat()
  const { pyramid, coverage } = overview
  const total = pyramid.top + pyramid.middle + pyramid.base
  const advice = pyramid.bands.flatMap((band) => adviceKey(band) ?? [])
  return (
    <Section
      title={t('pyramid.title')}
      note={format.date(coverage.dataUntilOn ?? format.today())}
      side={
        <ExplainPopover label={t('pyramid.how')}>
          <p>{t('pyramid.explain')}</p>
          <p className="text2">{t('pyramid.rule')}</p>
          {advice.map((key) => (
            <p key={key}>{a(key)}</p>
          ))}
        </ExplainPopover>
      }
    >
      <div className="pyramid">
        <PyramidShape overview={overview} />
        <ul>
          {tiers.map((tier) => (
            <Layer
              key={tier}
              tier={tier}
              share={total === 0 ? null : pyramid[tier] / total}
              band={pyramid.bands.find(({ id }) => id === tier) ?? null}
              composition={composition.filter((part) => part.tier === tier)}
            />
          ))}
        </ul>
      </div>
    </Section>
  )
}

const LAYERS: Readonly<
  Record<
    Tier,
    { points: string; y: number; line: readonly [x: number, y: number]; fill: string; ink: string }
  >
> = {
  top: { points: '84,0 106,50 62,50', y: 40, line: [106, 34], fill: 'g5', ink: 'bg' },
  middle: { points: '61,53 107,53 134,112 34,112', y: 88, line: [128, 83], fill: 'g4', ink: 'bg' },
  base: { points: '33,115 135,115 168,190 0,190', y: 158, line: [160, 152], fill: 'g1', ink: 'text' },
}

/** A shape, not a chart: the layers keep their size, the numbers tell. */
function PyramidShape({ overview: { pyramid } }: { overview: GroupOverview }) {
  const a = useWords(activityMessages)
  const format = useFormat()
  const label = tiers.map((tier) => `${a(`tier.${tier}`)} ${format.number(pyramid[tier])}`)
  return (
    <svg className="pyramid-shape" width={180} height={190} role="img" aria-label={format.list(label)}>
      {tiers.map((tier) => {
        const { points, y, line, fill, ink } = LAYERS[tier]
        return (
          <g key={tier}>
            <line x1={line[0]} x2={180} y1={line[1]} y2={line[1]} style={{ stroke: 'var(--line2)' }} />
            <polygon points={points} style={{ fill: `var(--${fill})` }} />
            <text x={84} y={y} textAnchor="middle" style={{ fill: `var(--${ink})` }}>
              {format.number(pyramid[tier])}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Layer(props: {
  tier: Tier
  share: number | null
  band: BandShare | null
  composition: readonly MemberShare[]
}) {
  const { tier, share, band, composition } = props
  const { t } = useGroupWords()
  const a = useWords(activityMessages)
  const format = useFormat()
  const isOff = band?.verdict === 'above' || band?.verdict === 'below'
  return (
    <li className={`layer ${tier}`}>
      <p>
        {a(`tier.${tier}`)} {share === null ? '–' : format.percent(share, 1)}{' '}
        {band ? (
          <span className={isOff ? 't12 warn' : 't12 text2'}>
            {t('pyramid.target', { least: band.least * 100, most: band.most * 100 })}
          </span>
        ) : null}
      </p>
      <p className="t12 text2">{usePartsText(tier, composition)}</p>
    </li>
  )
}

/** 群主 1，管理员 3: what a layer is made of. A role that belongs lower was kept by last month's tier. */
function usePartsText(tier: Tier, composition: readonly MemberShare[]): string {
  const words = useGroupWords()
  const { t } = words
  const counts = new Map<string, number>()
  const add = (name: string, members: number) => counts.set(name, (counts.get(name) ?? 0) + members)
  const ordered = composition.toSorted(
    (a, b) => staffRoles.indexOf(a.staffRole) - staffRoles.indexOf(b.staffRole),
  )
  let kept = 0
  for (const { staffRole, role, members } of ordered) {
    if (staffRole !== 'none') add(t(`pyramid.staff.${staffRole}`), members)
    else if (tier === 'middle' && role !== 'active' && role !== 'loyal') kept += members
    else add(t(`pyramid.role.${role ?? 'unknown'}`), members)
  }
  const parts = [...counts].map(([name, count]) => t('pyramid.part', { name, count }))
  if (kept > 0) parts.push(t('pyramid.kept', { count: kept }))
  return parts.join(words.comma)
}

/** What usually follows from a layer outside its target. */
function adviceKey({ id, verdict }: BandShare) {
  if (id === 'top' && (verdict === 'below' || verdict === 'above')) return `band.top.${verdict}` as const
  if (id === 'middle' && (verdict === 'below' || verdict === 'above'))
    return `band.middle.${verdict}` as const
  return null
}
