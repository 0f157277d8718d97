/** A piece of a text with variables: plain, filled in, or still empty (then only its name is known). */
export type FilledPiece =
  | { kind: 'text'; text: string }
  | { kind: 'filled' | 'fallback'; text: string; name: string }
  | { kind: 'empty' | 'unknown'; name: string }

/** A text in which what was filled in is tinted, and what is still missing cannot be overlooked. */
export function FilledText(props: {
  pieces: readonly FilledPiece[]
  missing: (name: string, kind: 'empty' | 'unknown') => string
}) {
  return props.pieces.map((piece, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one text have fixed places
    if (piece.kind === 'text') return <span key={at}>{piece.text}</span>
    if (piece.kind === 'filled')
      return (
        <span key={at} className="filled">
          {piece.text}
        </span>
      )
    if (piece.kind === 'fallback')
      return (
        <span key={at} className="fallback">
          {piece.text}
        </span>
      )
    return (
      <span key={at} className="unfilled">
        {props.missing(piece.name, piece.kind)}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })
}
