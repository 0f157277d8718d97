import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { StartReport } from '#shared/features/recovery/contract.ts'
import { recoveryMessages } from '#shared/features/recovery/messages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useFormat, useWords, type Words } from './i18n.tsx'
import { orpc } from './rpc.ts'

/** Says once what happened on the way here: an unclean end, an upgrade, a restore, an import that was taken back. */
export function StartReportBanner() {
  const t = useWords(recoveryMessages)
  const frame = useWords(workspaceMessages)
  const format = useFormat()
  const { data } = useQuery(orpc.recovery.startReport.queryOptions())
  const [heard, setHeard] = useState('')
  if (!data) return null
  const sentences = sentencesOf(data, t, format.list)
  const text = sentences.join(' ')
  if (text === '' || text === heard) return null
  return (
    <div className="banner info">
      <output>{text}</output>
      <Button size="small" type="text" onClick={() => setHeard(text)}>
        {frame('report.understood')}
      </Button>
    </div>
  )
}

type ReportWords = Words<keyof (typeof recoveryMessages)['en']>

function sentencesOf(
  report: StartReport,
  t: ReportWords,
  list: (names: readonly string[]) => string,
): string[] {
  const sentences: string[] = []
  if (report.uncleanExit) sentences.push(t('report.uncleanExit'))
  if (report.migratedFrom !== null) sentences.push(t('report.migratedFrom'))
  if (report.restoredFrom !== null) sentences.push(t('report.restoredFrom', { name: report.restoredFrom }))
  if (report.clearedBackups > 0) sentences.push(t('report.clearedBackups', { count: report.clearedBackups }))
  if (report.takenBackImports.length > 0)
    sentences.push(t('report.takenBackImports', { names: list(report.takenBackImports) }))
  return sentences
}
