import type { Persona } from '#shared/features/personas/model.ts'

/** Tabs of the page of the persona, in their order; the first stands behind the bare address. */
export const personaTabs = [
  'direction',
  'introduction',
  'card',
  'distribution',
  'output',
  'problems',
  'trust',
] as const
export type PersonaTab = (typeof personaTabs)[number]

/** What every tab of the page receives: the persona that is looked at. */
export type PersonaPaneProps = { persona: Persona }
/** What a tab receives that is of use before there is a persona, too. */
export type LoosePaneProps = { persona: Persona | null }
