import { Section } from '#renderer/ui/page.tsx'
import { followUpGuards } from '#shared/features/settings/model.ts'
import { limitsOf, NUMBER_SLOT, NumberLine } from './number-line.tsx'
import { type RuleKey, useRuleWords } from './rule-words.ts'
import type { Rules } from './use-rules.ts'

/** The limits that hold for all rules together, whatever the scope. */
export function GuardsPane({ rules }: { rules: Rules }) {
  const t = useRuleWords()
  const guards = Object.entries(rules.rules?.guards ?? {})
  return (
    <section className="rule-pane" aria-label={t('guards.title')}>
      <header className="rule-head">
        <div className="rule-head-line">
          <h2>{t('guards.title')}</h2>
        </div>
        <p className="text2">{t('guards.for')}</p>
      </header>
      <Section title={t('rules.fields')}>
        {guards.map(([name, value]) => (
          <NumberLine
            key={name}
            sentence={t(`guards.${name}` as RuleKey, { input: NUMBER_SLOT })}
            limits={limitsOf(followUpGuards.shape[name as keyof typeof followUpGuards.shape])}
            value={value}
            keep={(kept) => rules.setGuards({ [name]: kept })}
          />
        ))}
        <p className="t12 text3 rule-hint">{t('guards.fixed')}</p>
      </Section>
    </section>
  )
}
