import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { CalendarCheck, Undo2, UserCheck, UserRound, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
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
  if (!result) return null
  const hasMore = at + 1 < sources.length
  return (
    <>
      <PageBody>
        <PageMain>
          <PageScroll label={t('step.result')}>
            <Result plan={result} name={sources[at]?.name ?? ''} />
          </PageScroll>
        </PageMain>
      </PageBody>
      <footer className="action-bar">
        <span className="spacer" />
        <Button type={hasMore ? 'primary' : 'default'} onClick={() => session.next()}>
          {t(hasMore ? 'result.next' : 'result.more')}
        </Button>
      </footer>
    </>
  )
}

function Result({ plan, name }: { plan: Plan; name: string }) {
  const t = useWords(wizardMessages)
  const isSame = addsNothing(plan)
  return (
    <div className="import-narrow">
      <ResultTitle plan={plan} name={name} />
      <div className="import-result">
        {plan.kind === 'chat' ? (
          <ChatNumbers chats={plan.chats} />
        ) : (
          <>
            <RosterNumbers plan={plan.roster} />
            <BadRows plan={plan.roster} />
          </>
        )}
      </div>
      {isSame ? null : <UndoButton plan={plan} name={name} />}
      <h2 className="import-next">{t('result.nextTitle')}</h2>
      <NextSteps plan={plan} />
    </div>
  )
}

/** A log that was imported before: its plan stands for the earlier import, which is not to be undone from here. */
function addsNothing(plan: Plan): boolean {
  return plan.kind === 'chat' && plan.chats.every((chat) => chat.added === 0 && chat.newMembers === 0)
}

function UndoButton({ plan, name }: { plan: Plan; name: string }) {
  const t = useWords(wizardMessages)
  const { session } = useImport()
  const [isAsking, setAsking] = useState(false)
  const batchIds = plan.kind === 'chat' ? plan.chats.map((chat) => chat.batchId) : [plan.roster.batchId]
  return (
    <>
      <Button icon={<Undo2 aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('result.undo')}
      </Button>
      {isAsking ? (
        <UndoDialog
          batchIds={batchIds}
          name={name}
          isRoster={plan.kind === 'roster'}
          close={() => setAsking(false)}
          onDone={() => session.next()}
        />
      ) : null}
    </>
  )
}

function ResultTitle({ plan, name }: { plan: Plan; name: string }) {
  const t = useWords(wizardMessages)
  const c = useWords(checkMessages)
  const format = useFormat()
  const names =
    plan.kind === 'chat'
      ? plan.chats.map((chat) => (chat.group ?? chat.person)?.name ?? '')
      : [plan.roster.group.name]
  if (!addsNothing(plan))
    return <h2 className="t16">{t('result.title', { name, group: format.list([...new Set(names)]) })}</h2>
  return (
    <>
      <h2 className="t16">{t('result.same', { name })}</h2>
      <p className="text2">{c('chat.same')}</p>
    </>
  )
}

/** Leads to senders of the group who may be somebody known; nothing while there are none. */
function SamePeopleButton({ groupId, open }: { groupId: GroupId; open: () => void }) {
  const t = useWords(wizardMessages)
  const { data } = useQuery(orpc.members.countLikelySame.queryOptions({ input: { groupId } }))
  if (!data || data.count === 0) return null
  return (
    <Button icon={<UserCheck aria-hidden="true" />} onClick={open}>
      {t('result.samePeople', { count: data.count })}
    </Button>
  )
}

function NextSteps({ plan }: { plan: Plan }) {
  const t = useWords(wizardMessages)
  const { setGroupId } = useScope()
  const { session, state } = useImport()
  const isLast = state.at + 1 >= state.sources.length
  const groupId = plan.kind === 'chat' ? plan.chats[0]?.group?.id : plan.roster.group.id
  const person = plan.kind === 'chat' && plan.chats.length === 1 ? plan.chats[0]?.person : null
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
      {groupId ? <SamePeopleButton groupId={groupId} open={() => leave(paths.samePeople)} /> : null}
      {person ? (
        <Button icon={<UserRound aria-hidden="true" />} onClick={() => leave(paths.person(person.id))}>
          {t('result.person')}
        </Button>
      ) : (
        <Button icon={<UsersRound aria-hidden="true" />} onClick={() => leave(paths.members())}>
          {t('result.members')}
        </Button>
      )}
    </div>
  )
}
