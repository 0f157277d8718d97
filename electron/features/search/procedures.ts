import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { searchContract } from '#shared/features/search/contract.ts'
import { indexNewMessages } from './indexing.ts'
import { readContext, searchMessages, searchNames } from './service.ts'

const os = implement(searchContract).$context<ProcedureContext>()

/** Contract entries of search, one line each. */
export const searchProcedures = {
  names: os.names.handler(({ context, input }) => searchNames(context.data, input)),
  messages: os.messages.handler(({ context, input, signal }) => searchMessages(context.data, input, signal)),
  context: os.context.handler(({ context, input }) => readContext(context.data, input)),
  finishIndex: os.finishIndex.handler(async ({ context, signal }) => ({
    indexed: await indexNewMessages(context.data, { signal }),
  })),
}
