import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useToldChange } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { CampaignCost, CampaignDetail, CampaignId } from '#shared/features/campaigns/model.ts'
import { centsOfText } from '#shared/kernel/money.ts'
import { AmountInput, useMoney } from './amount-input.tsx'

/** What was paid, item by item, and what is left of the budget. */
export function CostsSection({ detail }: { detail: CampaignDetail }) {
  const { campaign, costs } = detail
  const { p } = useCampaignWords()
  const money = useMoney()
  const sum = costs.reduce((total, { cents }) => total + cents, 0)
  const budget = campaign.budgetCents
  const note =
    budget === null
      ? costs.length > 0
        ? p('costs.sum', { sum: money(sum) })
        : null
      : p('costs.ofBudget', { sum: money(sum), budget: money(budget) })
  return (
    <Section
      title={p('costs.title')}
      note={note === null ? null : <span className="private">{note}</span>}
      side={budget === null ? null : <Rest rest={budget - sum} />}
    >
      <ul>
        {costs.map((cost) => (
          <CostLine key={cost.id} cost={cost} />
        ))}
      </ul>
      <AddCost campaignId={campaign.id} />
    </Section>
  )
}

function Rest({ rest }: { rest: number }) {
  const { p } = useCampaignWords()
  const money = useMoney()
  if (rest < 0) return <span className="t12 warn private">{p('costs.over', { over: money(-rest) })}</span>
  return <span className="t12 text2 private">{p('costs.left', { left: money(rest) })}</span>
}

function CostLine({ cost }: { cost: CampaignCost }) {
  const { id, name, cents } = cost
  const { p, t } = useCampaignWords()
  const edit = useToldChange(
    (wanted: number) => api.campaigns.editCost({ id, change: { cents: wanted } }),
    () => t('undo.campaigns.editCost', { title: name }),
  )
  const remove = useToldChange(
    () => api.campaigns.removeCost({ id }),
    () => t('undo.campaigns.removeCost', { title: name }),
  )
  return (
    <li className="plan-part">
      <span className="plan-part-name">{name}</span>
      <span className="plan-amount">
        <AmountInput
          label={p('costs.amountOf', { name })}
          cents={cents}
          save={(wanted) => {
            if (wanted !== null) edit.mutate(wanted)
          }}
        />
      </span>
      <Button
        type="text"
        size="small"
        icon={<X aria-hidden="true" />}
        aria-label={p('costs.remove', { name })}
        onClick={() => remove.mutate(undefined)}
      />
    </li>
  )
}

function AddCost({ campaignId }: { campaignId: CampaignId }) {
  const { p, t } = useCampaignWords()
  const { show } = useToasts()
  const [name, setName] = useState('')
  const [amount, setAmount] = useState('')
  const cents = centsOfText(amount)
  const isReady = name.trim() !== '' && cents !== null
  const add = useMutation({
    mutationFn: (cost: { name: string; cents: number }) => api.campaigns.addCost({ id: campaignId, cost }),
    onSuccess: ({ undoId }, cost) => {
      show({ text: t('undo.campaigns.addCost', { title: cost.name }), undoId })
      setName('')
      setAmount('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !add.isPending) add.mutate({ name: name.trim(), cents })
  }
  return (
    <form className="plan-add-part" onSubmit={submit}>
      <Input
        size="small"
        aria-label={p('costs.name')}
        maxLength={200}
        placeholder={p('costs.namePlaceholder')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Input
        size="small"
        className="plan-amount"
        inputMode="decimal"
        aria-label={p('costs.amount')}
        placeholder={p('costs.amount')}
        maxLength={14}
        status={amount.trim() !== '' && cents === null ? 'error' : ''}
        value={amount}
        onChange={({ target }) => setAmount(target.value)}
      />
      <Button size="small" htmlType="submit" disabled={!isReady}>
        {p('costs.add')}
      </Button>
    </form>
  )
}
