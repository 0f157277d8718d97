import { Button, Input, Select, Switch } from 'antd'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { checkMessages } from '#shared/features/introductions/messages/checks.ts'
import {
  type Phrase,
  type PhraseKind,
  phraseKinds,
  type WordingSettings,
} from '#shared/features/introductions/model.ts'
import { shippedPhrases } from '#shared/features/introductions/rules/shipped-phrases.ts'
import type { Wording } from './use-wording.ts'

/** 夸大词词表: what is looked for, by the reason why; every word can be switched off, own ones added. */
export function WordsDrawer({ wording, close }: { wording: Wording; close: () => void }) {
  const c = useWords(checkMessages)
  const [search, setSearch] = useState('')
  const { settings, save } = wording
  const own = new Set(settings.own.map(({ phrase }) => phrase))
  const all = [...settings.own, ...shippedPhrases.filter(({ phrase }) => !own.has(phrase))]
  const found = all.filter(({ phrase, suggestion }) =>
    `${phrase} ${suggestion}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const remove = (phrase: string) =>
    save({ ...settings, own: settings.own.filter((one) => one.phrase !== phrase) })
  const flip = (phrase: string, isOn: boolean) =>
    save({
      ...settings,
      off: isOn ? settings.off.filter((one) => one !== phrase) : [...settings.off, phrase],
    })
  return (
    <SideDrawer
      title={c('words.title')}
      label={c('words.title')}
      subtitle={c('words.hint')}
      close={{ label: c('words.close'), run: close }}
    >
      <AddPhrase settings={settings} known={all} save={save} />
      <Allowed settings={settings} save={save} />
      <div className="words-search">
        <Input
          size="small"
          allowClear
          aria-label={c('words.search')}
          placeholder={c('words.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="t12 text2">
          {c('words.count', { count: found.length, off: settings.off.length })}
        </span>
      </div>
      {found.length === 0 ? <p className="words-none text2">{c('words.none')}</p> : null}
      {phraseKinds.map((kind) => (
        <PhraseGroup
          key={kind}
          kind={kind}
          phrases={found.filter((one) => one.kind === kind)}
          own={own}
          off={settings.off}
          flip={flip}
          remove={remove}
        />
      ))}
    </SideDrawer>
  )
}

function PhraseGroup(props: {
  kind: PhraseKind
  phrases: readonly Phrase[]
  own: ReadonlySet<string>
  off: readonly string[]
  flip: (phrase: string, isOn: boolean) => void
  remove: (phrase: string) => void
}) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { kind, phrases, own, off } = props
  if (phrases.length === 0) return null
  return (
    <section className="words-group">
      <SectionHead title={c(`heading.${kind}`)} />
      <p className="t12 text2">{c(`reason.${kind}`)}</p>
      <ul>
        {phrases.map(({ phrase, suggestion, except }) => (
          <li key={phrase} className="words-line">
            <span className="words-phrase">
              <span className={off.includes(phrase) && !own.has(phrase) ? 'text3' : 'strong'}>{phrase}</span>
              <span className="t12 text2">
                {suggestion === '' ? c('mark.leaveOut') : c('mark.replace', { suggestion })}
              </span>
              {except.length > 0 ? (
                <span className="t12 text3 ellipsis" title={except.join('、')}>
                  {c('words.except', { list: format.list(except.slice(0, 3)) })}
                </span>
              ) : null}
            </span>
            {own.has(phrase) ? (
              <Button
                type="text"
                size="small"
                icon={<X size={14} aria-hidden="true" />}
                aria-label={c('words.remove', { phrase })}
                onClick={() => props.remove(phrase)}
              />
            ) : (
              <Switch
                size="small"
                aria-label={c('words.on', { phrase })}
                checked={!off.includes(phrase)}
                onChange={(isOn) => props.flip(phrase, isOn)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type SaveProps = { settings: WordingSettings; save: (settings: WordingSettings) => void }
const NO_PHRASE = { phrase: '', suggestion: '', kind: 'superlative' as PhraseKind }

function AddPhrase({ settings, known, save }: SaveProps & { known: readonly Phrase[] }) {
  const c = useWords(checkMessages)
  const [draft, setDraft] = useState(NO_PHRASE)
  const [isOpen, setOpen] = useState(false)
  const phrase = draft.phrase.trim()
  const isKnown = known.some((one) => one.phrase === phrase)
  const add = () => {
    if (phrase === '' || isKnown) return
    save({
      ...settings,
      own: [...settings.own, { ...draft, phrase, suggestion: draft.suggestion.trim(), except: [] }],
    })
    setDraft(NO_PHRASE)
    setOpen(false)
  }
  if (!isOpen)
    return (
      <div className="words-add">
        <Button
          type="dashed"
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {c('words.add')}
        </Button>
      </div>
    )
  return (
    <form
      className="words-add"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <SectionHead title={c('words.add')} />
      <Field
        label={c('words.phrase')}
        hint={c('words.phraseHint')}
        error={isKnown && phrase !== '' ? c('words.known', { phrase }) : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            size="small"
            maxLength={30}
            value={draft.phrase}
            onChange={(event) => setDraft({ ...draft, phrase: event.target.value })}
          />
        )}
      </Field>
      <Field label={c('words.suggestion')} hint={c('words.suggestionHint')}>
        {(ties) => (
          <Input
            {...ties}
            size="small"
            maxLength={30}
            value={draft.suggestion}
            onChange={(event) => setDraft({ ...draft, suggestion: event.target.value })}
          />
        )}
      </Field>
      <Field label={c('words.kind')}>
        {(ties) => (
          <Select
            {...ties}
            size="small"
            style={{ width: '100%' }}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind })}
            options={phraseKinds.map((value) => ({ value, label: c(`heading.${value}`) }))}
          />
        )}
      </Field>
      <Button size="small" htmlType="submit" disabled={phrase === '' || isKnown}>
        {c('words.save')}
      </Button>
    </form>
  )
}

function Allowed({ settings, save }: SaveProps) {
  const c = useWords(checkMessages)
  if (settings.allowed.length === 0) return null
  return (
    <section className="words-group">
      <SectionHead title={c('words.allowed')} />
      <ul>
        {settings.allowed.map((wording) => (
          <li key={wording} className="words-line">
            <span className="words-phrase strong">{wording}</span>
            <Button
              type="text"
              size="small"
              icon={<X size={14} aria-hidden="true" />}
              aria-label={c('words.remove', { phrase: wording })}
              onClick={() =>
                save({ ...settings, allowed: settings.allowed.filter((one) => one !== wording) })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
