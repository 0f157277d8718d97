export type { DayRun, Span } from './rules/coverage.ts'
export {
  countCovered,
  dataUntilOf,
  isCovered,
  isEnough,
  isObserved,
  mergeSpans,
  wholeDaysOf,
} from './rules/coverage.ts'
export { type DayCount, effectLimits, effectOf } from './rules/effect.ts'
export { findMentions, indexNames, type NamedMember, type NameIndex } from './rules/mention.ts'
export { classifyQuestion } from './rules/question.ts'
