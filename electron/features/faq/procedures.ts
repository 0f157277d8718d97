import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { faqContract } from '#shared/features/faq/contract.ts'
import { addWording, createEntry, removeEntries, updateContent } from './edit-service.ts'
import { exportEntries } from './export-entries.ts'
import { importEntries, inspectImport } from './import-entries.ts'
import {
  getThreshold,
  listEntries,
  listOfProblem,
  listTags,
  searchFaq,
  setThreshold,
  showEntry,
  useAnswer,
} from './service.ts'
import { findSimilar } from './similar-service.ts'

const os = implement(faqContract).$context<ProcedureContext>()

/** Contract entries of the FAQ, one line each. */
export const faqProcedures = {
  list: os.list.handler(({ context, input }) => listEntries(context.data, input)),
  tags: os.tags.handler(({ context }) => listTags(context.data)),
  show: os.show.handler(({ context, input }) => showEntry(context.data, input.id)),
  ofProblem: os.ofProblem.handler(({ context, input }) => listOfProblem(context.data, input.problemId)),
  search: os.search.handler(({ context, input }) => searchFaq(context.data, input)),
  similar: os.similar.handler(({ context, input }) => findSimilar(context.data, input)),
  create: os.create.handler(({ context, input }) => createEntry(context.data, input)),
  update: os.update.handler(({ context, input }) => updateContent(context.data, input.id, input.content)),
  addWording: os.addWording.handler(({ context, input }) =>
    addWording(context.data, input.id, input.wording),
  ),
  remove: os.remove.handler(({ context, input }) => removeEntries(context.data, input.ids)),
  use: os.use.handler(({ context, input }) => useAnswer(context.data, input)),
  getThreshold: os.getThreshold.handler(({ context }) => getThreshold(context.data)),
  setThreshold: os.setThreshold.handler(({ context, input }) => setThreshold(context.data, input.threshold)),
  exportEntries: os.exportEntries.handler(({ context, input }) => exportEntries(context.data, input)),
  inspectImport: os.inspectImport.handler(({ context, input }) => inspectImport(context.data, input.source)),
  importEntries: os.importEntries.handler(({ context, input }) => importEntries(context.data, input.source)),
}
