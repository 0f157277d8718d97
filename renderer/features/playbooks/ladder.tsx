import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { ChevronDown, ChevronRight, Copy } from 'lucide-react'
import { useState } from 'react'
import { useCopy } from '#renderer/app/error-notice.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import type { PlaybookContent, PlaybookStep } from '#shared/features/playbooks/model.ts'
import { ladderOf } from '#shared/features/playbooks/rules/timeline.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { clockText, dayText, useFactWords } from './use-fact-words.ts'

/** The steps by day and time, each with how to do it and what to say. */
export function Ladder({ content }: { content: PlaybookContent }) {
  const t = useWords(playbookLibraryMessages)
  const facts = useFactWords()
  const locale = useLocale()
  const [language, setLanguage] = useState<Locale>(locale)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const scripted = content.steps.flatMap(({ script }, at) => (script ? [at] : []))
  const isAllOpen = scripted.length > 0 && scripted.every((at) => open.has(at))
  const flip = (at: number) =>
    setOpen(new Set(open.has(at) ? [...open].filter((one) => one !== at) : [...open, at]))
  return (
    <Section
      title={t('pane.timeline')}
      note={t('pane.timelineNote', { steps: content.steps.length })}
      side={
        <>
          {isBilingual(content) ? (
            <Segmented<Locale>
              size="small"
              aria-label={t('pane.language')}
              value={language}
              options={[
                { value: 'zh-CN', label: t('pane.zh') },
                { value: 'en', label: t('pane.en') },
              ]}
              onChange={setLanguage}
            />
          ) : null}
          {scripted.length > 0 ? (
            <Button size="small" type="text" onClick={() => setOpen(new Set(isAllOpen ? [] : scripted))}>
              {t(isAllOpen ? 'pane.closeAll' : 'pane.openAll')}
            </Button>
          ) : null}
        </>
      }
    >
      <ol className="ladder">
        {ladderOf(content).map((rung) => (
          <li key={rung.day} className="ladder-day">
            <span className="ladder-label">
              <span className="strong">{t('time.day', { day: dayText(rung.day) })}</span>
              <span className="t12 text2">{facts.relativeDay(rung.day)}</span>
            </span>
            <ol>
              {rung.steps.map(({ at, minute, step }) => (
                <li key={at} className="ladder-step">
                  <LadderStep
                    step={step}
                    minute={minute}
                    language={language}
                    isOpen={open.has(at)}
                    flip={() => flip(at)}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const isBilingual = ({ steps }: PlaybookContent) =>
  steps.some(({ script }) => script !== null && script.zh !== '' && script.en !== '')

type StepProps = {
  step: PlaybookStep
  minute: number | null
  language: Locale
  isOpen: boolean
  flip: () => void
}

function LadderStep({ step, minute, language, isOpen, flip }: StepProps) {
  const t = useWords(playbookLibraryMessages)
  const c = useWords(campaignMessages)
  const locale = useLocale()
  const title = textIn(step.title, locale)
  return (
    <>
      <span className={minute === null ? 'text3' : ''}>
        {minute === null ? t('time.any') : clockText(minute)}
      </span>
      <span className="t12 text2">{c(`channel.${step.channel}`)}</span>
      <div className="ladder-words">
        <div className="ladder-title">
          <span className="strong">{title}</span>
          {step.script ? (
            <button
              type="button"
              className="plain link t12"
              aria-expanded={isOpen}
              aria-label={t('pane.scriptOf', { title })}
              onClick={flip}
            >
              {isOpen ? (
                <ChevronDown size={14} aria-hidden="true" />
              ) : (
                <ChevronRight size={14} aria-hidden="true" />
              )}
              {t('pane.script')}
            </button>
          ) : null}
        </div>
        {step.how ? <p className="text2">{textIn(step.how, locale)}</p> : null}
        {step.script && isOpen ? <StepScript body={textIn(step.script, language)} title={title} /> : null}
      </div>
    </>
  )
}

/** The words of a step, filled in for the group in scope as far as that is known; nobody is named in a private chat. */
function StepScript({ body, title }: { body: string; title: string }) {
  const t = useWords(playbookLibraryMessages)
  const copy = useCopy()
  const { groupId } = useScope()
  const { data } = useQuery(orpc.scripts.values.queryOptions({ input: { personId: null, groupId } }))
  const segments = segmentsOf(body, data ?? {})
  return (
    <div className="ladder-script">
      <p>
        <FilledText
          pieces={segments}
          missing={(name, kind) => t(kind === 'empty' ? 'missing.empty' : 'missing.unknown', { name })}
        />
      </p>
      <Button
        size="small"
        icon={<Copy aria-hidden="true" />}
        aria-label={t('pane.copyOf', { title })}
        onClick={() => void copy(textOfSegments(segments))}
      >
        {t('pane.copy')}
      </Button>
    </div>
  )
}
