import { Button, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { countSigns } from '#shared/features/introductions/rules/length.ts'
import {
  type ChangedPassage,
  mergedText,
  passagesOf,
  type Side,
  usualSide,
} from '#shared/features/introductions/rules/passages.ts'
import type { Composed } from './use-version-actions.ts'

/** A text beside what was composed anew, place by place: nothing edited by hand goes unless it is given up here. */
export function MergePanel(props: {
  base: string
  mine: string
  composed: Composed
  max: number
  take: (text: string) => Promise<void>
  close: () => void
}) {
  const t = useWords(introductionMessages)
  const { base, mine, composed } = props
  const passages = useMemo(() => passagesOf(base, mine, composed.text), [base, mine, composed.text])
  const [sides, setSides] = useState<ReadonlyMap<number, Side>>(new Map())
  const changed = passages.flatMap((passage, at) => (passage.by === 'nobody' ? [] : [{ passage, at }]))
  const all = (side: Side) => setSides(new Map(changed.map(({ at }) => [at, side])))
  const text = mergedText(passages, sides)
  return (
    <section className="merge-panel" aria-label={t('merge.title')}>
      <div className="merge-head">
        <span className="t12 text2">{t('merge.hint', { count: changed.length })}</span>
        {changed.length > 1 ? (
          <span className="push">
            <Button type="text" size="small" onClick={() => all('mine')}>
              {t('merge.allMine')}
            </Button>
            <Button type="text" size="small" onClick={() => all('fresh')}>
              {t('merge.allFresh')}
            </Button>
          </span>
        ) : null}
      </div>
      <div className="merge-passages private">
        {passages.map((passage, at) =>
          passage.by === 'nobody' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one comparison have fixed places
            <p key={at} className="text2">
              {passage.text}
            </p>
          ) : (
            <PassageChoice
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={at}
              number={changed.findIndex((one) => one.at === at) + 1}
              passage={passage}
              side={sides.get(at) ?? usualSide(passage)}
              choose={(side) => setSides((before) => new Map(before).set(at, side))}
            />
          ),
        )}
      </div>
      <div className="merge-foot">
        <Button size="small" type="primary" onClick={() => void props.take(text)}>
          {t('merge.take')}
        </Button>
        <Button size="small" onClick={props.close}>
          {t('merge.cancel')}
        </Button>
        <span className={countSigns(text) > props.max ? 't12 version-signs-over' : 't12 text2'}>
          {t('merge.result', { signs: countSigns(text) })}
        </span>
      </div>
    </section>
  )
}

const WHO = { mine: 'merge.byMine', fresh: 'merge.byFresh', both: 'merge.byBoth' } as const

function PassageChoice(props: {
  number: number
  passage: ChangedPassage
  side: Side
  choose: (side: Side) => void
}) {
  const t = useWords(introductionMessages)
  const { passage, side } = props
  return (
    <fieldset className="merge-choice">
      <legend className="t12 text2">
        {t('merge.place', { number: props.number })}
        <span className="text3">{t(WHO[passage.by])}</span>
      </legend>
      <Radio.Group value={side} onChange={(event) => props.choose(event.target.value)}>
        {(['mine', 'fresh'] as const).map((one) => (
          <Radio key={one} value={one} className={side === one ? 'merge-side chosen' : 'merge-side'}>
            <span className="merge-side-name t12">{t(`merge.${one}`)}</span>
            {passage[one].trim() === '' ? (
              <span className="text3">{t('merge.nothing')}</span>
            ) : (
              passage[one].trim()
            )}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}
