import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useKeptText } from '#renderer/app/campaigns/use-kept-text.ts'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { Campaign } from '#shared/features/campaigns/model.ts'

const parts = ['worked', 'failed', 'next'] as const
type Part = (typeof parts)[number]

/** 复盘: what worked, what did not, what to do next time; blocks nothing and is kept when a field is left. */
export function ReviewForm({ campaign }: { campaign: Campaign }) {
  const { t } = useResultWords()
  const { review, waive } = useReview(campaign)
  const isAsked =
    campaign.status === 'ended' && campaign.reviewWaivedAt === null && campaign.reviewedAt === null
  return (
    <Section title={t('review.title')}>
      <p className="text2 review-hint">{t(isAsked ? 'review.asked' : 'review.hint')}</p>
      {parts.map((part) => (
        <ReviewField
          key={part}
          part={part}
          kept={campaign.review[part]}
          save={(text) => review.mutate({ [part]: text })}
        />
      ))}
      <div className="review-actions">
        <Button size="small" onClick={() => navigate(paths.campaignReport(campaign.id))}>
          {t('review.report')}
        </Button>
        {isAsked ? (
          <Button size="small" type="text" onClick={() => waive.mutate()}>
            {t('review.waive')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

function ReviewField(props: { part: Part; kept: string; save: (text: string) => void }) {
  const { t } = useResultWords()
  const { text, setText, leave } = useKeptText(props.kept, props.save)
  return (
    <Field label={t(`review.${props.part}`)}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          className="private"
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          placeholder={t(`review.${props.part}Placeholder`)}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  )
}

function useReview({ id, review: kept }: Campaign) {
  const { t } = useResultWords()
  const toasts = useToasts()
  const told = (text: string, undoId: string | null) => {
    if (undoId) toasts.show({ text, undoId })
  }
  const review = useMutation({
    mutationFn: (change: Partial<Record<Part, string>>) =>
      api.campaigns.review({ id, review: { ...kept, ...change } }),
    onSuccess: ({ undoId }) => told(t('review.saved'), undoId),
  })
  const waive = useMutation({
    mutationFn: () => api.campaigns.waiveReview({ id }),
    onSuccess: ({ undoId }) => told(t('review.waived'), undoId),
  })
  return { review, waive }
}
