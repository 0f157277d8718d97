import { Button, Input, Segmented } from 'antd'
import { Copy, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import {
  type ScriptDetail,
  type ScriptLanguage,
  type ScriptSegment,
  type ScriptValues,
  scriptLanguages,
} from '#shared/features/scripts/model.ts'
import { audienceOf } from '#shared/features/scripts/rules/categories.ts'
import {
  lengthOf,
  missingNames,
  segmentsOf,
  templateOf,
  textOfSegments,
  variableOf,
} from '#shared/features/scripts/rules/script-text.ts'
import { TargetPicker } from './target-picker.tsx'
import { type Target, useTargetValues } from './use-target.ts'

type PreviewProps = {
  script: ScriptDetail
  language: ScriptLanguage
  setLanguage: (language: ScriptLanguage) => void
  target: Target
  copy: (text: string) => void
}

/** The text with its variables; once somebody is chosen, as it would go out, with what is still missing to fill in. */
export function PreviewSection({ script, language, setLanguage, target, copy }: PreviewProps) {
  const t = useWords(scriptMessages)
  const audience = audienceOf(script.category)
  const values = useTargetValues(target, audience)
  const [typed, setTyped] = useState<ScriptValues>({})
  const body = script.texts[language]?.body ?? ''
  const known = values ? segmentsOf(body, values) : null
  const segments = values ? segmentsOf(body, { ...typed, ...filledOnly(values) }) : null
  const languages = scriptLanguages.filter((one) => script.texts[one] !== null)
  return (
    <Section
      title={t('preview.title')}
      side={
        <>
          {languages.length > 1 ? (
            <Segmented
              size="small"
              aria-label={t('preview.language')}
              value={language}
              options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
              onChange={setLanguage}
            />
          ) : null}
          <TargetPicker target={target} audience={audience} />
        </>
      }
    >
      <div className="script-text">
        <FilledText
          pieces={segments ?? templateOf(body)}
          missing={(name, kind) => t(kind === 'empty' ? 'text.empty' : 'text.unknown', { name })}
        />
      </div>
      {known ? <MissingFields segments={known} typed={typed} setTyped={setTyped} /> : null}
      <CopyLine
        key={`${script.id} ${language}`}
        segments={segments ?? segmentsOf(body, {})}
        isForSomebody={segments !== null}
        copy={copy}
      />
    </Section>
  )
}

/** Values that say something, so that what was typed for the others stands. */
function filledOnly(values: ScriptValues): ScriptValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => (value ?? '').trim() !== ''))
}

/** One field for each variable that nobody could fill in. */
function MissingFields(props: {
  segments: readonly ScriptSegment[]
  typed: ScriptValues
  setTyped: (typed: ScriptValues) => void
}) {
  const t = useWords(scriptMessages)
  const names = props.segments.flatMap((segment) => (segment.kind === 'empty' ? [segment.name] : []))
  return [...new Set(names)].map((name) => {
    const variable = variableOf(name)
    if (!variable) return null
    return (
      <div key={name} className="script-missing">
        <label className="text2" htmlFor={`script-${variable}`}>
          {name}
        </label>
        <Input
          id={`script-${variable}`}
          size="small"
          maxLength={60}
          placeholder={t('preview.fillIn')}
          value={props.typed[variable] ?? ''}
          onChange={(event) => props.setTyped({ ...props.typed, [variable]: event.target.value })}
        />
      </div>
    )
  })
}

/** Length, what is still missing, and copying: with something missing it asks first. */
function CopyLine(props: {
  segments: readonly ScriptSegment[]
  isForSomebody: boolean
  copy: (text: string) => void
}) {
  const t = useWords(scriptMessages)
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { segments } = props
  const missing = missingNames(segments)
  const text = textOfSegments(segments)
  const copy = () => {
    setAsking(missing.length > 0)
    if (missing.length === 0) props.copy(text)
  }
  useShortcut('c', t('preview.copy'), copy)
  return (
    <>
      {isAsking && missing.length > 0 ? (
        <div className="script-warning" role="alert">
          <TriangleAlert size={16} aria-hidden="true" />
          <span>
            {props.isForSomebody
              ? t('preview.stillMissing', { names: format.list(missing) })
              : t('preview.nobodyChosen')}
          </span>
          <Button size="small" onClick={() => props.copy(text)}>
            {t('preview.copyAnyway')}
          </Button>
        </div>
      ) : null}
      <div className="script-copy-line">
        <Button type="primary" size="small" icon={<Copy aria-hidden="true" />} onClick={copy}>
          {t('preview.copy')}
          <Kbd>C</Kbd>
        </Button>
        <span className="t12 text2">{t('text.characters', { count: lengthOf(segments) })}</span>
        {missing.length > 0 && props.isForSomebody ? (
          <span className="t12 script-missing-note">
            {t('preview.missing', { names: format.list(missing) })}
          </span>
        ) : null}
      </div>
    </>
  )
}
