import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { PlaybookFilePlan } from '#shared/features/playbooks/contract.ts'
import { playbookFileMessages } from '#shared/features/playbooks/messages/files.ts'
import type { PlaybookEntry } from '#shared/features/playbooks/model.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** Playbooks from a file and into one. */
export function FileMenu({ rows }: { rows: readonly PlaybookEntry[] }) {
  const t = useWords(playbookFileMessages)
  const host = useHost()
  const toasts = useToasts()
  const [picked, setPicked] = useState<{ token: string; plan: PlaybookFilePlan } | null>(null)
  const [isExporting, setExporting] = useState(false)
  const pick = async () => {
    try {
      const [file] = await host.pickFiles({ extensions: ['json'], multiple: false })
      if (!file) return
      const plan = await api.playbooks.inspectImport({ source: { token: file.token } })
      setPicked({ token: file.token, plan })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'import', label: t('menu.import'), onClick: () => void pick() },
            {
              key: 'export',
              label: t('menu.export', { count: rows.length }),
              disabled: rows.length === 0,
              onClick: () => setExporting(true),
            },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          aria-label={t('menu.label')}
          icon={<Ellipsis aria-hidden="true" />}
        />
      </Dropdown>
      {picked ? <ImportDialog {...picked} close={() => setPicked(null)} /> : null}
      {isExporting ? <ExportDialog ids={rows.map(({ id }) => id)} close={() => setExporting(false)} /> : null}
    </>
  )
}
