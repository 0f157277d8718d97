import type { Persona } from '#shared/features/personas/model.ts'
import type { ScriptSegment } from '#shared/features/scripts/model.ts'
import { segmentsOf } from '#shared/features/scripts/rules/script-text.ts'

/** A version as it is posted in a group: {群名} {我的名字} {品牌} are known there, other variables stay in sight. */
export function filledFor(
  text: string,
  { name, brand }: Pick<Persona, 'name' | 'brand'>,
  groupName: string,
): ScriptSegment[] {
  return segmentsOf(text, { group_name: groupName, my_name: name, brand: brand || groupName })
}
