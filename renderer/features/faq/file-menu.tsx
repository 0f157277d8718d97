import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { FaqImportPlan } from '#shared/features/faq/contract.ts'
import { faqMessages } from '#shared/features/faq/messages.ts'
import { ImportDialog } from './import-dialog.tsx'
import type { FaqListState } from './use-faq-list.ts'

const EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods']

/** Entries into a file and out of one. */
export function FileMenu({ list }: { list: FaqListState }) {
  const t = useWords(faqMessages)
  const files = useFiles(list)
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'import', label: t('menu.import'), onClick: () => void files.pick() },
            { key: 'csv', label: t('menu.csv'), onClick: () => void files.write('csv') },
            { key: 'xlsx', label: t('menu.xlsx'), onClick: () => void files.write('xlsx') },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          aria-label={t('menu.files')}
          icon={<Ellipsis aria-hidden="true" />}
        />
      </Dropdown>
      {files.picked ? <ImportDialog {...files.picked} close={files.close} /> : null}
    </>
  )
}

function useFiles(list: FaqListState) {
  const t = useWords(faqMessages)
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  const [picked, setPicked] = useState<{ token: string; plan: FaqImportPlan } | null>(null)
  return {
    picked,
    close: () => setPicked(null),
    async pick() {
      try {
        const [file] = await host.pickFiles({ extensions: EXTENSIONS, multiple: false })
        if (!file) return
        const plan = await api.faq.inspectImport({ source: { token: file.token } })
        setPicked({ token: file.token, plan })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
    /** Writes exactly what the list shows. */
    async write(format: 'csv' | 'xlsx') {
      if (list.total === 0) {
        toasts.show({ text: t('menu.nothingToExport') })
        return
      }
      try {
        const { rows, file } = await api.faq.exportEntries({ listing: list.listing, format, language })
        const bytes = new Uint8Array(await file.arrayBuffer())
        const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
        if (saved) toasts.show({ text: t('menu.exported', { rows, name: saved.name }) })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
  }
}
