import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate, type ScreenProps } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Page, PageBody } from '#renderer/ui/page.tsx'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { playbookStartMessages } from '#shared/features/playbooks/messages/start.ts'
import { type PlaybookDetail, playbookId } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { daysOfPlan } from './plan-days.ts'
import './playbooks.css'
import './start.css'
import { StartForm } from './start-form.tsx'
import { StartPreview } from './start-preview.tsx'
import { type StartPlan, useStartPlan } from './use-start-plan.ts'

/** Plans campaigns from a playbook: who and when at the left, every task on its day at the right. */
export function StartView({ params }: ScreenProps) {
  const id = playbookId.parse(params.id)
  const { data, error, refetch } = useQuery(orpc.playbooks.show.queryOptions({ input: { id } }))
  const groups = useQuery(orpc.groups.list.queryOptions({ input: {} }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  return data && groups.data ? <Planning key={`${id} ${data.version}`} playbook={data} /> : null
}

function Planning({ playbook }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookStartMessages)
  const l = useWords(playbookLibraryMessages)
  const locale = useLocale()
  const plan = useStartPlan(playbook)
  const name = textIn(playbook.name, locale)
  return (
    <Page
      bar={
        <PageBar
          title={t('page.title', { name })}
          crumbs={[{ label: l('page.title'), to: paths.playbook(playbook.id) }]}
          withScope={false}
        />
      }
    >
      <PageBody>
        <StartForm plan={plan} />
        <StartPreview plan={plan} />
      </PageBody>
      <ActionBar plan={plan} />
    </Page>
  )
}

/** What will be made, in numbers, and the button that makes it. */
function ActionBar({ plan }: { plan: StartPlan }) {
  const t = useWords(playbookStartMessages)
  const format = useFormat()
  const { runs } = plan
  const isReady = runs.length > 0 && plan.choices.name.trim() !== '' && plan.fault === null
  const creating = useCreate(plan)
  const create = () => {
    if (isReady) void creating.create()
  }
  useShortcut('mod+enter', t('bar.create'), create, { whileTyping: true })
  const { from, to } = daysOfPlan(runs)
  return (
    <footer className="action-bar">
      <span className="text2" aria-live="polite">
        {runs.length === 0
          ? t('bar.empty')
          : t('bar.summary', {
              campaigns: runs.length,
              tasks: runs.length * plan.steps.length,
              from: format.date(from),
              to: format.date(to),
            })}
      </span>
      <span className="start-actions">
        <Button onClick={() => navigate(paths.playbook(plan.playbook.id))}>{t('bar.cancel')}</Button>
        <Button type="primary" disabled={!isReady} loading={creating.isCreating} onClick={create}>
          {t('bar.create')}
        </Button>
      </span>
    </footer>
  )
}

function useCreate(plan: StartPlan) {
  const t = useWords(playbookStartMessages)
  const language = useLocale()
  const toasts = useToasts()
  const { groupId, setGroupId } = useScope()
  const [isCreating, setCreating] = useState(false)
  const { choices, playbook, runs, steps, frame } = plan
  return {
    isCreating,
    async create() {
      if (isCreating) return
      setCreating(true)
      try {
        const { metric, target } = choices.goal
        const started = await api.playbooks.start({
          id: playbook.id,
          version: playbook.version,
          language,
          name: choices.name.trim(),
          runs: runs.map(({ startsOn, groupIds }) => ({ startsOn, groupIds })),
          ...frame,
          steps,
          goal: target === null ? null : { metric, target: metric === 'revenue' ? target * 100 : target },
          isConfirmed: !choices.isDraft,
        })
        toasts.show({
          text: t('did.start', { campaigns: started.campaigns.length, tasks: started.tasks }),
          undoId: started.undoId,
        })
        // The calendar obeys the scope: what was made for other groups must not be out of its sight.
        if (groupId !== null && !plan.chosen.every((id) => id === groupId)) setGroupId(null)
        navigate(paths.calendar({ on: runs[0]?.startsOn ?? choices.startsOn }))
      } catch (error) {
        toasts.showFailure(error)
        setCreating(false)
      }
    },
  }
}
