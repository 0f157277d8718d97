import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { Log } from '#electron/backend/log-file.ts'
import { newId } from '#electron/backend/new-id.ts'
import {
  desktopNotice,
  openPathInput,
  pngSize,
  preferencesChange,
  showFileInput,
} from '#electron/host/host-messages.ts'
import { channels } from '#electron/preload/channels.ts'
import type { BridgeReply, DesktopBridge } from '#shared/desktop-bridge.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isAppUrl } from './app-url.ts'

const MAX_HTML = 64_000_000
const MAX_CLIPBOARD = 1_000_000

const inputs = {
  nothing: z.undefined(),
  pickFiles: z.object({ extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$/i)), multiple: z.boolean() }),
  adoptFiles: z.array(
    z.union([
      z.object({ path: z.string().min(1) }),
      z.object({ name: z.string(), modifiedAt: z.number(), bytes: z.instanceof(Uint8Array) }),
    ]),
  ),
  saveFile: z.object({ name: z.string().max(500), mime: z.string(), bytes: z.instanceof(Uint8Array) }),
  html: z.string().max(MAX_HTML),
  capturePng: pngSize.extend({ html: z.string().max(MAX_HTML) }),
  copyText: z.string().max(MAX_CLIPBOARD),
  openPath: openPathInput,
  showFile: showFileInput,
  notify: desktopNotice,
  setBadge: z.number().int().min(0),
  savePreferences: preferencesChange,
} as const
type Inputs = { [Name in keyof typeof inputs]: z.infer<(typeof inputs)[Name]> }

/** The value inside the reply that a bridge function promises. */
type ValueOf<Name extends keyof DesktopBridge> = DesktopBridge[Name] extends (
  ...input: never[]
) => Promise<BridgeReply<infer Value>>
  ? Value
  : never
type Answer<Name extends keyof DesktopBridge, Input> = (
  input: Input,
) => ValueOf<Name> | Promise<ValueOf<Name>>

/** What main does for the page, one function per message of the preload. */
export type BridgeActions = {
  facts: Answer<'facts', undefined>
  requestPort: Answer<'requestPort', undefined>
  restartBackend: Answer<'restartBackend', undefined>
  readReport: () => unknown
  pickFiles: Answer<'pickFiles', Inputs['pickFiles']>
  adoptFiles: Answer<'adoptFiles', Inputs['adoptFiles']>
  saveFile: Answer<'saveFile', Inputs['saveFile']>
  printToPdf: Answer<'printToPdf', string>
  capturePng: Answer<'capturePng', Inputs['capturePng']>
  copyText: Answer<'copyText', string>
  openPath: Answer<'openPath', Inputs['openPath']>
  showFile: Answer<'showFile', Inputs['showFile']>
  notify: Answer<'notify', Inputs['notify']>
  setBadge: Answer<'setBadge', number>
  loadPreferences: Answer<'loadPreferences', undefined>
  savePreferences: Answer<'savePreferences', Inputs['savePreferences']>
}

/**
 * Answers the preload. Each message is taken only from the main frame of our own page in our own window, its input is
 * parsed, and a refusal goes back as code and facts.
 */
export function answerBridge(parts: {
  ipcMain: Pick<IpcMain, 'handle'>
  isOurWindow: (contentsId: number) => boolean
  actions: BridgeActions
  log: Log
}): void {
  const { actions } = parts
  const answer = <Input>(channel: string, schema: z.ZodType<Input>, act: (input: Input) => unknown) => {
    parts.ipcMain.handle(channel, async (event, raw: unknown): Promise<BridgeReply<unknown>> => {
      if (!isTrusted(event, parts.isOurWindow)) throw new Error('forbidden')
      const input = schema.safeParse(raw)
      if (!input.success) return refused(new AppError('INPUT_REJECTED'), parts.log)
      try {
        return { ok: true, value: await act(input.data) }
      } catch (error) {
        return refused(error, parts.log)
      }
    })
  }
  answer(channels.facts, inputs.nothing, actions.facts)
  answer(channels.requestPort, inputs.nothing, actions.requestPort)
  answer(channels.readReport, inputs.nothing, actions.readReport)
  answer(channels.restartBackend, inputs.nothing, actions.restartBackend)
  answer(channels.pickFiles, inputs.pickFiles, actions.pickFiles)
  answer(channels.adoptFiles, inputs.adoptFiles, actions.adoptFiles)
  answer(channels.saveFile, inputs.saveFile, actions.saveFile)
  answer(channels.printToPdf, inputs.html, actions.printToPdf)
  answer(channels.capturePng, inputs.capturePng, actions.capturePng)
  answer(channels.copyText, inputs.copyText, actions.copyText)
  answer(channels.openPath, inputs.openPath, actions.openPath)
  answer(channels.showFile, inputs.showFile, actions.showFile)
  answer(channels.notify, inputs.notify, actions.notify)
  answer(channels.setBadge, inputs.setBadge, actions.setBadge)
  answer(channels.loadPreferences, inputs.nothing, actions.loadPreferences)
  answer(channels.savePreferences, inputs.savePreferences, actions.savePreferences)
}

/** `senderFrame` is read before any await: later it may be gone. */
function isTrusted(event: IpcMainInvokeEvent, isOurWindow: (contentsId: number) => boolean): boolean {
  const frame = event.senderFrame
  return (
    frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url) && isOurWindow(event.sender.id)
  )
}

function refused(error: unknown, log: Log): BridgeReply<never> {
  if (error instanceof AppError) return { ok: false, error: { code: error.code, facts: error.facts } }
  const incidentId = newId()
  log('incident', { incidentId, error: error instanceof Error ? error.stack : String(error) })
  return { ok: false, error: { code: 'UNEXPECTED', facts: { incidentId } } }
}
