export type { DayRun, Span } from './rules/coverage.ts'
export {
  dataUntilOf,
  isCovered,
  isEnough,
  isObserved,
  mergeSpans,
  wholeDaysOf,
} from './rules/coverage.ts'
export { effectLimits, effectOf } from './rules/effect.ts'
export { findMentions, indexNames, type NamedMember, type NameIndex } from './rules/mention.ts'
export { classifyQuestion } from './rules/question.ts'
