import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { playbookFileMessages } from '#shared/features/playbooks/messages/files.ts'
import type { NameFinding, PlaybookId } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'

const SHOWN = 20

/** Before a playbook leaves the house: where its words may name somebody, to be looked at. */
export function ExportDialog({ ids, close }: { ids: readonly PlaybookId[]; close: () => void }) {
  const t = useWords(playbookFileMessages)
  const language = useLocale()
  const input = { ids: [...ids], language }
  const { data, error } = useQuery(orpc.playbooks.inspectExport.queryOptions({ input }))
  const name = useNameOf(ids)
  const [hasLooked, setLooked] = useState(false)
  const saving = useExport(close)
  const findings = data?.findings ?? []
  const isReady = data !== undefined && (findings.length === 0 || hasLooked)
  return (
    <FormDialog
      title={t('export.title', { count: ids.length, name })}
      save={t('export.save')}
      cancel={t('export.cancel')}
      isSaving={saving.isSaving}
      canSave={isReady}
      submit={() => void saving.save(input)}
      close={close}
    >
      <p>{t('export.what')}</p>
      {error ? <ErrorNotice error={error} /> : null}
      {data && findings.length === 0 ? <p className="text2">{t('export.none')}</p> : null}
      {findings.length > 0 ? (
        <>
          <p>{t('export.found', { count: findings.length })}</p>
          <Findings findings={findings} />
          <Checkbox checked={hasLooked} onChange={({ target }) => setLooked(target.checked)}>
            {t('export.looked')}
          </Checkbox>
        </>
      ) : null}
    </FormDialog>
  )
}

/** Places that may name somebody: what was found, the words around it, and where they stand. */
export function Findings({ findings }: { findings: readonly NameFinding[] }) {
  const t = useWords(playbookFileMessages)
  return (
    <ul className="playbook-findings">
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={`${finding.playbook} ${finding.place} ${finding.kind} ${finding.found} ${finding.around}`}>
          <span className="t12 text2">{t(`kind.${finding.kind}`)}</span>
          <span className="private">{finding.around}</span>
          <span className="t12 text2">
            {t('finding.at', { playbook: finding.playbook, place: finding.place })}
          </span>
        </li>
      ))}
      {findings.length > SHOWN ? (
        <li className="t12 text2">{t('export.more', { count: findings.length - SHOWN })}</li>
      ) : null}
    </ul>
  )
}

function useNameOf(ids: readonly PlaybookId[]): string {
  const locale = useLocale()
  const [id] = ids
  const { data } = useQuery({
    ...orpc.playbooks.show.queryOptions({ input: { id: id ?? ('' as PlaybookId) } }),
    enabled: ids.length === 1,
  })
  return data ? textIn(data.name, locale) : ''
}

function useExport(close: () => void) {
  const t = useWords(playbookFileMessages)
  const host = useHost()
  const toasts = useToasts()
  const [isSaving, setSaving] = useState(false)
  return {
    isSaving,
    async save(input: Parameters<typeof api.playbooks.exportFile>[0]) {
      setSaving(true)
      try {
        const { playbooks, file } = await api.playbooks.exportFile(input)
        const bytes = new Uint8Array(await file.arrayBuffer())
        const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
        if (saved) toasts.show({ text: t('export.saved', { count: playbooks, name: saved.name }) })
        close()
      } catch (error) {
        toasts.showFailure(error)
        setSaving(false)
      }
    },
  }
}
