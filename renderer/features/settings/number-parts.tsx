import { SectionHead } from '#renderer/ui/page.tsx'
import { limitsOf, NumberLine } from './number-line.tsx'

type Part<Name extends string> = { id: string; title: string; note: string; names: readonly Name[] }

/** Numbers that hang together under one head each; a share is typed as percent. */
export function NumberParts<Name extends string>(props: {
  parts: readonly Part<Name>[]
  sentence: (name: Name) => string
  /** Schemas of the numbers, for their least and most. */
  shape: Readonly<Record<Name, unknown>>
  values: Readonly<Record<Name, number>>
  shares?: readonly Name[]
  keep: (name: Name, value: number) => Promise<boolean>
}) {
  const { shape, values, shares = [] } = props
  return props.parts.map(({ id, title, note, names }) => (
    <section className="setting-part" key={id}>
      <SectionHead title={title} note={note} />
      {names.map((name) => (
        <NumberLine
          key={name}
          sentence={props.sentence(name)}
          limits={limitsOf(shape[name])}
          value={values[name]}
          scale={shares.includes(name) ? 100 : 1}
          keep={(value) => props.keep(name, value)}
        />
      ))}
    </section>
  ))
}
