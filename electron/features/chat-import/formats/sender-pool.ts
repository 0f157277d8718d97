import type { ParsedIdentity, ParsedSender } from './format.ts'
import { detached } from './text-lines.ts'

/** More names than any chat has; beyond, a damaged file would only fill the memory. */
const MOST_SENDERS = 100_000

/** Hands out one object per sender, so that whoever stores the messages looks each up once. */
export class SenderPool {
  private readonly byKey = new Map<string, ParsedSender>()

  has(key: string): boolean {
    return this.byKey.has(key)
  }

  /** The sender of a key; made by `make` when the key is new. Keys must tell apart whatever `make` would build differently. */
  get(key: string, make: () => ParsedSender): ParsedSender {
    const known = this.byKey.get(key)
    if (known) return known
    if (this.byKey.size >= MOST_SENDERS) this.byKey.clear()
    const sender = make()
    this.byKey.set(detached(key), sender)
    return sender
  }
}

/** A sender of a text export, with strings of its own. */
export function senderOf(
  identity: ParsedIdentity | null,
  name: string,
  nameKind: ParsedSender['nameKind'],
): ParsedSender {
  return {
    identity: identity && { kind: identity.kind, value: detached(identity.value) },
    name: detached(name),
    nameKind,
  }
}
