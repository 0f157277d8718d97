import { Button } from 'antd'
import { CalendarCheck, Undo2, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { ChatNumbers } from './chat-rail.tsx'
import type { Plan } from './import-session.ts'
import { BadRows, RosterNumbers } from './roster-rail.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { useImport } from './use-import.ts'

/** Step 4: what was written, how to take it back, and what to do next. */
export function ResultStep() {
  const t = useWords(wizardMessages)
  const { session, state } = useImport()
  const { result, sources, at } = state
  const [isUndoing, setUndoing] = useState(false)
  if (!result) return null
  const name = sources[at]?.name ?? ''
  const hasMore = at + 1 < sources.length
  return (
    <>
      <PageBody>
        <PageMain>
          <PageScroll label={t('step.result')}>
            <div className="import-narrow">
              <ResultTitle plan={result} name={name} />
              <div className="import-result">
                {result.kind === 'chat' ? (
                  <ChatNumbers chats={result.chats} />
                ) : (
                  <>
                    <RosterNumbers plan={result.roster} />
                    <BadRows plan={result.roster} />
                  </>
                )}
              </div>
              <Button icon={<Undo2 aria-hidden="true" />} onClick={() => setUndoing(true)}>
                {t('result.undo')}
              </Button>
              <h2 className="import-next">{t('result.nextTitle')}</h2>
              <NextSteps plan={result} />
            </div>
          </PageScroll>
        </PageMain>
      </PageBody>
      <footer className="action-bar">
        <span className="spacer" />
        {hasMore ? (
          <Button type="primary" onClick={() => session.next()}>
            {t('result.next')}
          </Button>
        ) : (
          <Button onClick={() => session.restart()}>{t('result.more')}</Button>
        )}
      </footer>
      {isUndoing ? (
        <UndoDialog
          batchIds={
            result.kind === 'chat' ? result.chats.map((chat) => chat.batchId) : [result.roster.batchId]
          }
          name={name}
          isRoster={result.kind === 'roster'}
          close={() => setUndoing(false)}
          onDone={() => session.restart()}
        />
      ) : null}
    </>
  )
}

function ResultTitle({ plan, name }: { plan: Plan; name: string }) {
  const t = useWords(wizardMessages)
  const format = useFormat()
  const c = useWords(checkMessages)
  const isSame = plan.kind === 'chat' && plan.chats.every((chat) => chat.added === 0 && chat.newMembers === 0)
  const groups = plan.kind === 'chat' ? plan.chats.map((chat) => chat.group.name) : [plan.roster.group.name]
  if (isSame)
    return (
      <>
        <h2 className="t16">{t('result.same', { name })}</h2>
        <p className="text2">{c('chat.same')}</p>
      </>
    )
  return <h2 className="t16">{t('result.title', { name, group: format.list([...new Set(groups)]) })}</h2>
}

function NextSteps({ plan }: { plan: Plan }) {
  const t = useWords(wizardMessages)
  const { setGroupId } = useScope()
  const { session, state } = useImport()
  const isLast = state.at + 1 >= state.sources.length
  const groupId = plan.kind === 'chat' ? plan.chats[0]?.group.id : plan.roster.group.id
  const leave = (to: string) => {
    if (groupId) setGroupId(groupId)
    if (isLast) session.restart()
    navigate(to)
  }
  return (
    <div className="import-drop-actions">
      <Button
        type={isLast ? 'primary' : 'default'}
        icon={<CalendarCheck aria-hidden="true" />}
        onClick={() => leave(paths.today)}
      >
        {t('result.today')}
      </Button>
      <Button icon={<UsersRound aria-hidden="true" />} onClick={() => leave(paths.members())}>
        {t('result.members')}
      </Button>
    </div>
  )
}
