import { Input, InputNumber, Select, Switch } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field, FieldRow } from '#renderer/ui/field.tsx'
import { ruleMessages } from '#shared/features/follow-ups/rule-messages.ts'
import { type RuleSettings, ruleIds } from '#shared/features/follow-ups/rules.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { capacityPreset, groupKinds, platforms } from '#shared/features/groups/model.ts'
import { startMessages } from '#shared/features/workspace/messages/start.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { FirstGroupDraft, MeDraft } from './use-setup.ts'

type StepProps<Draft> = { draft: Draft; onChange: (draft: Draft) => void }

/** Step 1: the name, brand and nicknames that scripts and imports need. */
export function MeStep({ draft, onChange }: StepProps<MeDraft>) {
  const t = useWords(startMessages)
  return (
    <>
      <h2>{t('setup.meTitle')}</h2>
      <p className="setup-hint">{t('setup.meHint', { var1: '{我的名字}', var2: '{品牌}' })}</p>
      <Field label={t('setup.myName')} hint={t('setup.myNameHint')}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={50}
            value={draft.myName}
            onChange={(event) => onChange({ ...draft, myName: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('setup.brand')} hint={t('setup.brandHint')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={50}
            value={draft.brand}
            onChange={(event) => onChange({ ...draft, brand: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('setup.nicknames')} hint={t('setup.nicknamesHint')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={draft.nicknames}
            onChange={(event) => onChange({ ...draft, nicknames: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** Step 2: what the first group is. The platform presets the capacity. */
export function FirstGroupStep({
  draft,
  onChange,
  existing,
}: StepProps<FirstGroupDraft> & { existing: Group | null }) {
  const t = useWords(startMessages)
  const frame = useWords(workspaceMessages)
  const isKept = existing !== null
  return (
    <>
      <h2>{t('setup.groupTitle')}</h2>
      <p className="setup-hint">{t('setup.groupHint')}</p>
      <Field label={t('setup.groupName')}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={100}
            disabled={isKept}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('setup.platform')}>
        {(ties) => (
          <Select
            {...ties}
            disabled={isKept}
            value={draft.platform}
            options={platforms.map((platform) => ({ value: platform, label: frame(`platform.${platform}`) }))}
            onChange={(platform) => onChange({ ...draft, platform, capacity: capacityPreset[platform] })}
          />
        )}
      </Field>
      <Field label={t('setup.kind')}>
        {(ties) => (
          <Select
            {...ties}
            disabled={isKept}
            value={draft.kind}
            options={groupKinds.map((kind) => ({ value: kind, label: frame(`kind.${kind}`) }))}
            onChange={(kind) => onChange({ ...draft, kind })}
          />
        )}
      </Field>
      <Field label={t('setup.capacity')}>
        {(ties) => (
          <InputNumber
            {...ties}
            disabled={isKept}
            min={1}
            max={1_000_000}
            precision={0}
            value={draft.capacity}
            onChange={(capacity) =>
              onChange({ ...draft, capacity: capacity ?? capacityPreset[draft.platform] })
            }
          />
        )}
      </Field>
    </>
  )
}

/** Step 4: which reminders to have; their numbers are on the page of rules. */
export function RulesStep({
  rules,
  onChange,
}: {
  rules: RuleSettings
  onChange: (rules: RuleSettings) => void
}) {
  const t = useWords(startMessages)
  const words = useWords(ruleMessages)
  return (
    <>
      <h2>{t('setup.rulesTitle')}</h2>
      <p className="setup-hint">{t('setup.rulesHint')}</p>
      {ruleIds.map((rule) => (
        <FieldRow key={rule} label={words(`source.${rule}`)} hint={words(`rule.${rule}.when`)}>
          {(ties) => (
            <Switch
              {...ties}
              size="small"
              checked={rules.rules[rule].isOn}
              onChange={(isOn) =>
                onChange({ ...rules, rules: { ...rules.rules, [rule]: { ...rules.rules[rule], isOn } } })
              }
            />
          )}
        </FieldRow>
      ))}
    </>
  )
}
