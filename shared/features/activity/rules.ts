export { findMentions, indexNames, type NamedMember, type NameIndex } from './rules/mention.ts'
export { classifyQuestion, type QuestionCertainty } from './rules/question.ts'
