import { EventEmitter } from 'node:events'

/** What the test tells the stand-in. */
export type Command =
  | { kind: 'answer'; name: string; value: unknown }
  | { kind: 'emit'; target: string; event: string; value?: unknown }
  | { kind: 'close-window' }
  | { kind: 'click'; menu: string; label: string }
  | { kind: 'quit' }

/** What the stand-in tells the test: each call that the app made of Electron, in order. */
export type Told = { kind: 'call'; name: string; input: unknown } | { kind: 'window-open' }

/** Commands of the test, by kind. */
export const commands = new EventEmitter()

/** Answers of dialogs that the test laid ready. */
const answers = new Map<string, unknown>()

process.on('message', (command: Command) => {
  if (command.kind === 'answer') answers.set(command.name, command.value)
  else commands.emit(command.kind, command)
})

/** Tells the test of a call; functions in its input are left out. */
export function record(name: string, input: unknown = null): void {
  const told: Told = { kind: 'call', name, input: JSON.parse(JSON.stringify(input ?? null)) }
  if (process.connected) process.send?.(told)
}

export function tellWindowOpen(): void {
  if (process.connected) process.send?.({ kind: 'window-open' } satisfies Told)
}

/** The laid-out answer; without one the dialog counts as cancelled. */
export function answerFor<Answer>(name: string, cancelled: Answer): Answer {
  const answer = answers.get(name) as Answer | undefined
  return answer ?? cancelled
}
