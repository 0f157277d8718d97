import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { isComposing } from '#renderer/app/key-combo.ts'
import { api } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { LineCandidates, LinePreview } from './line-preview.tsx'
import { type ChosenPerson, type QuickLineState, useQuickLine } from './use-quick-line.ts'

/** The line above the list: closed it invites, open it reads along while one types. */
export function QuickAdd(props: {
  isOpen: boolean
  person: ChosenPerson | null
  open: () => void
  close: () => void
}) {
  const t = useWords(todayMessages)
  useShortcut('n', t('add.shortcut'), props.open)
  useShortcut('mod+n', '', props.open)
  if (props.isOpen) return <LineForm key={props.person?.id ?? ''} person={props.person} close={props.close} />
  return (
    <button type="button" className="plain quick-add" onClick={props.open}>
      <Plus aria-hidden="true" />
      <span className="ellipsis">{t('add.line')}</span>
      <Kbd>N</Kbd>
    </button>
  )
}

function LineForm({ person, close }: { person: ChosenPerson | null; close: () => void }) {
  const t = useWords(todayMessages)
  const state = useQuickLine(person)
  const field = useRef<HTMLInputElement>(null)
  const save = useSave(state, close)
  useEffect(() => field.current?.focus(), [])
  useShortcut('escape', '', close, { whileTyping: true })
  const { candidates, index } = state
  const isChoosing = candidates.length > 1
  return (
    <div className="quick-form">
      <div className="quick-line">
        <Plus aria-hidden="true" />
        <input
          ref={field}
          className="private"
          role="combobox"
          aria-label={t('add.shortcut')}
          aria-expanded={isChoosing}
          aria-controls="line-candidates"
          aria-describedby="line-preview"
          {...(isChoosing ? { 'aria-activedescendant': `line-candidate-${index}` } : {})}
          autoComplete="off"
          placeholder={t('add.line')}
          maxLength={400}
          value={state.text}
          onChange={(event) => state.setText(event.target.value)}
          onKeyDown={(event) => onLineKey(event, state, save)}
        />
        <Kbd>Enter</Kbd>
        <button type="button" className="plain link quick-cancel" onClick={close}>
          {t('add.cancel')}
          <Kbd>Esc</Kbd>
        </button>
      </div>
      {isChoosing ? <LineCandidates state={state} refocus={() => field.current?.focus()} /> : null}
      <LinePreview state={state} />
    </div>
  )
}

/** Arrows and Enter choose who is meant; once that is plain, Enter saves. Keys of an input method stay its own. */
function onLineKey(event: KeyboardEvent, state: QuickLineState, save: () => void): void {
  if (isComposing(event.nativeEvent)) return
  const { candidates, index } = state
  const candidate = candidates[index]
  if (candidate && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    state.setIndex((index + step + candidates.length) % candidates.length)
  } else if (candidate && (event.key === 'Enter' || event.key === 'Tab')) {
    event.preventDefault()
    state.choose(candidate)
  } else if (event.key === 'Enter') {
    event.preventDefault()
    save()
  }
}

/** Saves once, however often Enter is pressed meanwhile. */
function useSave(state: QuickLineState, close: () => void): () => void {
  const t = useWords(followUpMessages)
  const toasts = useToasts()
  const { groupId } = useScope()
  const isBusy = useRef(false)
  return () => {
    const { person, due, line, isReady } = state
    if (!isReady || person === null || isBusy.current) return
    isBusy.current = true
    const title = line.title === '' ? t('reason.manual') : line.title
    const when = due.when.kind === 'on' ? { on: due.when.on } : { at: due.when.at }
    api.followUps
      .schedule({ personId: person.id, groupId, title: title.slice(0, 300), due: when })
      .then(({ undoId }) => {
        toasts.show({ text: t('undo.followUps.schedule', { name: person.name }), undoId })
        close()
      }, toasts.showFailure)
      .finally(() => {
        isBusy.current = false
      })
  }
}
