import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useKeptText } from '#renderer/app/campaigns/use-kept-text.ts'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import type { CampaignResult, TypedResult } from '#shared/features/campaign-results/model.ts'
import { centsOfText, textOfCents } from '#shared/kernel/money.ts'

/** What logs cannot tell: orders, revenue, people without a list; kept when a field is left. */
export function TypedSection({ result }: { result: CampaignResult }) {
  const { t, money } = useResultWords()
  const { typed, costCents, costPerParticipantCents } = result
  const save = useSave(result)
  const note = useKeptText(typed.note, (text) => save({ note: text }))
  const cost = [
    costCents === 0 ? t('typed.costNone') : `${t('typed.cost')} ${money(costCents)}`,
    costPerParticipantCents === null ? '' : t('typed.perHead', { amount: money(costPerParticipantCents) }),
  ].filter((part) => part !== '')
  return (
    <Section
      title={t('typed.title')}
      note={t('typed.note')}
      side={<span className="private">{cost.join(', ')}</span>}
    >
      <div className="typed-fields">
        {result.participants.source === 'counted' ? null : (
          <NumberField
            label={t('typed.participants')}
            hint={t('typed.participantsHint')}
            value={typed.participants}
            save={(participants) => save({ participants })}
          />
        )}
        <NumberField
          label={t('typed.orders')}
          hint={t('typed.ordersHint')}
          value={typed.orders}
          save={(orders) => save({ orders })}
        />
        <NumberField
          label={t('typed.revenue')}
          isMoney
          value={typed.revenueCents}
          save={(revenueCents) => save({ revenueCents })}
        />
      </div>
      <Field label={t('typed.comment')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            className="private"
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={4000}
            placeholder={t('typed.commentPlaceholder')}
            value={note.text}
            onChange={({ target }) => note.setText(target.value)}
            onBlur={note.leave}
          />
        )}
      </Field>
    </Section>
  )
}

function useSave({ campaignId, typed }: CampaignResult) {
  const { t } = useResultWords()
  const toasts = useToasts()
  const { mutate } = useMutation({
    mutationFn: (change: Partial<TypedResult>) =>
      api.campaignResults.save({ campaignId, typed: { ...typed, ...change } }),
    onSuccess: ({ undoId }) => {
      if (undoId) toasts.show({ text: t('done.saved'), undoId })
    },
  })
  return mutate
}

function NumberField(props: {
  label: string
  hint?: string
  isMoney?: boolean
  value: number | null
  save: (value: number | null) => void
}) {
  const { t } = useResultWords()
  const { value, isMoney = false } = props
  const [text, setText] = useDraft(value === null ? '' : isMoney ? textOfCents(value) : String(value))
  const isEmpty = text.trim() === ''
  const typed = isMoney ? centsOfText(text) : countOf(text)
  const isWrong = !isEmpty && typed === null
  return (
    <Field label={props.label} hint={props.hint} error={isWrong ? t('typed.wrong') : undefined}>
      {(ties) => (
        <Input
          {...ties}
          className="private"
          inputMode={isMoney ? 'decimal' : 'numeric'}
          maxLength={13}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => {
            if (!isWrong && typed !== value) props.save(typed)
          }}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      )}
    </Field>
  )
}

function countOf(text: string): number | null {
  const bare = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null
}
