import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from '@playwright/test'
import type { appContract } from '#shared/app-contract.ts'
import { type DesktopBridge, PORT_MESSAGE } from '#shared/desktop-bridge.ts'

type Heard = (event: { data: unknown }) => void
type Carrier = {
  standInHear: (frame: unknown) => void
  standInSay?: (frame: unknown) => void
  qunpu: DesktopBridge
}

/** A client of the contract whose frames go through the page, its preload, a port of its own, main and the worker. */
export async function clientThrough(page: Page): Promise<ContractRouterClient<typeof appContract>> {
  const listeners = new Set<Heard>()
  await page.exposeFunction('standInHear', (frame: unknown) => {
    for (const hear of listeners) hear({ data: frame })
  })
  await page.evaluate(async (portMessage) => {
    const carrier = window as unknown as Carrier
    await new Promise<void>((resolve) => {
      window.addEventListener('message', function take({ data, ports: [port] }) {
        if (data !== portMessage || !port) return
        window.removeEventListener('message', take)
        port.onmessage = (event) => carrier.standInHear(event.data)
        carrier.standInSay = (frame) => port.postMessage(frame)
        resolve()
      })
      void carrier.qunpu.requestPort()
    })
  }, PORT_MESSAGE)
  const port = {
    addEventListener: (kind: string, hear: Heard) => {
      if (kind === 'message') listeners.add(hear)
    },
    postMessage: (frame: unknown) => {
      void page.evaluate((said) => (window as unknown as Carrier).standInSay?.(said), frame)
    },
  }
  return createORPCClient(new RPCLink({ port: port as unknown as MessagePort }))
}
