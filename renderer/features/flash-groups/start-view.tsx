import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Page, PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import type { PlannedFlashTask } from '#shared/features/flash-groups/contract.ts'
import { flashGroupMessages } from '#shared/features/flash-groups/messages.ts'
import { phaseKey } from '#shared/features/flash-groups/rules/phase.ts'
import './flash.css'
import { StartForm } from './start-form.tsx'
import { useFlashWords, usePartWords } from './use-flash.ts'
import { type FlashPlan, useFlashPlan } from './use-flash-plan.ts'

/** Starts a flash group: who is called, when, and what is sold at the left; every task it makes at the right. */
export function StartView() {
  const t = useFlashWords()
  const plan = useFlashPlan()
  return (
    <Page
      bar={
        <PageBar
          title={t('start.title')}
          crumbs={[{ label: t('list.title'), to: paths.flashGroups }]}
          withScope={false}
        />
      }
    >
      <PageBody>
        <StartForm plan={plan} />
        <PageMain>
          <Preview plan={plan} />
        </PageMain>
      </PageBody>
      <ActionBar plan={plan} />
    </Page>
  )
}

/** What would be made; nothing is written while this is looked at. */
function usePlanned({ choices, fault }: FlashPlan) {
  const language = useLocale()
  const { startsOn, sale } = choices
  const { data } = useQuery(
    orpc.flashGroups.plan.queryOptions({
      input: { startsOn, sale, language },
      enabled: fault === null,
      placeholderData: keepPreviousData,
    }),
  )
  return data
}

function Preview({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const partOf = usePartWords()
  const planned = usePlanned(plan)
  const parts = Map.groupBy(planned?.tasks ?? [], ({ phase }) => phaseKey(phase))
  return (
    <PageScroll label={t('start.preview')}>
      <div className="flash-preview">
        {[...parts].map(([key, tasks]) => (
          <section key={key} className="flash-preview-part">
            <h2 className="flash-day-head">{tasks[0] ? partOf(tasks[0].phase) : ''}</h2>
            <ul>
              {tasks.map((task) => (
                <PreviewLine key={`${task.on} ${task.minute} ${task.title}`} task={task} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageScroll>
  )
}

function PreviewLine({ task }: { task: PlannedFlashTask }) {
  const t = useFlashWords()
  const format = useFormat()
  return (
    <li className="flash-preview-line">
      <span className="flash-preview-time text2">
        {format.dateWithWeekday(task.on)}{' '}
        {task.minute === null ? t('task.anyTime') : textOfMinute(task.minute)}
      </span>
      <span>{task.title}</span>
    </li>
  )
}

/** What will be made, in numbers, and the button that makes it. */
function ActionBar({ plan }: { plan: FlashPlan }) {
  const t = useFlashWords()
  const u = useWords(flashGroupMessages)
  const format = useFormat()
  const language = useLocale()
  const toasts = useToasts()
  const planned = usePlanned(plan)
  const { choices, isReady } = plan
  const start = useMutation({
    mutationFn: () => api.flashGroups.start({ ...choices, name: choices.name.trim(), language }),
    onSuccess: ({ id, undoId }) => {
      toasts.show({ text: u('undo.flash-groups.start', { name: choices.name.trim() }), undoId })
      navigate(paths.flash(id))
    },
  })
  const create = () => {
    if (isReady && !start.isPending) start.mutate()
  }
  useShortcut('mod+enter', t('start.create'), create, { whileTyping: true })
  const first = planned?.tasks[0]
  const last = planned?.tasks.at(-1)
  return (
    <footer className="action-bar">
      <span className="text2" aria-live="polite">
        {first && last
          ? t('start.summary', {
              tasks: planned?.tasks.length ?? 0,
              from: format.date(first.on),
              to: format.date(last.on),
            })
          : ''}
      </span>
      <span className="flash-start-actions">
        <Button onClick={() => navigate(paths.flashGroups)}>{t('start.cancel')}</Button>
        <Button type="primary" disabled={!isReady} loading={start.isPending} onClick={create}>
          {t('start.create')}
        </Button>
      </span>
    </footer>
  )
}
