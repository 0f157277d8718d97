import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { FaqImportPlan } from '#shared/features/faq/contract.ts'
import { faqMessages } from '#shared/features/faq/messages.ts'

/** What a table would change, before it does. */
export function ImportDialog(props: { token: string; plan: FaqImportPlan; close: () => void }) {
  const t = useWords(faqMessages)
  const toasts = useToasts()
  const [isSaving, setSaving] = useState(false)
  const { token, plan, close } = props
  const save = async () => {
    if (isSaving) return
    setSaving(true)
    try {
      const { created, updated, undoId } = await api.faq.importEntries({ source: { token } })
      const text = undoId === null ? t('import.nothing') : t('undo.faq.import', { created, updated })
      toasts.show({ text, undoId })
      close()
    } catch (error) {
      toasts.showFailure(error)
      setSaving(false)
    }
  }
  return (
    <FormDialog
      title={t('import.title', { name: plan.sourceName })}
      save={t('import.save')}
      cancel={t('import.cancel')}
      isSaving={isSaving}
      submit={() => void save()}
      close={close}
    >
      <p>{t('import.counts', { ...numbersOf(plan) })}</p>
      <Lines title={t('import.new')} lines={plan.newQuestions} />
      <Lines
        title={t('import.bad')}
        lines={plan.badRows.map(({ line, problem, text }) =>
          t('import.badRow', { line, reason: t(`reason.${problem}`), text }),
        )}
      />
      <p className="t12 text2">{t('import.how')}</p>
    </FormDialog>
  )
}

const numbersOf = ({ rows, created, updated, unchanged, repeated, bad }: FaqImportPlan) => ({
  rows,
  created,
  updated,
  unchanged,
  repeated,
  bad,
})

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p className="text2">{title}</p>
      <ul className="faq-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
