import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { RulePreview as Preview, PreviewPerson } from '#shared/features/follow-ups/contract.ts'
import { type GroupRules, type RuleId, sayReason } from '#shared/features/follow-ups/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type RuleKey, useRuleWords } from './rule-words.ts'
import type { AnySettings, SettingsPart } from './use-rules.ts'

/** 今天会怎样: whom the rule would name now with what stands in the fields; a rule that is off is shown as if it were on. */
export function RulePreview(props: {
  rule: RuleId
  groupId: GroupId | null
  settings: AnySettings
  typed: SettingsPart
}) {
  const { rule, groupId, settings, typed } = props
  const t = useRuleWords()
  const wanted = JSON.stringify({ ...settings, ...typed, isOn: true })
  const draft = { [rule]: JSON.parse(useDeferredValue(wanted)) as object } as GroupRules
  const { data, error, refetch } = useQuery({
    ...orpc.followUps.previewRule.queryOptions({ input: { rule, groupId, draft } }),
    placeholderData: keepPreviousData,
  })
  const note = Object.keys(typed).length > 0 ? t('preview.asTyped') : settings.isOn ? null : t('preview.asOn')
  return (
    <Section title={t('preview.title')} note={note}>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data ? <PreviewLines preview={data} isOn={settings.isOn} /> : null}
    </Section>
  )
}

function PreviewLines({ preview, isOn }: { preview: Preview; isOn: boolean }) {
  const t = useRuleWords()
  const { created, held, standing } = preview
  const others = (['joined', 'resting', 'joining'] as const).filter((name) => preview[name] > 0)
  return (
    <div aria-live="polite">
      <p className="preview-lead">
        <b>{t(isOn ? 'preview.created' : 'preview.createdOff', { count: created })}</b>
      </p>
      <People people={preview.people} all={created} label={t('preview.people')} />
      {held > 0 ? (
        <>
          <p className="text2 preview-second">{t('preview.held', { count: held })}</p>
          <People people={preview.heldPeople} all={held} label={t('preview.heldPeople')} />
        </>
      ) : null}
      {standing > 0 ? (
        <>
          <p className="text2 preview-second">{t('preview.standing', { count: standing })}</p>
          <People people={preview.standingPeople} all={standing} label={t('preview.standingPeople')} />
        </>
      ) : null}
      {others.length > 0 ? (
        <ul className="preview-others t12 text2">
          {others.map((name) => (
            <li key={name}>{t(`preview.${name}`, { count: preview[name] })}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function People({ people, all, label }: { people: readonly PreviewPerson[]; all: number; label: string }) {
  const t = useRuleWords()
  const format = useFormat()
  if (people.length === 0) return null
  return (
    <ul className="preview-people" aria-label={label}>
      {people.map(({ personId, personName, reason }) => {
        const { key, values } = sayReason(reason.facts, format.today())
        return (
          <li key={`${personId} ${reason.groupId}`}>
            <RouteLink to={paths.person(personId)} className="private ellipsis preview-name">
              {personName}
            </RouteLink>
            <span className="text2 ellipsis">{t(key as RuleKey, values)}</span>
            <span className="text3 t12 ellipsis preview-group">{reason.groupName}</span>
          </li>
        )
      })}
      {all > people.length ? (
        <li className="text3">{t('preview.more', { count: all - people.length })}</li>
      ) : null}
    </ul>
  )
}
