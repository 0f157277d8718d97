import type { WordMark } from '#shared/features/introductions/rules/wording.ts'

/**
 * A text field as high as its text, with stretches marked in it: a copy of the text lies over the field, of which only the
 * marks can be seen. Both are set alike, so that every sign stands over itself.
 */
export function MarkedText(props: {
  label: string
  text: string
  marks: readonly Pick<WordMark, 'from' | 'to'>[]
  isLead: boolean
  placeholder: string
  maxLength: number
  change: (text: string) => void
  leave: () => void
}) {
  const { text } = props
  return (
    <div className={props.isLead ? 'marked-text lead private' : 'marked-text private'}>
      <textarea
        aria-label={props.label}
        value={text}
        rows={1}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={(event) => props.change(event.target.value)}
        onBlur={props.leave}
      />
      <div className="marked-text-over" aria-hidden="true">
        {stretchesOf(text, props.marks).map(({ from, part, isMarked }) =>
          isMarked ? <mark key={from}>{part}</mark> : <span key={from}>{part}</span>,
        )}
        {/* A last empty line has its height too. */}
        {text.endsWith('\n') || text === '' ? '\u200b' : null}
      </div>
    </div>
  )
}

type Stretch = { from: number; part: string; isMarked: boolean }

function stretchesOf(text: string, marks: readonly { from: number; to: number }[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  const add = (to: number, isMarked: boolean) => {
    if (to > at) stretches.push({ from: at, part: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const { from, to } of marks) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return stretches
}
