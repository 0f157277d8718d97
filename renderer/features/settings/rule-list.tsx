import { Switch } from 'antd'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { type RuleId, ruleIds } from '#shared/features/follow-ups/rules.ts'
import { useRuleWords } from './rule-words.ts'
import type { Rules } from './use-rules.ts'

type ListProps = { rules: Rules; openId: RuleId | 'guards'; open: (id: string) => void }

/** One row for each rule: on or off, its name and when it speaks, its priority; the limits of all of them last. */
export function RuleList({ rules, openId, open }: ListProps) {
  const t = useRuleWords()
  const isOn = (id: RuleId) => rules.settingsOf(id).isOn
  return (
    <div className="page-main rule-list">
      <nav className="rule-rows" aria-label={t('rules.list')}>
        {ruleIds.map((id) => (
          <RuleRow key={id} id={id} rules={rules} isOpen={openId === id} open={() => open(id)} />
        ))}
        <div className={openId === 'guards' ? 'rule-row open' : 'rule-row'}>
          <button
            type="button"
            className="plain rule-open"
            aria-current={openId === 'guards' ? 'true' : undefined}
            onClick={() => open('guards')}
          >
            <span className="rule-name">{t('guards.title')}</span>
            <span className="t12 text3 ellipsis">{t('guards.hint')}</span>
          </button>
        </div>
      </nav>
      <PageFooter>{t('rules.count', { on: ruleIds.filter(isOn).length, all: ruleIds.length })}</PageFooter>
    </div>
  )
}

function RuleRow(props: { id: RuleId; rules: Rules; isOpen: boolean; open: () => void }) {
  const { id, rules, isOpen } = props
  const t = useRuleWords()
  const settings = rules.settingsOf(id)
  const isOwn = Object.keys(rules.ownOf(id)).length > 0
  const others = rules.scope.groupId === null ? rules.groupsWithOwn(id).length : 0
  return (
    <div className={isOpen ? 'rule-row open' : 'rule-row'}>
      <Switch
        size="small"
        checked={settings.isOn}
        aria-label={t('rules.isOn', { rule: t(`source.${id}`) })}
        onChange={(checked) => void rules.set(id, { isOn: checked })}
      />
      <button
        type="button"
        className="plain rule-open"
        aria-current={isOpen ? 'true' : undefined}
        onClick={props.open}
      >
        <span className="rule-title">
          <span className={settings.isOn ? 'rule-name' : 'rule-name text3'}>{t(`source.${id}`)}</span>
          {isOwn ? <Tag tone="info">{t('rules.ownMark')}</Tag> : null}
          {others > 0 ? <Tag>{t('rules.othersMark', { count: others })}</Tag> : null}
          <span className={settings.priority === 1 ? 'rule-priority first' : 'rule-priority'}>
            P{settings.priority}
          </span>
        </span>
        <span className="t12 text3 ellipsis">{t(`rule.${id}.when`)}</span>
      </button>
    </div>
  )
}
