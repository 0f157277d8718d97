import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { ChatCheck } from './chat-check.tsx'
import type { ImportState, Plan } from './import-session.ts'
import { RefusedView } from './refused-view.tsx'
import { RosterCheck } from './roster-check.tsx'
import { SourceBar } from './source-bar.tsx'
import { useImport } from './use-import.ts'

/** Step 2: what the source is, how it is read, and what it would change. */
export function CheckStep() {
  const t = useWords(wizardMessages)
  const { session, state } = useImport()
  const { item, isLooking, sources, at } = state
  const source = sources[at]
  if (!source) return null
  return (
    <>
      {item && item.kind !== 'refused' ? <SourceBar source={source} item={item} /> : null}
      {item === null && isLooking ? (
        <p className="import-narrow text2" aria-live="polite">
          {t('choose.looking', { name: source.name })}
        </p>
      ) : null}
      {item?.kind === 'refused' ? <RefusedView source={source} item={item} /> : null}
      {item?.kind === 'roster' ? <RosterCheck item={item} /> : null}
      {item?.kind === 'chat' ? <ChatCheck item={item} /> : null}
      <footer className="action-bar">
        <Button type="text" onClick={() => session.restart()}>
          {t('foot.back')}
        </Button>
        <span className="spacer" />
        {item?.kind === 'refused' ? <RefusedActions /> : <CommitActions state={state} />}
      </footer>
    </>
  )
}

function RefusedActions() {
  const t = useWords(wizardMessages)
  const { session, state } = useImport()
  const hasMore = state.at + 1 < state.sources.length
  return (
    <Button type="primary" onClick={() => session.next()}>
      {t(hasMore ? 'refused.skip' : 'refused.other')}
    </Button>
  )
}

function CommitActions({ state }: { state: ImportState }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const [isAsking, setAsking] = useState(false)
  const plan = state.dryRun.state === 'ready' ? state.dryRun.plan : null
  const absent = plan?.kind === 'roster' && state.isCompleteList ? plan.roster.absent : null
  const isEmpty = plan !== null && countOf(plan) === 0
  return (
    <>
      <span className="t12 text2 import-wide">{t('foot.undoable')}</span>
      <Button onClick={() => session.next()}>{t('foot.cancel')}</Button>
      <Button
        type="primary"
        disabled={plan === null || isEmpty}
        onClick={() => (absent && absent.count > 0 ? setAsking(true) : session.commit())}
      >
        {plan ? <CommitLabel plan={plan} /> : t('step.write')}
      </Button>
      {absent && isAsking ? (
        <AbsentDialog absent={absent} close={() => setAsking(false)} confirm={() => session.commit()} />
      ) : null}
    </>
  )
}

/** What writing would touch: rows that are used, or messages of the file. */
function countOf(plan: Plan): number {
  if (plan.kind === 'chat') return plan.chats.reduce((sum, chat) => sum + chat.messages + chat.newMembers, 0)
  return plan.roster.rows - (plan.roster.counts.bad ?? 0)
}

function CommitLabel({ plan }: { plan: Plan }) {
  const t = useWords(wizardMessages)
  if (plan.kind === 'roster') return t('foot.writeRows', { count: countOf(plan) })
  const added = plan.chats.reduce((sum, chat) => sum + chat.added, 0)
  return added === 0 ? t('foot.finish') : t('foot.writeMessages', { count: added })
}

const SHOWN_NAMES = 60

/** Names everybody who would be noted as gone, before it is done. */
function AbsentDialog(props: {
  absent: { count: number; names: readonly string[] }
  close: () => void
  confirm: () => void
}) {
  const c = useWords(checkMessages)
  const t = useWords(wizardMessages)
  const format = useFormat()
  const { count, names } = props.absent
  const shown = names.slice(0, SHOWN_NAMES)
  return (
    <Modal
      open
      width={480}
      title={c('absent.confirm', { count })}
      okText={t('step.write')}
      cancelText={t('foot.cancel')}
      onOk={props.confirm}
      onCancel={props.close}
    >
      <p className="private import-names">{format.list(shown)}</p>
      {count > shown.length ? (
        <p className="text2">{c('absent.more', { count: count - shown.length })}</p>
      ) : null}
      <p className="text2">{c('absent.confirmText')}</p>
    </Modal>
  )
}
