import { Button, Dropdown, type MenuProps, Segmented, Switch } from 'antd'
import { Copy, Ellipsis, Pencil, Play } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { StartDialog } from '#renderer/app/sequences/start-dialog.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceSummary } from '#shared/features/sequences/model.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import {
  type SequenceViewId,
  sequenceViews,
  type useOpenSequence,
  useSequenceActions,
} from './use-sequences.ts'

type HeadProps = { summary: SequenceSummary; place: ReturnType<typeof useOpenSequence> }

/** What the sequence is and how it starts, what can be done with it, and which part of it shows. */
export function SequenceHead({ summary, place }: HeadProps) {
  const t = useWords(sequenceMessages)
  const [dialog, setDialog] = useState<'start' | 'remove' | null>(null)
  const counts = { runs: summary.running + summary.paused, history: summary.finished + summary.stopped }
  const labels: Record<SequenceViewId, string> = {
    steps: t('show.steps'),
    runs: counts.runs > 0 ? `${t('show.runs')} ${counts.runs}` : t('show.runs'),
    history: counts.history > 0 ? `${t('show.history')} ${counts.history}` : t('show.history'),
  }
  return (
    <header className="sequence-head">
      <TitleLine summary={summary} edit={() => place.show('edit')} ask={setDialog} />
      <StartLine summary={summary} />
      <Segmented<SequenceViewId>
        size="small"
        aria-label={t('show.tabs')}
        value={place.view}
        options={sequenceViews.map((value) => ({ value, label: labels[value] }))}
        onChange={place.show}
      />
      {dialog === 'start' ? (
        <StartDialog sequenceId={summary.id} people={null} groupId={null} close={() => setDialog(null)} />
      ) : null}
      {dialog === 'remove' ? <RemoveDialog summary={summary} close={() => setDialog(null)} /> : null}
    </header>
  )
}

function TitleLine(props: {
  summary: SequenceSummary
  edit: () => void
  ask: (dialog: 'start' | 'remove') => void
}) {
  const { summary, ask } = props
  const t = useWords(sequenceMessages)
  const { reset } = useSequenceActions()
  return (
    <div className="sequence-title">
      <h2 className="ellipsis">{summary.name}</h2>
      {summary.isShipped && !summary.isEdited ? <Tag>{t('list.shipped')}</Tag> : null}
      <span className="spacer" />
      <Button type="text" size="small" icon={<Pencil aria-hidden="true" />} onClick={props.edit}>
        {t('show.edit')}
      </Button>
      <More summary={summary} remove={() => ask('remove')} reset={() => reset.mutate(summary)} />
      <Button type="primary" size="small" icon={<Play aria-hidden="true" />} onClick={() => ask('start')}>
        {t(summary.subject === 'group' ? 'show.startGroup' : 'show.start')}
      </Button>
    </div>
  )
}

function More(props: { summary: SequenceSummary; remove: () => void; reset: () => void }) {
  const { summary } = props
  const t = useWords(sequenceMessages)
  const { duplicate } = useSequenceActions()
  const items: MenuProps['items'] = [
    { key: 'duplicate', label: t('show.duplicate'), icon: <Copy size={16} aria-hidden="true" /> },
    ...(summary.isShipped && summary.isEdited ? [{ key: 'reset', label: t('show.reset') }] : []),
    ...(summary.isShipped ? [] : [{ key: 'remove', label: t('show.remove'), danger: true }]),
  ]
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'duplicate') duplicate.mutate(summary)
          else if (key === 'reset') props.reset()
          else props.remove()
        },
      }}
    >
      <Button type="text" size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={t('show.more')} />
    </Dropdown>
  )
}

/** By what it starts, with the switch where a rule can. */
function StartLine({ summary }: { summary: SequenceSummary }) {
  const t = useWords(sequenceMessages)
  const format = useFormat()
  const { groups } = useScope()
  const { switchOn } = useSequenceActions()
  const { id, name, isOn, startRule, startGroups } = summary
  if (startRule === 'hand') return <p className="sequence-start text2">{t('show.handNote')}</p>
  const named = groups.filter((group) => startGroups.includes(group.id)).map((group) => group.name)
  return (
    <p className="sequence-start">
      <Switch
        size="small"
        checked={isOn}
        loading={switchOn.isPending}
        aria-label={t('show.switchLabel')}
        onChange={(checked) => switchOn.mutate({ id, isOn: checked, name })}
      />
      <span>{t(`auto.${startRule}`)}</span>
      <span className="text2">
        {startGroups.length === 0 ? t('show.ruleAll') : t('show.ruleGroups', { groups: format.list(named) })}
      </span>
      {startRule === 'joined' ? <span className="text3 wide-only">{t('show.welcomeNote')}</span> : null}
    </p>
  )
}
