import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePlace } from '#renderer/app/navigation.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import type { PickedFile } from '#shared/host.ts'
import type { ImportPlace } from './sources.ts'
import { useImport } from './use-import.ts'

/** What the file dialog offers; anything else can be dropped and is told apart by its content. */
const EXTENSIONS = ['txt', 'csv', 'tsv', 'json', 'jsonl', 'xlsx', 'xls', 'xlsm', 'ods', 'html', 'htm', 'eml']

/** The ways in which sources come: the file dialog, dropped files, pasted text. */
export function useSources() {
  const t = useWords(wizardMessages)
  const host = useHost()
  const toasts = useToasts()
  const place = useImportPlace()
  const { session } = useImport()
  const take = (files: readonly PickedFile[]) =>
    session.open(
      files.map(({ token, name, size }) => ({ ref: { token }, name, size })),
      place(),
    )
  return {
    pick: () =>
      host.pickFiles({ extensions: EXTENSIONS, multiple: true }).then(take).catch(toasts.showFailure),
    adopt: (files: readonly File[]) => host.adoptFiles(files).then(take).catch(toasts.showFailure),
    takeText(text: string) {
      const size = new Blob([text]).size
      session.open([{ ref: { text, name: '' }, name: t('pasted'), size }], place())
    },
  }
}

/** A list without a name goes into the group that was asked for, the one on screen, or the only one. */
function useImportPlace(): () => ImportPlace {
  const asked = usePlace().query.get('group')
  const { groupId: onScreen, groups } = useScope()
  const { zone, now } = useFormat()
  const wanted = groups.find(({ id }) => id === asked)?.id ?? onScreen
  const only = groups.length === 1 ? (groups[0]?.id ?? null) : null
  return () => ({ groupId: wanted ?? only, zone, now: now() })
}
