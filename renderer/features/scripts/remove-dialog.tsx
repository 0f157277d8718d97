import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ruleMessages } from '#shared/features/follow-ups/rule-messages.ts'
import { ruleId } from '#shared/features/follow-ups/rules.ts'
import { scriptRemovalMessages } from '#shared/features/scripts/messages/removal.ts'
import type { ScriptUses } from '#shared/features/scripts/model.ts'

/** Names what begins with a script, and on what each falls back, before the script goes. */
export function RemoveDialog(props: {
  title: string
  uses: ScriptUses
  isSaving: boolean
  submit: () => void
  close: () => void
}) {
  const t = useWords(scriptRemovalMessages)
  const lines = useUseLines(props.uses)
  return (
    <FormDialog
      title={t('remove.title', { title: props.title })}
      save={t('remove.save')}
      cancel={t('remove.cancel')}
      isSaving={props.isSaving}
      danger
      submit={props.submit}
      close={props.close}
    >
      <p>{t('remove.lead')}</p>
      <ul className="script-uses">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="text2">{t('remove.undo')}</p>
    </FormDialog>
  )
}

/** One sentence for each kind of use: how many, which, and what becomes of them. */
function useUseLines({ rules: ruleUses, sequences, cards, campaignTasks }: ScriptUses): string[] {
  const t = useWords(scriptRemovalMessages)
  const rules = useWords(ruleMessages)
  const format = useFormat()
  const ruleNames = ruleUses.flatMap(({ rule: id, groupName }) => {
    const known = ruleId.safeParse(id)
    if (!known.success) return []
    const rule = rules(`source.${known.data}`)
    return [groupName === null ? rule : t('remove.ruleIn', { rule, group: groupName })]
  })
  const sequenceNames = sequences.map(({ name, steps }) => t('remove.sequence', { name, steps }))
  const named = (key: 'remove.rules' | 'remove.sequences', names: readonly string[]) =>
    names.length > 0 ? [t(key, { count: names.length, names: format.list(names) })] : []
  return [
    ...named('remove.rules', ruleNames),
    ...named('remove.sequences', sequenceNames),
    ...(cards > 0 ? [t('remove.cards', { count: cards })] : []),
    ...(campaignTasks > 0 ? [t('remove.campaignTasks', { count: campaignTasks })] : []),
  ]
}
