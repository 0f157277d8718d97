import type { CSSProperties, ReactNode } from 'react'
import './stage-mark.css'

export type StageMarkName = 'attract' | 'activate' | 'desire' | 'convert' | 'deliver' | 'spread' | 'close'

/** The two colours of a stage as variables `--stage` and `--stage-ink` of everything inside. */
export function stageColours(stage: StageMarkName): CSSProperties {
  return { '--stage': `var(--stage-${stage})`, '--stage-ink': `var(--stage-${stage}-ink)` } as CSSProperties
}

/** The block in the full colour with the one character of the stage, so that colour never stands alone. */
export function StageGlyph({ stage, glyph }: { stage: StageMarkName; glyph: string }) {
  return (
    <span className="stage-glyph" style={stageColours(stage)} aria-hidden="true">
      {glyph}
    </span>
  )
}

/** A stage in a list or a table: its block and its word. */
export function StageMark(props: { stage: StageMarkName; glyph: string; children: ReactNode }) {
  return (
    <span className="stage-mark">
      <StageGlyph stage={props.stage} glyph={props.glyph} />
      {props.children}
    </span>
  )
}

/** An 8 px square in the colour of the stage, for legends and filters, beside the word. */
export function StageDot({ stage }: { stage: StageMarkName }) {
  return <span className="stage-dot" style={stageColours(stage)} aria-hidden="true" />
}

/** A bar of a calendar or a timeline: the block in the full colour, then the words on 15 % of it. */
export function StageBar(props: {
  stage: StageMarkName
  glyph: string
  children: ReactNode
  /** Not confirmed yet: a dashed edge. */
  isDraft?: boolean
}) {
  return (
    <span className={props.isDraft ? 'stage-bar draft' : 'stage-bar'} style={stageColours(props.stage)}>
      <StageGlyph stage={props.stage} glyph={props.glyph} />
      <span className="stage-bar-words">{props.children}</span>
    </span>
  )
}
