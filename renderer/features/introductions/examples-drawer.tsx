import { Select } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import { tradeExamples } from '#shared/features/introductions/rules/examples.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import { type Trade, trades } from '#shared/features/personas/model.ts'

/** How others of the trade answer, question by question; other trades can be looked at too. */
export function ExamplesDrawer(props: { trade: Trade; close: () => void }) {
  const a = useWords(answerMessages)
  const p = useWords(personaMessages)
  const locale = useLocale()
  const [trade, setTrade] = useState(props.trade)
  const title = a('examples.title', { trade: p(`trade.${trade}`) })
  return (
    <SideDrawer
      title={title}
      label={title}
      subtitle={a('examples.hint')}
      close={{ label: a('examples.close'), run: props.close }}
    >
      <div className="examples-trade">
        <Select
          size="small"
          aria-label={a('examples.trade')}
          value={trade}
          onChange={setTrade}
          options={trades.map((value) => ({ value, label: p(`trade.${value}`) }))}
        />
      </div>
      <ol className="examples">
        {tradeExamples(trade, locale).map((example) => (
          <li key={example.identity}>
            <dl>
              <dt>{a('examples.who')}</dt>
              <dd className="strong">{example.identity}</dd>
              <dt>{a('examples.brand')}</dt>
              <dd>{example.brand_is}</dd>
              <dt>{a('examples.gives')}</dt>
              <dd>{example.gives}</dd>
              <dt>{a('examples.outcome')}</dt>
              <dd>{example.outcome}</dd>
              <dt>{a('examples.proof')}</dt>
              <dd>
                {example.proof} <span className="t12 text3">{a(`kind.${example.kind}`)}</span>
              </dd>
            </dl>
          </li>
        ))}
      </ol>
    </SideDrawer>
  )
}
