import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { chatImportContract } from '#shared/features/chat-import/contract.ts'
import { inspectChat } from './inspect.ts'
import { countUndo, findImports, findIssues, requireBatch } from './queries.ts'
import { commitChats, discardChats, importChatLog, prepareChatLog, undoImport } from './service.ts'

const os = implement(chatImportContract).$context<ProcedureContext>()

/** Contract entries of chat imports, one line each. */
export const chatImportProcedures = {
  inspect: os.inspect.handler(({ context, input }) => inspectChat(context.data, input)),
  prepare: os.prepare.handler(({ context, input, signal }) => prepareChatLog(context.data, input, signal)),
  commit: os.commit.handler(({ context, input, signal }) =>
    commitChats(context.data, input.batchIds, signal),
  ),
  discard: os.discard.handler(({ context, input }) => discardChats(context.data, input.batchIds)),
  importLog: os.importLog.handler(({ context, input }) => importChatLog(context.data, input)),
  history: os.history.handler(({ context }) => findImports(context.data.read)),
  issues: os.issues.handler(({ context, input }) =>
    findIssues(context.data.read, requireBatch(context.data.read, input.batchId).no),
  ),
  undoPreview: os.undoPreview.handler(({ context, input }) =>
    countUndo(context.data.read, requireBatch(context.data.read, input.batchId).no),
  ),
  undoBatch: os.undoBatch.handler(({ context, input }) => undoImport(context.data, input.batchId)),
}
