import { Button, Switch } from 'antd'
import { useState } from 'react'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { followUpRuleSettings, type RuleId } from '#shared/features/follow-ups/rules.ts'
import { limitsOf, NUMBER_SLOT, NumberLine } from './number-line.tsx'
import { RulePreview } from './rule-preview.tsx'
import { RuleScript } from './rule-script.tsx'
import { type RuleKey, useRuleWords } from './rule-words.ts'
import type { Rules, SettingsPart } from './use-rules.ts'

const PRIORITIES = { 1: 1, 2: 2, 3: 3 } as const
const presets = (['1', '2', '3'] as const).map((value) => ({ value, label: `P${value}` }))

/** The chosen rule: its numbers, its script, and whom it would name today with what is being typed. */
export function RulePane({ id, rules }: { id: RuleId; rules: Rules }) {
  const t = useRuleWords()
  const [typed, setTyped] = useState<SettingsPart>({})
  const settings = rules.settingsOf(id)
  const set = (part: SettingsPart) => rules.set(id, part)
  return (
    <section className="rule-pane" aria-label={t(`source.${id}`)}>
      <RuleHead id={id} rules={rules} />
      <Section title={t('rules.fields')}>
        <div className="rule-line">
          <span>{t('rules.priority')}</span>
          <PresetGroup
            label={t('rules.priority')}
            value={presets[settings.priority - 1]?.value ?? null}
            presets={presets}
            onChange={(value) => void set({ priority: PRIORITIES[value] })}
          />
          <OwnMark name="priority" id={id} rules={rules} />
        </div>
        <RuleNumbers
          id={id}
          rules={rules}
          onType={(name, value) => setTyped(value === null ? {} : { [name]: value })}
        />
        <p className="t12 text3 rule-hint">{t('rules.hint')}</p>
      </Section>
      <RuleScript rule={id} chosen={settings.scriptId} choose={(scriptId) => void set({ scriptId })} />
      <RulePreview rule={id} groupId={rules.scope.groupId} settings={settings} typed={typed} />
    </section>
  )
}

function RuleHead({ id, rules }: { id: RuleId; rules: Rules }) {
  const t = useRuleWords()
  const { scope } = rules
  const settings = rules.settingsOf(id)
  const isOwn = Object.keys(rules.ownOf(id)).length > 0
  const others = rules.groupsWithOwn(id)
  return (
    <header className="rule-head">
      <div className="rule-head-line">
        <h2>{t(`source.${id}`)}</h2>
        {scope.group && isOwn ? (
          <Button size="small" onClick={() => void rules.reset(id)}>
            {t('rules.reset')}
          </Button>
        ) : null}
        <Switch
          size="small"
          checked={settings.isOn}
          aria-label={t('rules.isOnHere', { rule: t(`source.${id}`) })}
          onChange={(isOn) => void rules.set(id, { isOn })}
        />
      </div>
      <p className="text2">{t(`rule.${id}.when`)}</p>
      {scope.group ? (
        <p className="t12 text2">
          {t(isOwn ? 'rules.ownHere' : 'rules.followsHere', { group: scope.group.name })}
        </p>
      ) : null}
      {!scope.group && others.length > 0 ? (
        <p className="t12 text2 rule-others">
          {t('rules.othersHere')}
          {others.map((row) => (
            <button
              type="button"
              key={row.groupId}
              className="plain link"
              onClick={() => scope.setGroupId(row.groupId)}
            >
              {row.groupName}
            </button>
          ))}
        </p>
      ) : null}
    </header>
  )
}

function RuleNumbers(props: {
  id: RuleId
  rules: Rules
  onType: (name: string, value: number | null) => void
}) {
  const { id, rules, onType } = props
  const t = useRuleWords()
  const { priority: _, freshDays, ...settings } = rules.settingsOf(id)
  const shape = followUpRuleSettings.shape[id].shape as Readonly<Record<string, unknown>>
  return Object.entries({ ...settings, freshDays }).map(([name, value]) =>
    typeof value === 'number' ? (
      <NumberLine
        key={name}
        sentence={t((name === 'freshDays' ? 'rules.freshDays' : `rule.${id}.${name}`) as RuleKey, {
          input: NUMBER_SLOT,
        })}
        limits={limitsOf(shape[name])}
        value={value}
        mark={<OwnMark name={name} id={id} rules={rules} />}
        keep={(kept) => rules.set(id, { [name]: kept })}
        onType={(typed) => onType(name, typed)}
      />
    ) : null,
  )
}

/** Says that this number is the group's own. */
function OwnMark({ name, id, rules }: { name: string; id: RuleId; rules: Rules }) {
  const t = useRuleWords()
  return name in rules.ownOf(id) ? <Tag tone="info">{t('rules.ownMark')}</Tag> : null
}
