import { useMutation } from '@tanstack/react-query'
import type { CalendarExportScope } from '#shared/features/calendar-export/contract.ts'
import { calendarExportMessages } from '#shared/features/calendar-export/messages.ts'
import { useHost } from './host-context.tsx'
import { useLocale, useWords } from './i18n.tsx'
import { api } from './rpc.ts'
import { useToasts } from './toasts.tsx'

/** The key of the menu entry that writes a calendar file. */
export const CALENDAR_FILE = 'calendar-file'

/**
 * The entry of a menu that writes campaigns, tasks and rituals into a calendar file, where the operator says. `write` does
 * it; nothing to write makes no file.
 */
export function useCalendarFile(scope: CalendarExportScope) {
  const t = useWords(calendarExportMessages)
  const host = useHost()
  const toasts = useToasts()
  const language = useLocale()
  const writing = useMutation({
    mutationFn: async () => {
      const { file, ...counts } = await api.calendarExport.exportFile({ scope, language })
      if (counts.campaigns + counts.tasks + counts.rituals === 0) return { counts, name: null }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { counts, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved?.name === null) toasts.show({ text: t('button.none') })
      else if (saved) toasts.show({ text: t('button.saved', { ...saved.counts, name: saved.name }) })
    },
  })
  const item = { key: CALENDAR_FILE, label: t(`button.${scope.kind}`), title: t('button.hint') }
  return { item, write: () => writing.mutate() }
}
