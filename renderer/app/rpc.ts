import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { RpcClient, RpcContext } from './rpc-client.ts'

type AnyCall = (input: unknown, options: unknown) => Promise<unknown>
type Node = AnyCall & { readonly [name: string]: Node }

let current: unknown = null

/** Sets the line that every call takes from now on; the app does this once, before the first screen. */
export function setRpcClient(client: unknown): void {
  current = client
}

/** Calls of the contract as plain functions: `await api.groups.create({ … })`. */
export const api: RpcClient = createORPCClient<RpcClient>({
  async call(
    path: readonly string[],
    input: unknown,
    options: { context: RpcContext; signal?: AbortSignal | undefined },
  ) {
    if (current === null) throw new Error('a call was made before the line to the backend was set')
    let node = current as Node
    for (const name of path) node = node[name] as Node
    return node(input, options)
  },
})

/** The same for React Query: `useQuery(orpc.groups.list.queryOptions({ input: {} }))`. */
export const orpc = createTanstackQueryUtils(api)
