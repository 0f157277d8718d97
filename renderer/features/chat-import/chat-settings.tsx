import { Checkbox, Input, Select } from 'antd'
import { useMemo } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { instantOfLocal, localTimeOf } from '#renderer/app/local-time.ts'
import { Field } from '#renderer/ui/field.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { calendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { type ImportItem, isOfPerson } from './sources.ts'
import { useImport } from './use-import.ts'

type ChatItem = Extract<ImportItem, { kind: 'chat' }>

/** What the file does not say for certain: zone, date, extent, export instant, and who the operator is. */
export function ChatSettings({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  return (
    <section className="import-section">
      <SectionHead title={c('chat.settings')} />
      <div className="import-settings">
        {item.inspection.needsDate ? <DateField item={item} /> : null}
        <RangeField item={item} />
        {item.choice.isComplete ? <ExportedAtField item={item} /> : null}
        <MeField item={item} />
        <ZoneField item={item} />
      </div>
    </section>
  )
}

function DateField({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session } = useImport()
  const isUnknown = item.choice.startDate === null
  const choose = (text: string) => {
    const read = calendarDate.safeParse(text)
    if (read.success) session.chooseChat({ startDate: read.data })
  }
  return (
    <Field label={c('chat.date')} hint={c(isUnknown ? 'chat.dateUnknownHint' : 'chat.dateHint')}>
      {(ties) => (
        <div className="import-date-row">
          <Input
            {...ties}
            type="date"
            className="import-date"
            max={format.today()}
            disabled={isUnknown}
            value={item.choice.startDate ?? ''}
            onChange={(event) => choose(event.target.value)}
          />
          <Checkbox
            checked={isUnknown}
            onChange={(event) => session.chooseChat({ startDate: event.target.checked ? null : undefined })}
          >
            {c('chat.dateUnknown')}
          </Checkbox>
        </div>
      )}
    </Field>
  )
}

const RANGE_HINTS = {
  group: { complete: 'chat.completeHint', excerpt: 'chat.excerptHint' },
  person: { complete: 'private.completeHint', excerpt: 'private.excerptHint' },
} as const

function RangeField({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  const { session } = useImport()
  const isComplete = item.choice.isComplete ?? false
  const of = isOfPerson(item.choice.target) ? 'person' : 'group'
  return (
    <div className="field">
      <span className="field-label">{c('chat.range')}</span>
      <PresetGroup
        label={c('chat.range')}
        value={isComplete ? 'complete' : 'excerpt'}
        presets={[
          { value: 'complete', label: c('chat.complete') },
          { value: 'excerpt', label: c('chat.excerpt') },
        ]}
        onChange={(value) => session.chooseChat({ isComplete: value === 'complete' })}
      />
      <span className="field-hint">{c(RANGE_HINTS[of][isComplete ? 'complete' : 'excerpt'])}</span>
    </div>
  )
}

/** Wall-clock time of the zone in which the log is read, as the browser's field writes it. */
function ExportedAtField({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session } = useImport()
  const zone = item.choice.zone ?? format.zone
  const calendar = useMemo(() => new ZoneCalendar(zone), [zone])
  const at = item.choice.exportedAt
  const choose = (text: string) => {
    const exportedAt = instantOfLocal(calendar, text)
    if (exportedAt !== null) session.chooseChat({ exportedAt })
  }
  return (
    <Field label={c('chat.exportedAt')} hint={c('chat.exportedAtHint')}>
      {(ties) => (
        <Input
          {...ties}
          type="datetime-local"
          className="import-date-time"
          value={at === undefined ? '' : localTimeOf(calendar, at)}
          onChange={(event) => choose(event.target.value)}
        />
      )}
    </Field>
  )
}

function MeField({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  const { session, state } = useImport()
  const planned =
    state.dryRun.state === 'ready' && state.dryRun.plan.kind === 'chat' ? state.dryRun.plan.chats : []
  const lines = [...item.inspection.lines, ...planned.flatMap((chat) => chat.lines)]
  const senders = [...new Set(lines.map((line) => line.sender).filter((sender) => sender !== null))]
  return (
    <Field label={c('chat.me')} hint={c(isOfPerson(item.choice.target) ? 'private.meHint' : 'chat.meHint')}>
      {(ties) => (
        <Select
          {...ties}
          mode="tags"
          tokenSeparators={['、', ',', '，']}
          placeholder={c('chat.mePlaceholder')}
          value={item.choice.myNames}
          options={senders.map((sender) => ({ value: sender, label: sender }))}
          onChange={(myNames) => session.chooseChat({ myNames })}
        />
      )}
    </Field>
  )
}

const COMMON_ZONES = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'Asia/Tokyo', 'UTC']

function ZoneField({ item }: { item: ChatItem }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session } = useImport()
  const zone = item.choice.zone ?? format.zone
  const options = useMemo(() => {
    const zones = new Set([zone, format.zone, ...COMMON_ZONES, ...Intl.supportedValuesOf('timeZone')])
    return [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  }, [zone, format.zone])
  return (
    <Field label={c('chat.zone')} hint={c('chat.zoneHint')}>
      {(ties) => (
        <Select
          {...ties}
          showSearch
          value={zone}
          options={options}
          onChange={(chosen: string) => session.chooseChat({ zone: chosen })}
        />
      )}
    </Field>
  )
}
