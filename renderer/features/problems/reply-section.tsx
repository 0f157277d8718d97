import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input } from 'antd'
import { ChevronDown, Copy, TriangleAlert } from 'lucide-react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useLocale } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import {
  findWordMarks,
  softened,
  type WordMark,
  wordingList,
} from '#shared/features/introductions/rules/wording.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { type Problem, TEXT_LENGTH } from '#shared/features/problems/model.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import { useProblemActions } from './use-problem-actions.ts'
import { keepFocus, useSavedDraft } from './use-saved-draft.ts'

const UNFILLED = /【([^【】\n]{1,20})】/g

/** The reply that the whole group reads: from a pattern, checked for over-promising words, copied in one click. */
export function ReplySection({ problem, persona }: { problem: Problem; persona: Persona | null }) {
  const { d } = useProblemWords()
  const format = useFormat()
  const { edit } = useProblemActions(problem.id)
  const { text, setText, leave, put } = useSavedDraft(problem.publicReply, (publicReply) =>
    edit.mutate({ publicReply }),
  )
  const marks = useWordMarks(text, persona)
  const missing = [...new Set([...text.matchAll(UNFILLED)].map((match) => match[1] ?? ''))]
  return (
    <Section title={d('reply.title')} side={<PatternMenu problem={problem} take={put} />}>
      <p className="t12 text2 problem-reply-note">{d('reply.note')}</p>
      <Input.TextArea
        className="private"
        aria-label={d('reply.title')}
        placeholder={d('reply.placeholder')}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
      />
      <ReplyChecks marks={marks} missing={missing} text={text} put={put} />
      <div className="problem-reply-foot">
        <span className="t12 text2">
          {d('reply.count', { count: format.number(countCharacters(text.trim())) })}
        </span>
        <CopyButton problem={problem} text={text.trim()} isReady={missing.length === 0} />
      </div>
    </Section>
  )
}

/** What reads like over-promising, by the list of the workspace and the words that the persona never uses. */
function useWordMarks(text: string, persona: Persona | null): WordMark[] {
  const { data } = useQuery(orpc.introductions.wording.queryOptions({ input: {} }))
  return data ? findWordMarks(text, wordingList(data, persona?.neverWords ?? [])) : []
}

function PatternMenu({ problem, take }: { problem: Problem; take: (text: string) => void }) {
  const { d } = useProblemWords()
  const language = useLocale()
  const { data } = useQuery(orpc.problems.replies.queryOptions({ input: { id: problem.id, language } }))
  const scripts = data ?? []
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      classNames={{ root: 'problem-patterns' }}
      menu={{
        items: [
          ...scripts.map(({ id, title }) => ({ key: id, label: title })),
          { type: 'divider' as const },
          {
            key: 'manage',
            label: (
              <RouteLink to={paths.followUps('scripts')} tabIndex={-1}>
                {d('reply.manage')}
              </RouteLink>
            ),
          },
        ],
        onClick: ({ key }) => {
          const script = scripts.find(({ id }) => id === key)
          if (script) take(textOfSegments(script.segments))
        },
      }}
    >
      <Button size="small">
        {d('reply.pattern')}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}

function ReplyChecks(props: {
  marks: readonly WordMark[]
  missing: readonly string[]
  text: string
  put: (text: string) => void
}) {
  const { d } = useProblemWords()
  const format = useFormat()
  const { marks, missing, text } = props
  if (text.trim() === '') return null
  return (
    <ul className="problem-checks t12">
      {missing.length > 0 ? (
        <li className="warn">
          <TriangleAlert size={14} aria-hidden="true" />
          {d('reply.missing', { names: format.list(missing) })}
        </li>
      ) : null}
      {marks.map((mark) => (
        <li key={mark.from} className="warn">
          <TriangleAlert size={14} aria-hidden="true" />
          <span className="private">
            {d('reply.wording', { word: mark.text, suggestion: mark.suggestion || 'none' })}
          </span>
          {mark.suggestion ? (
            <button type="button" className="plain link" onClick={() => props.put(softened(text, mark))}>
              {d('reply.fix')}
            </button>
          ) : null}
        </li>
      ))}
      {marks.length === 0 && missing.length === 0 ? <li className="text2">{d('reply.clean')}</li> : null}
    </ul>
  )
}

/** Copies the reply and keeps that it went out: as the first response while there is none, else as a step. */
function CopyButton({ problem, text, isReady }: { problem: Problem; text: string; isReady: boolean }) {
  const { d } = useProblemWords()
  const host = useHost()
  const toasts = useToasts()
  const isFirst = problem.state === 'open'
  const copy = useMutation({
    mutationFn: async () => {
      await host.copyText(text)
      return api.problems.replied({ id: problem.id, text })
    },
    onSuccess: ({ undoId }) =>
      toasts.show({ text: d(isFirst ? 'reply.copiedFirst' : 'reply.copied'), undoId }),
  })
  return (
    <Button
      size="small"
      icon={<Copy aria-hidden="true" />}
      disabled={text === '' || !isReady}
      loading={copy.isPending}
      onMouseDown={keepFocus}
      onClick={() => copy.mutate()}
    >
      {d(isFirst ? 'reply.copyFirst' : 'reply.copy')}
    </Button>
  )
}
