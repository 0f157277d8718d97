import { Input, Select } from 'antd'
import { useState } from 'react'
import { useCampaignActions } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { type Campaign, type GoalMetric, goalMetrics } from '#shared/features/campaigns/model.ts'
import { AmountInput } from './amount-input.tsx'

const NONE = 'none'

/** What is counted, and how much of it is to be reached; kept once both are there. */
export function GoalField({ campaign }: { campaign: Campaign }) {
  const { t, p } = useCampaignWords()
  const { change } = useCampaignActions(campaign)
  const [metric, setMetric] = useState<GoalMetric | null>(campaign.goal?.metric ?? null)
  const target = campaign.goal?.metric === metric ? (campaign.goal?.target ?? null) : null
  const choose = (value: GoalMetric | typeof NONE) => {
    setMetric(value === NONE ? null : value)
    if (value === NONE && campaign.goal !== null) change.mutate({ goal: null })
  }
  const save = (wanted: number | null) => {
    if (metric !== null && wanted !== null && wanted > 0) change.mutate({ goal: { metric, target: wanted } })
  }
  return (
    <div className="plan-goal">
      <Select
        size="small"
        aria-label={p('facts.goalMetric')}
        value={metric ?? NONE}
        options={[
          { value: NONE, label: p('facts.goalNone') },
          ...goalMetrics.map((value) => ({ value, label: t(`metric.${value}`) })),
        ]}
        onChange={choose}
      />
      {metric === 'revenue' ? (
        <AmountInput label={p('facts.goalNumber')} cents={target} save={save} />
      ) : metric === null ? null : (
        <CountInput target={target} save={save} />
      )}
    </div>
  )
}

function CountInput({ target, save }: { target: number | null; save: (target: number) => void }) {
  const { p } = useCampaignWords()
  const kept = target === null ? '' : String(target)
  const [text, setText] = useDraft(kept)
  const typed = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0
  const isWrong = text.trim() !== '' && typed < 1
  return (
    <Input
      size="small"
      inputMode="numeric"
      aria-label={p('facts.goalNumber')}
      title={isWrong ? p('facts.goalMissing') : undefined}
      status={isWrong ? 'error' : ''}
      maxLength={9}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (typed < 1) setText(kept)
        else if (typed !== target) save(typed)
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
