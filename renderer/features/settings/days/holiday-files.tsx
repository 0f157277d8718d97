import { Button, Dropdown } from 'antd'
import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { HolidayFilePlan } from '#shared/features/calendar-days/contract.ts'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import { HolidayImportDialog } from './holiday-import-dialog.tsx'

const EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods', 'json', 'ics']

/** A year of holidays out of a file and into one. */
export function HolidayFiles({ year, goTo }: { year: number; goTo: (year: number) => void }) {
  const t = useWords(calendarDaysSettingsMessages)
  const files = useFiles(year)
  const items = [
    { key: 'csv', label: t('year.exportCsv'), onClick: () => void files.write('csv') },
    { key: 'json', label: t('year.exportJson'), onClick: () => void files.write('json') },
  ]
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button size="small" type="text" icon={<Download aria-hidden="true" />}>
          {t('year.export')}
        </Button>
      </Dropdown>
      <Button size="small" type="text" icon={<Upload aria-hidden="true" />} onClick={() => void files.pick()}>
        {t('year.import')}
      </Button>
      {files.picked ? <HolidayImportDialog {...files.picked} goTo={goTo} close={files.close} /> : null}
    </>
  )
}

function useFiles(year: number) {
  const t = useWords(calendarDaysSettingsMessages)
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  const [picked, setPicked] = useState<{ token: string; plan: HolidayFilePlan } | null>(null)
  return {
    picked,
    close: () => setPicked(null),
    async pick() {
      try {
        const [file] = await host.pickFiles({ extensions: EXTENSIONS, multiple: false })
        if (!file) return
        const plan = await api.calendarDays.inspectFile({ source: { token: file.token } })
        setPicked({ token: file.token, plan })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
    async write(format: 'csv' | 'json') {
      try {
        const { days, file } = await api.calendarDays.exportYear({ year, format, language })
        const bytes = new Uint8Array(await file.arrayBuffer())
        const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
        if (!saved) return
        const key = days === 0 ? 'year.template' : 'year.exported'
        toasts.show({ text: t(key, { year: String(year), days, name: saved.name }) })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
  }
}
