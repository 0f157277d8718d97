import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from '@playwright/test'
import type { appContract } from '#shared/app-contract.ts'
import { type DesktopBridge, PORT_MESSAGE } from '#shared/desktop-bridge.ts'

type Heard = (event: { data: unknown }) => void
type Carrier = {
  qunpu: DesktopBridge
  testLine: { say: (frame: unknown) => void; hear: () => Promise<unknown[]> }
}

/**
 * A client of the contract whose frames go through the page, its preload, a port of its own, main and the worker. Frames
 * are fetched by asking the page, as a binding of this second Playwright would displace those of the stand-in.
 */
export async function clientThrough(page: Page): Promise<ContractRouterClient<typeof appContract>> {
  await page.evaluate(openLine, PORT_MESSAGE)
  const listeners = new Set<Heard>()
  const hearOn = async (): Promise<void> => {
    const frames = await page.evaluate(() => (window as unknown as Carrier).testLine.hear()).catch(() => null)
    if (!frames) return
    for (const data of frames) for (const hear of listeners) hear({ data })
    await hearOn()
  }
  void hearOn()
  const port = {
    addEventListener: (kind: string, hear: Heard) => {
      if (kind === 'message') listeners.add(hear)
    },
    postMessage: (frame: unknown) => {
      void page.evaluate((said) => (window as unknown as Carrier).testLine.say(said), frame)
    },
  }
  return createORPCClient(new RPCLink({ port: port as unknown as MessagePort }))
}

/** Runs in the page: asks the desktop for a port and keeps what arrives on it until it is fetched. */
async function openLine(portMessage: string): Promise<void> {
  const carrier = window as unknown as Carrier
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function take({ data, ports: [given] }) {
      if (data !== portMessage || !given) return
      window.removeEventListener('message', take)
      resolve(given)
    })
    void carrier.qunpu.requestPort()
  })
  let frames: unknown[] = []
  let wake = () => {}
  port.onmessage = ({ data }) => {
    frames.push(data)
    wake()
  }
  carrier.testLine = {
    say: (frame) => port.postMessage(frame),
    async hear() {
      if (frames.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const heard = frames
      frames = []
      return heard
    },
  }
}
