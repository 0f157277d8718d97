import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { CalendarArrowDown } from 'lucide-react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'

/** Open follow-ups of the scope as a calendar file, for the phone; says afterwards that it names people. */
export function CalendarButton() {
  const t = useWords(followUpManyMessages)
  const host = useHost()
  const toasts = useToasts()
  const language = useLocale()
  const { groupId } = useScope()
  const exporting = useMutation({
    mutationFn: async () => {
      const { events, file } = await api.followUps.exportCalendar({
        language,
        ...(groupId === null ? {} : { groupId }),
      })
      if (events === 0) return { events, name: null }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { events, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved?.name === null) toasts.show({ text: t('calendar.none') })
      else if (saved) toasts.show({ text: t('calendar.saved', { count: saved.events, name: saved.name }) })
    },
  })
  return (
    <Button
      type="text"
      size="small"
      icon={<CalendarArrowDown aria-hidden="true" />}
      loading={exporting.isPending}
      title={t('calendar.hint')}
      onClick={() => exporting.mutate()}
    >
      {t('calendar.export')}
    </Button>
  )
}
