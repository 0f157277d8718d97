import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { FollowUpBar } from '#renderer/app/follow-up-bar.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { Page, PageBody } from '#renderer/ui/page.tsx'
import { ruleIds } from '#shared/features/follow-ups/rules.ts'
import { GuardsPane } from './guards-pane.tsx'
import { RuleList } from './rule-list.tsx'
import { RulePane } from './rule-pane.tsx'
import { useRuleWords } from './rule-words.ts'
import './rules.css'
import { useRules } from './use-rules.ts'

export const GUARDS = 'guards'

/** 规则: every rule left; right the chosen one, its numbers and whom it would name today. */
export function RulesView() {
  const t = useRuleWords()
  const rules = useRules()
  const [chosen, choose] = useQueryValue('rule')
  const openId = chosen === GUARDS ? GUARDS : (ruleIds.find((id) => id === chosen) ?? ruleIds[0])
  const actions =
    rules.scope.groupId === null ? (
      <Button size="small" onClick={() => void rules.restoreAll()}>
        {t('rules.restore')}
      </Button>
    ) : null
  return (
    <Page bar={<FollowUpBar tab="rules" actions={actions} />}>
      <PageBody>
        {rules.error ? <ErrorNotice error={rules.error} retry={rules.retry} /> : null}
        {rules.rules && !rules.error ? (
          <>
            <RuleList rules={rules} openId={openId} open={choose} />
            {openId === GUARDS ? (
              <GuardsPane rules={rules} />
            ) : (
              <RulePane key={`${openId} ${rules.scope.groupId}`} id={openId} rules={rules} />
            )}
          </>
        ) : null}
      </PageBody>
    </Page>
  )
}
