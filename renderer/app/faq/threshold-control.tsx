import { Button, Popover, Slider } from 'antd'
import { SlidersHorizontal } from 'lucide-react'
import { Tag } from '#renderer/ui/marks.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import { DEFAULT_THRESHOLD, type FaqOffers } from '#shared/features/faq/model.ts'
import { useWords } from '../i18n.tsx'
import type { FaqActions } from './use-faq-actions.ts'
import type { Trial } from './use-similar.ts'

type ThresholdProps = {
  offers: Pick<FaqOffers, 'threshold' | 'passing' | 'compared'>
  trial: Trial
  actions: FaqActions
}

/** From how much on entries are offered: a slider with the live count of those that reach it. */
export function ThresholdControl({ offers, trial, actions }: ThresholdProps) {
  const t = useWords(faqOfferMessages)
  const { passing, compared } = offers
  const threshold = trial.percent ?? offers.threshold
  return (
    <div className="faq-threshold">
      <div className="faq-threshold-line">
        <span>{t('threshold.label')}</span>
        <b>{threshold}%</b>
        <Tag>{t('threshold.badge')}</Tag>
        {threshold === DEFAULT_THRESHOLD ? null : (
          <Button type="link" size="small" onClick={() => void actions.setThreshold(DEFAULT_THRESHOLD)}>
            {t('threshold.reset', { initial: DEFAULT_THRESHOLD })}
          </Button>
        )}
      </div>
      <Slider
        min={5}
        max={95}
        value={threshold}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('threshold.label')}
        onChange={trial.tryOut}
        onChangeComplete={(percent) => void actions.setThreshold(percent).finally(trial.letGo)}
      />
      <p className="t12" aria-live="polite">
        {t('threshold.live', { passing, compared })}
      </p>
      <p className="t12 text2">{t('threshold.hint', { initial: DEFAULT_THRESHOLD })}</p>
    </div>
  )
}

/** The threshold as a small button that opens its slider. */
export function ThresholdButton(props: ThresholdProps) {
  const t = useWords(faqOfferMessages)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div style={{ width: 320 }}>
          <ThresholdControl {...props} />
        </div>
      }
    >
      <button type="button" className="plain link faq-threshold-button">
        <SlidersHorizontal size={14} aria-hidden="true" />
        {t('threshold.value', { threshold: props.offers.threshold })}
      </button>
    </Popover>
  )
}
