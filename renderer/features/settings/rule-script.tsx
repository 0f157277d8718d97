import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useLocale } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { RuleId } from '#shared/features/follow-ups/rules.ts'
import { categoryOfSource } from '#shared/features/scripts/rules/categories.ts'
import { useRuleWords } from './rule-words.ts'

const BY_TURNS = ''

/** With which script the cards of a rule begin: by turns, or always the chosen one. */
export function RuleScript(props: {
  rule: RuleId
  chosen: string | null
  choose: (scriptId: string | null) => void
}) {
  const t = useRuleWords()
  const language = useLocale()
  const category = categoryOfSource(props.rule)
  const { data: scripts = [] } = useQuery(orpc.scripts.list.queryOptions({ input: { language, category } }))
  const chosen = scripts.find((script) => script.id === props.chosen)
  const options = [
    { value: BY_TURNS, label: t('rules.scriptByTurns', { count: scripts.length }) },
    ...scripts.map((script) => ({ value: script.id as string, label: script.title })),
  ]
  return (
    <Section
      title={t('rules.script')}
      side={<RouteLink to={paths.followUps('scripts')}>{t('rules.scriptLibrary')}</RouteLink>}
    >
      <Select
        size="small"
        className="rule-script"
        popupMatchSelectWidth={false}
        aria-label={t('rules.script')}
        value={chosen ? (chosen.id as string) : BY_TURNS}
        options={options}
        onChange={(value) => props.choose(value === BY_TURNS ? null : value)}
      />
      {chosen ? <p className="t12 text2 rule-script-body">{chosen.body}</p> : null}
    </Section>
  )
}
