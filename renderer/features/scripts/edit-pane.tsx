import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import {
  type ScriptLanguage,
  scriptCategories,
  scriptId,
  scriptLanguages,
} from '#shared/features/scripts/model.ts'
import { audienceOf } from '#shared/features/scripts/rules/categories.ts'
import { lengthOf, segmentsOf, templateOf } from '#shared/features/scripts/rules/script-text.ts'
import { obstacleOf, type ScriptDraft } from './drafts.ts'
import { TargetPicker } from './target-picker.tsx'
import { useScriptActions } from './use-script-actions.ts'
import { type Target, useTargetValues } from './use-target.ts'
import { WordingFields } from './wording-fields.tsx'

type EditProps = {
  /** Null for a script that is being made. */
  id: string | null
  draft: ScriptDraft
  target: Target
  change: (draft: ScriptDraft) => void
  close: (savedId: string | null) => void
}

/** Writes a script in one or both languages, with the text as it will look below. */
export function EditPane({ id, draft, target, change, close }: EditProps) {
  const t = useWords(scriptMessages)
  const locale = useLocale()
  const [language, setLanguage] = useState<ScriptLanguage>(locale)
  const [hasTried, setTried] = useState(false)
  const actions = useScriptActions()
  const obstacle = obstacleOf(draft)
  const save = async () => {
    setTried(true)
    if (obstacle?.kind === 'half') setLanguage(obstacle.language)
    if (obstacle) return
    const saved = await actions.save(id === null ? null : scriptId.parse(id), draft)
    if (saved) close(saved)
  }
  useShortcut('mod+enter', t('edit.save'), () => void save(), { whileTyping: true })
  return (
    <>
      <header className="script-head">
        <div className="script-head-line">
          <h2>{t(id === null ? 'edit.new' : 'edit.title')}</h2>
        </div>
        <p className="t12 text2">{t('edit.kept')}</p>
      </header>
      <form
        className="section script-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('filter.category')}>
          {(ties) => (
            <Select
              {...ties}
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.category}
              options={scriptCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
              onChange={(category) => change({ ...draft, category })}
            />
          )}
        </Field>
        <Segmented
          size="small"
          aria-label={t('preview.language')}
          value={language}
          options={scriptLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={setLanguage}
        />
        <WordingFields
          key={language}
          language={language}
          category={draft.category}
          wording={draft[language]}
          isChecked={hasTried && obstacle !== null}
          change={(wording) => change({ ...draft, [language]: wording })}
        />
        <div className="script-form-foot">
          <Button type="primary" htmlType="submit">
            {t('edit.save')}
            <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button onClick={() => close(id)}>{t('edit.discard')}</Button>
        </div>
      </form>
      <DraftPreview draft={draft} language={language} target={target} />
    </>
  )
}

function DraftPreview(props: { draft: ScriptDraft; language: ScriptLanguage; target: Target }) {
  const t = useWords(scriptMessages)
  const { draft, language, target } = props
  const { body } = draft[language]
  const audience = audienceOf(draft.category)
  const values = useTargetValues(target, audience)
  if (body.trim() === '') return null
  return (
    <Section title={t('edit.preview')} side={<TargetPicker target={target} audience={audience} />}>
      <div className="script-text">
        <FilledText
          pieces={values ? segmentsOf(body, values) : templateOf(body)}
          missing={(name, kind) => t(kind === 'empty' ? 'text.empty' : 'text.unknown', { name })}
        />
      </div>
      <p className="t12 text2">{t('text.characters', { count: lengthOf(segmentsOf(body, values ?? {})) })}</p>
    </Section>
  )
}
