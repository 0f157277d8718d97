import { Button, Select } from 'antd'
import { Plus } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { faceMessages } from '#shared/features/personas/messages/face.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import type { SavePersona } from './use-persona-edit.ts'

/** Marks between words that are typed or pasted in one go. */
const SEPARATORS = [',', '，', '、', ';', '；', '\n']
const LONGEST_WORD = 30
const MOST_WORDS = 50

/** 语气用词: words that drafts should use, and words that they must not. */
export function WordsSection({ persona, save }: { persona: Persona; save: SavePersona }) {
  const f = useWords(faceMessages)
  return (
    <Section title={f('words.title')} note={f('words.hint')}>
      <WordsField
        side="always"
        persona={persona}
        words={persona.alwaysWords}
        change={(alwaysWords) => void save({ alwaysWords })}
      />
      <WordsField
        side="never"
        persona={persona}
        words={persona.neverWords}
        change={(neverWords) => void save({ neverWords })}
      />
      <p className="t12 text3">{f('words.moved')}</p>
    </Section>
  )
}

function WordsField(props: {
  side: 'always' | 'never'
  persona: Persona
  words: readonly string[]
  change: (words: string[]) => void
}) {
  const f = useWords(faceMessages)
  const { side, words } = props
  const change = (next: readonly string[]) => {
    const tidy = next.map((word) => word.trim().slice(0, LONGEST_WORD)).filter((word) => word !== '')
    props.change([...new Set(tidy)].slice(0, MOST_WORDS))
  }
  return (
    <Field
      label={f(`words.${side}`)}
      hint={<Suggestions {...props} add={(word) => change([...words, word])} />}
    >
      {(ties) => (
        <Select
          {...ties}
          mode="tags"
          open={false}
          suffixIcon={null}
          style={{ width: '100%' }}
          tokenSeparators={SEPARATORS}
          placeholder={f('words.placeholder')}
          value={[...words]}
          onChange={change}
        />
      )}
    </Field>
  )
}

/** Words that fit the direction and are not chosen yet; a click adds one. */
function Suggestions(props: {
  side: 'always' | 'never'
  persona: Persona
  words: readonly string[]
  add: (word: string) => void
}) {
  const f = useWords(faceMessages)
  const { direction, alwaysWords, neverWords } = props.persona
  if (direction === null) return null
  const words = f(`words.suggest.${props.side}.${direction}`)
    .split(/[、,]\s*/)
    .filter((word) => !alwaysWords.includes(word) && !neverWords.includes(word))
  if (words.length === 0) return null
  return (
    <span className="word-suggestions">
      {f('words.suggest')}
      {words.map((word) => (
        <Button
          key={word}
          type="text"
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() => props.add(word)}
        >
          {word}
        </Button>
      ))}
    </span>
  )
}
