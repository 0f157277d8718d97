import type { ParsedChat } from './format.ts'

/** A chat of which only these facts are known. */
export function chatWith(facts: Pick<ParsedChat, 'exporter' | 'platform'> & Partial<ParsedChat>): ParsedChat {
  return {
    type: 'chat',
    name: '',
    isGroup: null,
    chatId: null,
    ownerId: null,
    exportedAt: null,
    coversFrom: null,
    ...facts,
  }
}
