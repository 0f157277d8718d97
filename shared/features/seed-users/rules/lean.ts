import type { Lean, LeanFacts, SeedSettings } from '../model.ts'

const THANKS = /谢谢|感谢|多谢|谢啦|谢了|谢过|感恩|\b(?:thanks|thank you|thx)\b/i
const REQUESTS = [
  /(?<![追请要需征寻恳央])求(?:助|救|分享|资料|链接|推荐|指点|带|发|拉|建议|监督|个|[^，。！？\s]{1,6}$)/,
  /帮我|教教?我|帮个忙|帮下忙|搭把手/,
  /(?:发|给)我(?:一份|一下|留|来|个|吧|呗)|(?:^|[，。！\s])发我$/,
  /麻烦(?:你|您|大家|谁|各位)?再?(?:发|给|帮|分享|拉|看)/,
  /(?<!看)谁(?:有|能|会|可以|帮)/,
  /\b(?:can (?:you|someone|anyone)|could (?:you|someone)|please (?:send|share|help))\b/i,
]

/** Tells whether a message thanks somebody; `不谢` and `不用谢` answer thanks and are none. */
export function isThanks(text: string): boolean {
  return THANKS.test(text.replace(/不用?(?:谢谢|谢|感谢)|不客气/g, ''))
}

/** Tells whether a message that is no question asks for something: 求资料, 发我一份, 谁有模板. */
export function isRequest(text: string): boolean {
  return !isThanks(text) && REQUESTS.some((request) => request.test(text))
}

/**
 * 贡献型 or 索取型 from 30 days of log (domain.md §6): answers, shares and thanks received against questions and
 * requests. A taker asks more than the share of both that the operator allows (half: the larger decides), everybody else
 * who did either is a giver. Null = did neither in that time.
 */
export function leanOf(
  { answers, shares, thanks, questions, requests }: LeanFacts,
  { takerShare }: Pick<SeedSettings, 'takerShare'>,
): Lean {
  const given = answers + shares + thanks
  const taken = questions + requests
  if (given + taken === 0) return null
  return taken > takerShare * (given + taken) ? 'taker' : 'giver'
}
