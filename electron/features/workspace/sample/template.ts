import type { Random } from './random.ts'

type Piece = string | { link: string | null; alternatives: readonly string[] }

/** Places that linked alternatives of one exchange took. */
export type Links = Map<string, number>

/**
 * A written line with alternatives: `{a|b|c}` takes one of them; lists with the same number before a `#`, `{1#a|b}` …
 * `{1#c|d}`, take the same place, also in other lines that share their links. Names like `{B}` or `{城市}` stay.
 */
export class Template {
  private readonly pieces: readonly Piece[]

  constructor(source: string) {
    this.pieces = source.split(/(\{[^{}]*\|[^{}]*\})/).map((piece) => {
      if (!piece.startsWith('{') || !piece.includes('|')) return piece
      const [, link = null, list = ''] = /^\{(?:(\d)#)?(.*)\}$/.exec(piece) ?? []
      return { link, alternatives: list.split('|') }
    })
  }

  render(random: Random, links?: Links): string {
    if (this.pieces.length === 1) return this.pieces[0] as string
    let text = ''
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : choose(piece, random, links)
    return text.includes('，') ? tidied(text) : text
  }
}

function choose(
  { link, alternatives }: Exclude<Piece, string>,
  random: Random,
  links: Links | undefined,
): string {
  if (link === null || !links) return random.pick(alternatives)
  let place = links.get(link)
  if (place === undefined) {
    place = random.int(0, alternatives.length - 1)
    links.set(link, place)
  }
  return alternatives[place % alternatives.length] ?? ''
}

/** An alternative may end in a mark of its own, or be empty. */
function tidied(text: string): string {
  return text.replace(/([！？!?…～])，/g, '$1').replace(/^，|，$/g, '')
}
