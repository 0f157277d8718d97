import { v7 } from 'uuid'

/** A UUIDv7: unique, and ordered by the moment it was minted. */
export function newId(): string {
  return v7()
}
