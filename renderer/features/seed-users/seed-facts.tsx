import { Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { SeedDetail } from '#shared/features/seed-users/model.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useSeedActions } from './use-seed-actions.ts'

const NONE = ''
const LEVELS = ['0', '1', '2', '3', '4', '5'] as const

/** What is known of a seed in the pipeline; each field is kept as soon as it is left. */
export function SeedFacts({ detail }: { detail: SeedDetail }) {
  const { card } = detail
  const { d } = useSeedWords()
  const format = useFormat()
  const { edit } = useSeedActions()
  return (
    <Section title={d('facts.title')}>
      <dl className="facts seed-facts">
        <dt>{d('facts.member')}</dt>
        <dd>{d(card.isMember ? 'facts.memberYes' : 'facts.memberNo', { group: card.groupName })}</dd>
        <dt>{d('facts.contact')}</dt>
        <dd>
          {card.lastContactAt === null ? (
            <span className="text3">{d('facts.willingnessUnset')}</span>
          ) : (
            <span title={format.exact(card.lastContactAt)}>{format.ago(card.lastContactAt)}</span>
          )}
        </dd>
        <dt>{d('facts.willingness')}</dt>
        <dd>
          <PresetGroup
            label={d('facts.willingness')}
            presets={LEVELS.map((value) => ({ value, label: value }))}
            value={LEVELS.find((level) => level === String(card.willingness)) ?? null}
            onChange={(value) => edit.mutate({ seed: card, willingness: Number(value) })}
          />
        </dd>
        <dt>{d('facts.source')}</dt>
        <dd>
          <SourceSelect detail={detail} />
        </dd>
        {card.acceptedOn === null ? null : (
          <>
            <dt>{d('facts.accepted')}</dt>
            <dd className="seed-accepted">
              <AcceptedDay key={card.acceptedOn} detail={detail} />
              <ExplainPopover label={d('facts.accepted')}>{d('facts.acceptedHint')}</ExplainPopover>
            </dd>
          </>
        )}
        <dt>{d('facts.note')}</dt>
        <dd>
          <Note key={card.note} detail={detail} />
        </dd>
      </dl>
      {card.doNotContact ? <p className="warn">{d('facts.doNotContact')}</p> : null}
    </Section>
  )
}

function SourceSelect({ detail }: { detail: SeedDetail }) {
  const { d } = useSeedWords()
  const format = useFormat()
  const { edit } = useSeedActions()
  const { card, groups } = detail
  const options = groups.map(({ id, name, messages }) => ({
    value: id as string,
    label: d('facts.messages', { name, count: format.number(messages) }),
  }))
  return (
    <Select
      size="small"
      className="seed-source"
      aria-label={d('facts.source')}
      title={d('facts.sourceHint')}
      value={card.sourceGroupId ?? NONE}
      options={[{ value: NONE, label: d('facts.sourceNone') }, ...options]}
      onChange={(id) =>
        edit.mutate({ seed: card, sourceGroupId: groups.find((group) => group.id === id)?.id ?? null })
      }
    />
  )
}

function AcceptedDay({ detail }: { detail: SeedDetail }) {
  const { d } = useSeedWords()
  const format = useFormat()
  const { edit } = useSeedActions()
  const { card } = detail
  const [day, setDay] = useState<string>(card.acceptedOn ?? '')
  const isDay = isRealDate(day) && day <= format.today()
  return (
    <Input
      type="date"
      size="small"
      className="day-input"
      aria-label={d('facts.accepted')}
      max={format.today()}
      value={day}
      status={isDay ? '' : 'error'}
      onChange={(event) => setDay(event.target.value)}
      onBlur={() => {
        if (isDay && day !== card.acceptedOn) edit.mutate({ seed: card, acceptedOn: day as CalendarDate })
      }}
    />
  )
}

function Note({ detail }: { detail: SeedDetail }) {
  const { d } = useSeedWords()
  const { edit } = useSeedActions()
  const { card } = detail
  const [note, setNote] = useState(card.note)
  return (
    <Input.TextArea
      aria-label={d('facts.note')}
      className="private"
      autoSize={{ minRows: 2, maxRows: 8 }}
      maxLength={2000}
      placeholder={d('facts.notePlaceholder')}
      value={note}
      onChange={(event) => setNote(event.target.value)}
      onBlur={() => {
        if (note.trim() !== card.note) edit.mutate({ seed: card, note: note.trim() })
      }}
    />
  )
}
