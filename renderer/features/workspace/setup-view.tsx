import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { Logo } from '#renderer/app/logo.tsx'
import { WizardSteps } from '#renderer/ui/wizard-steps.tsx'
import { startMessages } from '#shared/features/workspace/messages/start.ts'
import { MembersStep } from './members-step.tsx'
import { FirstGroupStep, MeStep, RulesStep } from './setup-steps.tsx'
import './start.css'
import { type Setup, setupSteps, useSetup } from './use-setup.ts'

const FORM = 'setup-form'

/** 从零开始: me, the first group, its members, when to be reminded. Can be stopped at any step. */
export function SetupView() {
  const t = useWords(startMessages)
  const setup = useSetup()
  const steps = setupSteps.map((step) => t(`setup.step.${step}`))
  if (!setup.isReady) return null
  return (
    <div className="setup-page">
      <header className="page-bar">
        <Logo size={20} />
        <h1 className="t16">{t('setup.title')}</h1>
        <WizardSteps
          steps={steps}
          current={setup.at}
          label={t('setup.progress', { step: setup.at + 1, count: steps.length })}
        />
      </header>
      <div className="setup-scroll">
        <form
          id={FORM}
          className="setup-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            // A refusal stands in the form; nothing else is to be done with it.
            setup.next().catch(() => {})
          }}
        >
          <StepFields setup={setup} />
          {setup.failure ? <ErrorNotice error={setup.failure} /> : null}
        </form>
      </div>
      <footer className="action-bar">
        <Button type="text" onClick={setup.back}>
          {t('setup.back')}
        </Button>
        <span className="spacer" />
        <Button
          type="primary"
          htmlType="submit"
          form={FORM}
          loading={setup.isKeeping}
          disabled={!canGoOn(setup)}
        >
          {t(setup.at === steps.length - 1 ? 'setup.finish' : 'setup.next')}
        </Button>
      </footer>
    </div>
  )
}

/** Only the group's name is asked for in earnest: without it there is nothing to work with. */
function canGoOn({ step, group, existingGroup }: Setup): boolean {
  return step !== 'group' || existingGroup !== null || group.name.trim() !== ''
}

function StepFields({ setup }: { setup: Setup }) {
  if (setup.step === 'me') return <MeStep draft={setup.me} onChange={setup.editMe} />
  if (setup.step === 'group')
    return <FirstGroupStep draft={setup.group} onChange={setup.editGroup} existing={setup.existingGroup} />
  if (setup.step === 'members') return <MembersStep names={setup.names} onChange={setup.editNames} />
  return setup.rules ? <RulesStep rules={setup.rules} onChange={setup.editRules} /> : null
}
