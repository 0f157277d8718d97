import { Button } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import type { ScriptDetail, ScriptLanguage, ScriptVersion } from '#shared/features/scripts/model.ts'
import { diffTexts } from '#shared/kernel/text-diff.ts'

/** Every wording, newest first, with its own use and reply rate, what changed in it, and a way back to it. */
export function VersionSection(props: {
  script: ScriptDetail
  language: ScriptLanguage
  restore: (version: number) => void
}) {
  const t = useWords(scriptMessages)
  const { versions } = props.script
  return (
    <Section title={t('version.title')} note={t('version.count', { count: versions.length })}>
      <ol className="script-versions">
        {versions.map((version, at) => (
          <VersionRow
            key={version.version}
            version={version}
            before={versions[at + 1] ?? null}
            language={props.language}
            restore={at === 0 ? null : () => props.restore(version.version)}
          />
        ))}
      </ol>
    </Section>
  )
}

function VersionRow(props: {
  version: ScriptVersion
  before: ScriptVersion | null
  language: ScriptLanguage
  restore: (() => void) | null
}) {
  const t = useWords(scriptMessages)
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { version, before, restore } = props
  const { usage } = version
  return (
    <li>
      <div className="script-version-line">
        <span className="name">{t('detail.version', { version: version.version })}</span>
        {restore === null ? <Tag tone="ok">{t('version.current')}</Tag> : null}
        {version.isShipped ? <Tag>{t('version.shipped')}</Tag> : null}
        <span className="t12 text3" title={format.dateTime(version.createdAt)}>
          {format.ago(version.createdAt)}
        </span>
        <span className="t12 text2">
          {usage.rate === null
            ? t('version.usage', { count: usage.uses })
            : t('version.usageRate', { count: usage.uses, rate: format.percent(usage.rate) })}
        </span>
        <span className="push">
          <Button type="text" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(before === null ? 'version.show' : 'version.changes')}
          </Button>
          {restore === null ? null : (
            <Button type="text" size="small" onClick={restore}>
              {t('version.restore')}
            </Button>
          )}
        </span>
      </div>
      {isOpen ? <Changes before={before} version={version} language={props.language} /> : null}
    </li>
  )
}

function Changes(props: { before: ScriptVersion | null; version: ScriptVersion; language: ScriptLanguage }) {
  const t = useWords(scriptMessages)
  const textOf = (version: ScriptVersion | null) => {
    const wording = version?.texts[props.language]
    return wording ? `${wording.title}\n${wording.body}` : ''
  }
  const after = textOf(props.version)
  const before = props.before === null ? after : textOf(props.before)
  if (props.before !== null && before === after)
    return (
      <p className="t12 text3">
        {t('version.sameInLanguage', { language: t(`language.${props.language}`) })}
      </p>
    )
  return (
    <p className="script-changes">
      {diffTexts(before, after).map(({ kind, text }, at) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the stretches of one text have fixed places
        if (kind === 'removed') return <del key={at}>{text}</del>
        if (kind === 'added') return <ins key={at}>{text}</ins>
        return <span key={at}>{text}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </p>
  )
}
