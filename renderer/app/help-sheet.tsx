import { Modal } from 'antd'
import { useState } from 'react'
import { Kbd } from '#renderer/ui/marks.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useHost } from './host-context.tsx'
import { useWords } from './i18n.tsx'
import { comboLabels } from './key-combo.ts'
import { type KnownShortcut, useKnownShortcuts, useShortcut } from './shortcuts.tsx'

/** Opens on ? and lists every key that works now: anywhere, and on this page. */
export function HelpSheet() {
  const t = useWords(workspaceMessages)
  const [isOpen, setOpen] = useState(false)
  const known = useKnownShortcuts().filter(({ label }) => label !== '')
  useShortcut('?', t('help.help'), () => setOpen(true), { scope: 'anywhere' })
  const page = known.filter(({ scope }) => scope === 'page')
  return (
    <Modal open={isOpen} title={t('help.title')} width={480} footer={null} onCancel={() => setOpen(false)}>
      {page.length > 0 ? <KeyList title={t('help.page')} shortcuts={page} /> : null}
      <KeyList title={t('help.anywhere')} shortcuts={known.filter(({ scope }) => scope === 'anywhere')} />
    </Modal>
  )
}

function KeyList({ title, shortcuts }: { title: string; shortcuts: readonly KnownShortcut[] }) {
  const isMac = useHost().platform === 'darwin'
  return (
    <section className="key-list">
      <h2>{title}</h2>
      <dl>
        {mergeByLabel(shortcuts).map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((combo) => (
                <span key={combo} className="key-combo">
                  {comboLabels(combo, isMac).map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** One line for several keys of the same meaning. */
function mergeByLabel(shortcuts: readonly KnownShortcut[]): { label: string; keys: string[] }[] {
  const byLabel = new Map<string, string[]>()
  for (const { label, keys } of shortcuts)
    byLabel.set(label, [...new Set([...(byLabel.get(label) ?? []), keys])])
  return [...byLabel].map(([label, keys]) => ({ label, keys }))
}
