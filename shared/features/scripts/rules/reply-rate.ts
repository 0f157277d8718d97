/** Below this many settled chats a reply rate says nothing (domain.md §7). */
const MIN_SETTLED = 5

/** Share of settled chats that were answered, a refusal included; null below 5 (数据不足). */
export function replyRateOf(settled: number, replied: number): number | null {
  return settled < MIN_SETTLED ? null : replied / settled
}
