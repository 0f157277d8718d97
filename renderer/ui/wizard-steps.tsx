import { Check } from 'lucide-react'
import { Fragment } from 'react'

/** Where a wizard stands: done steps with a check, the present one filled. Stands in the page bar. */
export function WizardSteps({
  steps,
  current,
  label,
}: {
  steps: readonly string[]
  current: number
  label: string
}) {
  return (
    <ol className="wizard-steps" aria-label={label}>
      {steps.map((step, at) => (
        <Fragment key={step}>
          {at > 0 ? <li className="wizard-line" aria-hidden="true" /> : null}
          <li
            className={
              at < current ? 'wizard-step done' : at === current ? 'wizard-step current' : 'wizard-step'
            }
            {...(at === current ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="wizard-mark">
              {at < current ? <Check size={12} aria-hidden="true" /> : at + 1}
            </span>
            {step}
          </li>
        </Fragment>
      ))}
    </ol>
  )
}
