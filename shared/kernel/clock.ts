/** The only source of "now": epoch milliseconds UTC. Handed in everywhere, so that tests choose the day. */
export interface Clock {
  now(): number
}
