import { Button, Modal } from 'antd'
import { CircleCheck } from 'lucide-react'
import { useReturnOfFocus } from '#renderer/ui/form-dialog.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { RoundTarget } from '#shared/features/distribution/model.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFormat, useWords } from '../i18n.tsx'
import { useShortcut } from '../shortcuts.tsx'
import { RoundPane } from './round-pane.tsx'
import './round.css'
import { type Round, useRound } from './use-round.ts'

/** One group after the other: copy, post it over there, confirm. Esc leaves; what was confirmed stays. */
export function RoundDialog({ targets, close }: { targets: readonly RoundTarget[]; close: () => void }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const round = useRound(targets)
  useReturnOfFocus()
  const { steps, at, current } = round
  const total = steps.length
  const posted = steps.filter((step) => round.stateOf(step) === 'posted').length
  return (
    <Modal
      open
      width={760}
      // Leaves room for the toast below, which takes back what was confirmed last.
      style={{ top: 48 }}
      destroyOnHidden
      onCancel={close}
      title={
        <span className="round-title">
          {t('round.title')}
          {current ? <span className="t12 text2">{t('round.progress', { at: at + 1, total })}</span> : null}
        </span>
      }
      footer={current ? <RoundFoot round={round} /> : <DoneFoot close={close} />}
    >
      <div
        className="round-bar"
        role="progressbar"
        aria-label={t('round.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        aria-valuenow={posted}
        aria-valuetext={`${format.number(posted)} / ${format.number(total)}`}
      >
        <div style={{ width: `${total === 0 ? 0 : (100 * posted) / total}%` }} />
      </div>
      <div className="round-body">
        {round.error ? <ErrorNotice error={round.error} retry={round.retry} /> : null}
        {current ? (
          <>
            <RoundList round={round} />
            <RoundPane key={current.groupId} round={round} step={current} />
          </>
        ) : round.isLoading ? null : (
          <Finished round={round} />
        )}
      </div>
    </Modal>
  )
}

/** The groups of the round with how each stands; a click goes there. */
function RoundList({ round }: { round: Round }) {
  const t = useWords(distributionMessages)
  return (
    <nav className="round-list" aria-label={t('round.list')}>
      <ol>
        {round.steps.map((step, index) => {
          const state = round.stateOf(step)
          return (
            <li key={step.groupId}>
              <button
                type="button"
                className="plain round-stop"
                aria-current={index === round.at ? 'step' : undefined}
                onClick={() => round.goTo(index)}
              >
                <span className="ellipsis">{step.groupName}</span>
                <span className={state === 'posted' ? 't12 ok-text' : 't12 text3'}>
                  {t(`round.state.${state}`)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** Copying comes first; the button that counts as posted is only live after it. */
function RoundFoot({ round }: { round: Round }) {
  const t = useWords(distributionMessages)
  const { isCopied, at, isBusy } = round
  useShortcut('c', t('round.copy'), round.copy)
  useShortcut('s', t('round.skip'), round.skip)
  useShortcut('k', t('round.back'), () => round.move(-1), { isOn: at > 0 })
  useShortcut('enter', t('round.done'), (event) => {
    // A key that is held down, or was pressed to open this, confirms nothing.
    if (!event.repeat) round.confirm()
  })
  return (
    <div className="round-foot">
      <Button type="text" disabled={at === 0} onClick={() => round.move(-1)}>
        {t('round.back')}
        <Kbd>K</Kbd>
      </Button>
      <Button type="text" onClick={round.skip}>
        {t('round.skip')}
        <Kbd>S</Kbd>
      </Button>
      <span className="push" />
      <Button type={isCopied ? 'default' : 'primary'} disabled={round.chosen === null} onClick={round.copy}>
        {t(isCopied ? 'round.copyAgain' : 'round.copy')}
        <Kbd>C</Kbd>
      </Button>
      <Button type={isCopied ? 'primary' : 'default'} disabled={!isCopied || isBusy} onClick={round.confirm}>
        {t('round.done')}
        <Kbd>Enter</Kbd>
      </Button>
    </div>
  )
}

function DoneFoot({ close }: { close: () => void }) {
  const t = useWords(distributionMessages)
  return (
    <Button type="primary" autoFocus onClick={close}>
      {t('round.close')}
    </Button>
  )
}

function Finished({ round }: { round: Round }) {
  const t = useWords(distributionMessages)
  const count = (state: ReturnType<Round['stateOf']>) =>
    round.steps.filter((step) => round.stateOf(step) === state).length
  if (round.steps.length === 0)
    return <EmptyState Icon={CircleCheck} title={t('round.nothing')} hint={t('round.nothingText')} />
  const left = round.steps.findIndex((step) => round.stateOf(step) !== 'posted')
  return (
    <EmptyState
      Icon={CircleCheck}
      title={t('round.finished')}
      hint={
        <>
          {t('round.finishedText', { done: count('posted'), skipped: count('skipped') + count('open') })}{' '}
          {t('round.undoAll')}
        </>
      }
      action={left === -1 ? null : <Button onClick={() => round.goTo(left)}>{t('round.again')}</Button>}
    />
  )
}
