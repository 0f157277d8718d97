import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Field } from '#renderer/ui/field.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { variableNames } from '#shared/features/scripts/rules/script-text.ts'
import type { RitualFormState } from './use-ritual-form.ts'

const OWN = 'own'

/** The words of a ritual: its own, or a script of the library, which begins as the text where one writes on. */
export function WordsField({ form }: { form: RitualFormState }) {
  const t = useWords(ritualPageMessages)
  const language = useLocale()
  const { data = [] } = useQuery(orpc.scripts.list.queryOptions({ input: { language } }))
  const { scriptId, words } = form.draft
  const script = data.find(({ id }) => id === scriptId)
  const choose = (value: string) =>
    form.set(
      value === OWN
        ? { scriptId: null, words: words || (script?.body ?? '') }
        : { scriptId: value, words: '' },
    )
  const marks = {
    group: `{${variableNames.group_name[language]}}`,
    me: `{${variableNames.my_name[language]}}`,
  }
  return (
    <>
      <Field label={t('form.script')}>
        {(ties) => (
          <Select
            {...ties}
            showSearch={{ optionFilterProp: 'label' }}
            value={scriptId ?? OWN}
            options={[
              { value: OWN, label: t('form.ownWords') },
              ...data.map(({ id, title }) => ({ value: id as string, label: title })),
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {scriptId === null ? (
        <Field label={t('form.words')} hint={t('form.wordsHint', marks)}>
          {(ties) => (
            <Input.TextArea
              {...ties}
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={4000}
              value={words}
              onChange={({ target }) => form.set({ words: target.value })}
            />
          )}
        </Field>
      ) : (
        <p className="ritual-words text2">{script?.body}</p>
      )}
    </>
  )
}
