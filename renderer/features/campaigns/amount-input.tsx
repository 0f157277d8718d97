import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { centsOfText, textOfCents } from '#shared/kernel/money.ts'

/** Amounts in the currency of the workspace. */
export function useMoney(): (cents: number) => string {
  const { format } = useCampaignWords()
  const { data } = useQuery(orpc.settings.get.queryOptions())
  return (cents) => format.money(cents, data?.currency)
}

/** An amount of money that is kept when it is left; what cannot be read is marked and not kept. */
export function AmountInput(props: {
  label: string
  cents: number | null
  canBeEmpty?: boolean
  placeholder?: string
  save: (cents: number | null) => void
}) {
  const { p } = useCampaignWords()
  const { cents, canBeEmpty = false, save } = props
  const [text, setText] = useDraft(cents === null ? '' : textOfCents(cents))
  const isEmpty = text.trim() === ''
  const typed = centsOfText(text)
  const isWrong = isEmpty ? !canBeEmpty && cents !== null : typed === null
  const leave = () => {
    if (isWrong) setText(cents === null ? '' : textOfCents(cents))
    else if (typed !== cents) save(typed)
  }
  return (
    <Input
      size="small"
      className="private"
      inputMode="decimal"
      aria-label={props.label}
      title={isWrong ? p('facts.amountWrong') : undefined}
      status={isWrong ? 'error' : ''}
      maxLength={14}
      placeholder={props.placeholder}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={leave}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
