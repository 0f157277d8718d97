import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { personasContract } from '#shared/features/personas/contract.ts'
import { activateInGroups, activatePersona } from './groups-service.ts'
import {
  createPersona,
  editPersona,
  keepPicture,
  listPersonas,
  listVersions,
  removePersona,
  renamePersona,
  restoreVersion,
  showPersona,
  showPictures,
} from './service.ts'

const os = implement(personasContract).$context<ProcedureContext>()

/** Contract entries of personas, one line each. */
export const personasProcedures = {
  list: os.list.handler(({ context }) => listPersonas(context.data)),
  show: os.show.handler(({ context, input }) => showPersona(context.data, input.id)),
  pictures: os.pictures.handler(({ context, input }) => showPictures(context.data, input.id)),
  create: os.create.handler(({ context, input }) => createPersona(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editPersona(context.data, input)),
  rename: os.rename.handler(({ context, input }) => renamePersona(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removePersona(context.data, input.id)),
  setActive: os.setActive.handler(({ context, input }) => activatePersona(context.data, input)),
  setGroups: os.setGroups.handler(({ context, input }) => activateInGroups(context.data, input)),
  setPicture: os.setPicture.handler(({ context, input }) => keepPicture(context.data, input)),
  versions: os.versions.handler(({ context, input }) => listVersions(context.data, input.id)),
  restore: os.restore.handler(({ context, input }) => restoreVersion(context.data, input)),
}
