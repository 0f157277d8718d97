import { Button, Input } from 'antd'
import { CircleAlert } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Field } from '#renderer/ui/field.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { personaMessages } from '#shared/features/personas/messages.ts'
import { type Direction, directions, type Persona } from '#shared/features/personas/model.ts'
import {
  adviseDirection,
  cautionsOf,
  type DirectionAdvice,
  type DirectionReason,
} from '#shared/features/personas/rules/direction.ts'
import { AdviceComputed } from './advice-computed.tsx'
import { useDirectionWords } from './use-direction-words.ts'
import type { SavePersona } from './use-persona-edit.ts'

type SectionProps = { persona: Persona; save: SavePersona }

/** 亲民 or 专业 with its reasons, the way to choose otherwise, and what the direction means from day to day. */
export function AdviceSection({ persona, save }: SectionProps) {
  const { d } = useDirectionWords()
  const advice = adviseDirection(persona.answers)
  const { direction } = persona
  return (
    <>
      <Section
        title={d('advice.title')}
        side={advice ? <AdviceComputed advice={advice} answers={persona.answers} /> : null}
      >
        {direction === null ? (
          <NothingYet save={save} />
        ) : (
          <>
            <Verdict persona={persona} direction={direction} advice={advice} save={save} />
            {advice ? <Reasons advice={advice} direction={direction} /> : null}
          </>
        )}
      </Section>
      {direction === null ? null : <Meaning persona={persona} direction={direction} />}
    </>
  )
}

function NothingYet({ save }: { save: SavePersona }) {
  const { d } = useDirectionWords()
  const t = useWords(personaMessages)
  return (
    <>
      <p className="text2">{d('advice.waiting')}</p>
      <div className="advice-choices">
        <span className="t12 text2">{d('advice.choose')}</span>
        {directions.map((direction) => (
          <Button key={direction} size="small" onClick={() => void save({ chosenDirection: direction })}>
            {t(`direction.${direction}`)}
          </Button>
        ))}
      </div>
    </>
  )
}

const otherThan = (direction: Direction): Direction => (direction === 'expert' ? 'approachable' : 'expert')

function Verdict(props: SectionProps & { direction: Direction; advice: DirectionAdvice | null }) {
  const { persona, direction, advice, save } = props
  const { d } = useDirectionWords()
  const t = useWords(personaMessages)
  const word = (one: Direction) => t(`direction.${one}`)
  const isChosen = persona.chosenDirection !== null
  const other = otherThan(direction)
  return (
    <>
      <div className="advice-verdict">
        <span className="t20">{word(direction)}</span>
        <Tag tone={isChosen ? 'info' : 'ok'}>{d(isChosen ? 'advice.chosen' : 'advice.advised')}</Tag>
        {advice ? (
          <span className="text2">
            {advice.direction === direction
              ? d(`advice.strength.${advice.strength}`, { direction: word(direction) })
              : d('advice.differs', { direction: word(advice.direction) })}
          </span>
        ) : null}
        <span className="push">
          {isChosen ? (
            <Button size="small" onClick={() => void save({ chosenDirection: null })}>
              {advice ? d('advice.back', { direction: word(advice.direction) }) : d('advice.backOpen')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void save({ chosenDirection: other })}>
              {d('advice.other', { direction: word(other) })}
            </Button>
          )}
        </span>
      </div>
      {isChosen ? <OwnReason persona={persona} direction={direction} save={save} /> : null}
    </>
  )
}

function OwnReason({ persona, direction, save }: SectionProps & { direction: Direction }) {
  const { d } = useDirectionWords()
  const t = useWords(personaMessages)
  const text = useAutosave(persona.chosenReason, (chosenReason) => save({ chosenReason }))
  return (
    <Field label={d('advice.why', { direction: t(`direction.${direction}`) })} hint={d('advice.whyHint')}>
      {(ties) => (
        <Input
          {...ties}
          maxLength={300}
          placeholder={d('advice.whyPlaceholder')}
          value={text.value}
          onChange={(event) => text.change(event.target.value)}
          onBlur={text.flush}
        />
      )}
    </Field>
  )
}

/** What speaks for the direction in force, also where the operator chose the one that was not advised. */
function Reasons({ advice, direction }: { advice: DirectionAdvice; direction: Direction }) {
  const { d } = useDirectionWords()
  const isAdvised = advice.direction === direction
  return (
    <div className="advice-reasons">
      <ReasonList title={d('advice.reasons')} reasons={isAdvised ? advice.reasons : advice.against} />
      <ReasonList title={d('advice.against')} reasons={isAdvised ? advice.against : advice.reasons} />
    </div>
  )
}

function ReasonList({ title, reasons }: { title: string; reasons: readonly DirectionReason[] }) {
  const { reason } = useDirectionWords()
  if (reasons.length === 0) return null
  return (
    <div>
      <h3 className="t12 text2">{title}</h3>
      <ul>
        {reasons.map((one) => (
          <li key={one.question}>{reason(one)}</li>
        ))}
      </ul>
    </div>
  )
}

function Meaning({ persona, direction }: { persona: Persona; direction: Direction }) {
  const { d } = useDirectionWords()
  const t = useWords(personaMessages)
  const cautions = cautionsOf(persona.answers, direction)
  return (
    <Section title={d('meaning.title', { direction: t(`direction.${direction}`) })}>
      <dl className="facts persona-meaning">
        {(['tone', 'content', 'who'] as const).map((part) => (
          <div key={part} className="persona-meaning-row">
            <dt>{d(`meaning.${part}`)}</dt>
            <dd>{d(`meaning.${part}.${direction}`)}</dd>
          </div>
        ))}
      </dl>
      {cautions.map((caution) => (
        <p key={caution} className="persona-caution">
          <CircleAlert size={14} aria-hidden="true" />
          {d(`caution.${caution}`)}
        </p>
      ))}
    </Section>
  )
}
