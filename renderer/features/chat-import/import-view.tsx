import { useWords } from '#renderer/app/i18n.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { WizardSteps } from '#renderer/ui/wizard-steps.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import './import.css'
import { ResultStep } from './result-step.tsx'
import { useImport } from './use-import.ts'
import { WriteStep } from './write-step.tsx'

const STEPS = ['choose', 'check', 'write', 'result'] as const

/** Brings chat logs and lists of people in: choose, check what they would change, write, undo. */
export function ImportView() {
  const t = useWords(wizardMessages)
  const { state } = useImport()
  const { step, sources, at } = state
  const bar = (
    <header className="page-bar">
      <h1 className="t16">{t('title')}</h1>
      <WizardSteps
        steps={STEPS.map((one) => t(`step.${one}`))}
        current={STEPS.indexOf(step)}
        label={t('steps.label')}
      />
      {sources.length > 1 ? (
        <span className="t12 text2 import-queue">{t('queue', { at: at + 1, total: sources.length })}</span>
      ) : null}
    </header>
  )
  return (
    <Page bar={bar}>
      {step === 'choose' ? <ChooseStep /> : null}
      {step === 'check' ? <CheckStep /> : null}
      {step === 'write' ? <WriteStep /> : null}
      {step === 'result' ? <ResultStep /> : null}
    </Page>
  )
}
