import { Plus } from 'lucide-react'
import { memo } from 'react'
import { StageBar } from '#renderer/ui/stage-mark.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { seasonMessages } from '#shared/features/campaigns/messages/season.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { groupsMessages } from '#shared/features/groups/messages.ts'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { type CalendarEntry, entryOfCampaign } from './entry.ts'
import { HintMark, useHintOf } from './hint-mark.tsx'
import type { SeasonBar, SeasonNote, SeasonRow } from './season-layout.ts'
import { timeOf } from './span.ts'
import { useWhen } from './use-when.ts'

type RowProps = {
  row: SeasonRow
  open: (entry: CalendarEntry, place: Element) => void
  create: (groupId: GroupId) => void
}

/** One group with its campaigns in lanes; the empty parts of the track can be dragged over. */
export const SeasonTrack = memo(function SeasonTrack({ row, open, create }: RowProps) {
  const t = useWords(seasonMessages)
  const { group, bars, notes } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form where there is none
    <div
      className="season-row"
      role="group"
      aria-label={t('season.row', { group: group.name, count: bars.length })}
    >
      <GroupCell group={group} create={create} />
      <div className="season-track cal-day" data-group={group.id}>
        {notes.map((note) => (
          <GapNote key={note.gap.from} note={note} />
        ))}
        {bars.map((bar) => (
          <CampaignBar key={bar.campaign.id} bar={bar} open={open} />
        ))}
      </div>
    </div>
  )
})

function GroupCell({ group, create }: { group: Group; create: RowProps['create'] }) {
  const t = useWords(seasonMessages)
  const words = useWords(groupsMessages)
  const kinds = useWords(workspaceMessages)
  const state = group.lifecycle === 'ended' ? words('lifecycle.ended') : kinds(`kind.${group.kind}`)
  return (
    <div className="season-group">
      <div className="season-group-words">
        <RouteLink to={paths.group(group.id)} className="season-group-name">
          {group.name}
        </RouteLink>
        <span className="season-group-kind">{state}</span>
      </div>
      {group.lifecycle === 'ended' ? null : (
        <button
          type="button"
          className="plain season-add"
          aria-label={t('season.add', { group: group.name })}
          title={t('season.add', { group: group.name })}
          onClick={() => create(group.id)}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

const columns = ({ from, until }: { from: number; until: number }) => `${from + 1} / ${until + 2}`

function CampaignBar({ bar, open }: { bar: SeasonBar; open: RowProps['open'] }) {
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  const when = useWhen()
  const { campaign, lane } = bar
  const hint = useHintOf(campaign.id)
  const { stage, status, name } = campaign
  const entry = entryOfCampaign(campaign)
  const classes = ['plain', 'season-bar', status, bar.goesBack && 'goes-back', bar.goesOn && 'goes-on']
  const days = when(timeOf(campaign))
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-entry={entry.key}
      style={{ gridColumn: columns(bar), gridRow: lane + 1 }}
      title={[name, days, hint].filter(Boolean).join('\n')}
      onClick={(event) => open(entry, event.currentTarget)}
    >
      <StageBar stage={stage} glyph={words(`glyph.${stage}`)} isDraft={status === 'draft'}>
        {name}
      </StageBar>
      <span className="visually-hidden">
        {t('entry.facts', { stage: words(`stage.${stage}`), days, status: words(`status.${status}`) })}
      </span>
      <HintMark id={campaign.id} />
      {bar.goesBack ? null : <span className="cal-grip start" data-grip="start" />}
      {bar.goesOn ? null : <span className="cal-grip end" data-grip="end" />}
    </button>
  )
}

function GapNote({ note }: { note: SeasonNote }) {
  const t = useWords(seasonMessages)
  const format = useFormat()
  const { from, until, isOpen } = note.gap
  const title = isOpen
    ? t('gap.titleOpen', { from: format.date(from) })
    : t('gap.title', { from: format.date(from), to: format.date(until), days: daysBetween(from, until) + 1 })
  return (
    <span
      className={`season-gap ${note.kind}`}
      style={{ gridColumn: columns(note), gridRow: 1 }}
      title={title}
    >
      <span>{t(`gap.${note.kind}`, { weeks: note.weeks })}</span>
    </span>
  )
}
