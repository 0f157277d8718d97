import type { Lean, LeanFacts } from '../score-model.ts'

/** Signs below which nobody is called either. */
const LEAST_SIGNS = 3

const THANKS = /谢谢|感谢|多谢|谢啦|谢了|谢过|感恩|\b(?:thanks|thank you|thx)\b/i
const REQUEST =
  /(?<![追请要需征寻恳])求(?:助|分享|资料|链接|推荐|指点|带|发|拉|个)|(?:帮|教)(?:我|一下|忙|个忙)|发我|给我(?:发|一)|(?:能|可以|麻烦)(?:你|您|大家|谁)?(?:再)?(?:发|给|帮|分享|拉|推荐)|谁(?:有|能|可以)|(?<![追请要需征寻恳])求[^，。！？\s]{0,6}$|\b(?:can (?:you|someone)|could (?:you|someone)|please send)\b/i

/** Tells whether a message thanks somebody; `不谢` and `不用谢` answer thanks and are none. */
export function isThanks(text: string): boolean {
  return THANKS.test(text.replace(/不用?(?:谢谢|谢|感谢)|不客气/g, ''))
}

/** Tells whether a message that is no question asks for something: 求资料, 发我一份, 谁有模板. */
export function isRequest(text: string): boolean {
  return REQUEST.test(text)
}

/**
 * 贡献型 or 索取型 from 30 days of log (domain.md §6): answers, shares and thanks received against questions and
 * requests. A tie is a giver's: who asks as much as they answer takes part. Null below three signs.
 */
export function leanOf({ answers, shares, thanks, questions, requests }: LeanFacts): Lean {
  const given = answers + shares + thanks
  const taken = questions + requests
  if (given + taken < LEAST_SIGNS) return null
  return given >= taken ? 'giver' : 'taker'
}
