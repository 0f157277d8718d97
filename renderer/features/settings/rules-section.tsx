import { Button, Input, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { ruleMessages } from '#shared/features/follow-ups/rule-messages.ts'
import {
  defaultRuleSettings,
  followUpRuleSettings,
  type RuleId,
  type RuleSettings,
  ruleIds,
} from '#shared/features/follow-ups/rules.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { followUpGuards } from '#shared/features/settings/model.ts'
import { useRules } from './use-settings.ts'

const words = {
  'zh-CN': { ...settingsMessages['zh-CN'], ...ruleMessages['zh-CN'] },
  en: { ...settingsMessages.en, ...ruleMessages.en },
}
type SettingsKey = keyof (typeof words)['en']
type Change = (rules: RuleSettings) => Promise<boolean>

/** One form over all rules: on or off, priority, and the numbers that the model names, with their limits from it. */
export function RulesSection() {
  const t = useWords(words)
  const { rules, error, retry, update } = useRules()
  if (error) return <ErrorNotice error={error} retry={retry} />
  if (!rules) return null
  const change: Change = (next) => update({ rules: next })
  return (
    <>
      <div className="rules-intro">
        <p className="text2">{t('rules.hint')}</p>
        <Button
          size="small"
          onClick={() => void update({ rules: defaultRuleSettings, text: t('rules.restored') })}
        >
          {t('rules.restore')}
        </Button>
      </div>
      {ruleIds.map((rule) => (
        <RuleFields key={rule} rule={rule} rules={rules} change={change} />
      ))}
      <section className="rule">
        <h2>{t('guards.title')}</h2>
        {Object.entries(rules.guards).map(([name, value]) => (
          <NumberLine
            key={name}
            words={`guards.${name}` as SettingsKey}
            limits={limitsOf(followUpGuards.shape[name as keyof typeof followUpGuards.shape])}
            value={value}
            keep={(kept) => change({ ...rules, guards: { ...rules.guards, [name]: kept } })}
          />
        ))}
      </section>
    </>
  )
}

function RuleFields({ rule, rules, change }: { rule: RuleId; rules: RuleSettings; change: Change }) {
  const t = useWords(words)
  const { isOn, priority, ...others } = rules.rules[rule]
  const numbers = Object.entries(others).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  const set = (part: Record<string, number | boolean>) =>
    change({ ...rules, rules: { ...rules.rules, [rule]: { ...rules.rules[rule], ...part } } })
  const shape = followUpRuleSettings.shape[rule].shape as Record<
    string,
    { minValue?: number | null; maxValue?: number | null }
  >
  return (
    <section className="rule">
      <div className="rule-head">
        <Switch
          size="small"
          checked={isOn}
          aria-label={t('rules.isOn', { rule: t(`source.${rule}`) })}
          onChange={(checked) => void set({ isOn: checked })}
        />
        <h2>{t(`source.${rule}`)}</h2>
        <span className="text2 t12">{t(`rule.${rule}.when`)}</span>
        <span className="spacer" />
        <Select
          size="small"
          value={priority}
          aria-label={`${t(`source.${rule}`)} ${t('rules.priority')}`}
          options={[1, 2, 3].map((value) => ({ value, label: `P${value}` }))}
          onChange={(value) => void set({ priority: value })}
        />
      </div>
      {isOn
        ? numbers.map(([name, value]) => (
            <NumberLine
              key={name}
              words={(name === 'freshDays' ? 'rules.freshDays' : `rule.${rule}.${name}`) as SettingsKey}
              limits={limitsOf(shape[name])}
              value={value}
              keep={(kept) => set({ [name]: kept })}
            />
          ))
        : null}
    </section>
  )
}

function limitsOf(schema: { minValue?: number | null; maxValue?: number | null } | undefined) {
  return { min: schema?.minValue ?? 0, max: schema?.maxValue ?? 1000 }
}

const SLOT = '\u0000'

/** A sentence with a number field in it; the number is kept when the field is left or on Enter. */
function NumberLine(props: {
  words: SettingsKey
  limits: { min: number; max: number }
  value: number
  keep: (value: number) => Promise<boolean>
}) {
  const t = useWords(words)
  const [draft, setDraft] = useDraft(String(props.value))
  const [before = '', after = ''] = t(props.words, { input: SLOT }).split(SLOT)
  const keep = async () => {
    const wanted = Math.round(Number(draft))
    const isNumber = draft.trim() !== '' && Number.isFinite(wanted)
    const kept = isNumber ? Math.min(props.limits.max, Math.max(props.limits.min, wanted)) : props.value
    setDraft(String(kept))
    // After a refusal the field goes back to what counts.
    if (kept !== props.value && !(await props.keep(kept))) setDraft(String(props.value))
  }
  const input: ReactNode = (
    <Input
      size="small"
      className="rule-number"
      inputMode="numeric"
      maxLength={4}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void keep()}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the number field is its control
    <label className="rule-line">
      {before}
      {input}
      {after}
    </label>
  )
}
