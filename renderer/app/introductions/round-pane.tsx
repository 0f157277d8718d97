import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { RoundStep } from '#shared/features/distribution/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { StandingText } from './standing-text.tsx'
import type { Round } from './use-round.ts'

/** One group of a round: why it is due, which version, and the text as it will stand there. */
export function RoundPane({ round, step }: { round: Round; step: RoundStep }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const pane = useRef<HTMLElement>(null)
  // The keys of the round work from here, and a screen reader begins with the group.
  useEffect(() => pane.current?.focus({ preventScroll: true }), [])
  const { chosen } = round
  const isPosted = round.stateOf(step) === 'posted'
  return (
    <section ref={pane} className="round-pane" tabIndex={-1} aria-label={step.groupName}>
      <header className="round-head">
        <GroupAvatar name={step.groupName} id={step.groupId} />
        <div className="round-names">
          <h3 className="ellipsis">{step.groupName}</h3>
          <p className="t12 text2 ellipsis">
            <StandingText standing={step.standing} />
            <span className="round-as private">{t('round.privateName', { name: step.personaName })}</span>
          </p>
        </div>
      </header>
      {step.texts.length > 1 && chosen ? (
        <PresetGroup
          label={t('round.version')}
          presets={step.texts.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={chosen.kind}
          onChange={round.choose}
        />
      ) : null}
      {chosen ? (
        <>
          <p className="round-text private">
            <FilledText pieces={chosen.segments} missing={(name) => `【${name}】`} />
          </p>
          <p className="round-note t12 text2">
            <span>{t('drawer.signs', { signs: chosen.signs })}</span>
            {chosen.missing.length > 0 ? (
              <span className="warn">
                <CircleAlert size={14} aria-hidden="true" />
                {t('round.missing', { names: format.list(chosen.missing) })}
              </span>
            ) : null}
          </p>
        </>
      ) : null}
      <output className="round-hint" aria-live="polite">
        {isPosted ? (
          <span className="ok-text">
            <CircleCheck size={16} aria-hidden="true" />
            {t('round.state.known')}
          </span>
        ) : (
          t(round.isCopied ? 'round.copied' : 'round.notCopied', { group: step.groupName })
        )}
      </output>
    </section>
  )
}
