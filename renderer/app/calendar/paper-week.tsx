import { useDayNotes } from '#renderer/features/calendar-days/use-day-notes.ts'
import { useDayWords } from '#renderer/features/calendar-days/use-day-words.ts'
import { useLayers } from '#renderer/features/calendar-days/use-layers.ts'
import { cellLabel } from '#shared/features/calendar-days/rules/day-notes.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { addDays, type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { monthStart } from './calendar-range.ts'
import { clockOf } from './clock.ts'
import type { CalendarPart, PaperFacts } from './paper-facts.ts'
import { layWeek, type WeekBar } from './week-lanes.ts'

type Props = { monday: CalendarDate; facts: PaperFacts; parts: ReadonlySet<CalendarPart> }

/** A week on paper: dates, then a row per lane of campaigns; nothing is left out, the week grows instead. */
export function PaperWeek({ monday, facts, parts }: Props) {
  const bars = layWeek(facts.campaigns, monday)
  const days = [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at))
  return (
    <div className="paper-cal-week">
      {days.map((day, at) => (
        <PaperDay key={day} day={day} column={at + 1} facts={facts} parts={parts} />
      ))}
      {bars.map((bar) => (
        <PaperBar key={bar.campaign.id} bar={bar} />
      ))}
    </div>
  )
}

function PaperDay(props: {
  day: CalendarDate
  column: number
  facts: PaperFacts
  parts: ReadonlySet<CalendarPart>
}) {
  const { day, column, facts, parts } = props
  const format = useFormat()
  const isOther = facts.state.view === 'month' && monthStart(day) !== monthStart(facts.state.on)
  const names = ['paper-cal-day', weekdayOf(day) > 5 && 'weekend', isOther && 'other']
  const rituals = parts.has('rituals') ? facts.rituals.of(day) : []
  return (
    <div className={names.filter(Boolean).join(' ')} style={{ gridColumn: column }}>
      <div className="paper-cal-date">
        <span>{day.endsWith('-01') ? format.date(day) : Number(day.slice(8))}</span>
        {parts.has('days') ? <DayNote day={day} range={facts.range} /> : null}
      </div>
      {/* Keeps the place of the bars, which lie over the days. */}
      <div className="paper-cal-lanes" style={{ height: 22 * lanesOn(facts, day) }} />
      {rituals.map((mark) => (
        <div key={`${mark.ritualId} ${mark.ruleDay}`} className="paper-cal-line">
          {mark.state === 'kept' ? '◆' : '◇'} {mark.name}
        </div>
      ))}
    </div>
  )
}

/** Rows that bars take up on a day. */
function lanesOn({ campaigns }: PaperFacts, day: CalendarDate): number {
  const monday = addDays(day, 1 - weekdayOf(day))
  const column = weekdayOf(day) - 1
  const lanes = layWeek(campaigns, monday)
    .filter(({ from, until }) => from <= column && column <= until)
    .map(({ lane }) => lane + 1)
  return Math.max(0, ...lanes)
}

/** 休 or 班, and the festival, the term or the lunar day. */
function DayNote({ day, range }: { day: CalendarDate; range: PaperFacts['range'] }) {
  const { notesOf } = useDayNotes(range.from, range.to)
  const [layers] = useLayers()
  const words = useDayWords()
  const notes = notesOf(day)
  const label = cellLabel(notes, layers)
  const mark = layers.includes('holidays') ? notes.holiday?.kind : undefined
  return (
    <span className="paper-cal-note">
      {mark ? <b className={mark}>{words.t(`mark.${mark}`)} </b> : null}
      {label ? words.label(label) : null}
    </span>
  )
}

function PaperBar({ bar }: { bar: WeekBar }) {
  const words = useWords(campaignMessages)
  const { campaign, lane, from, until, goesBack } = bar
  const { stage, status, name, startsMinute } = campaign
  return (
    <div
      className={`paper-cal-bar ${stage} ${status}`}
      style={{ gridColumn: `${from + 1} / ${until + 2}`, marginTop: 26 + 22 * lane }}
    >
      <span className={`paper-cal-glyph ${stage}`}>{words(`glyph.${stage}`)}</span>
      <span className="paper-cal-name">
        {startsMinute === null || goesBack ? '' : `${clockOf(startsMinute)} `}
        {name}
      </span>
    </div>
  )
}
