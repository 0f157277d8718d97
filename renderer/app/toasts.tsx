import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ToastBar } from '#renderer/ui/toast-bar.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { wordFailure } from './errors.ts'
import { useLocale, useWords } from './i18n.tsx'
import { api } from './rpc.ts'
import { useShortcut } from './shortcuts.tsx'

const UNDO_SECONDS = 10
const PLAIN_SECONDS = 4
const FAILURE_SECONDS = 12
const REMEMBERED_UNDOS = 20

export type Toast = {
  text: string
  /** Undo id of a command; shows 撤销 with the seconds left. */
  undoId?: string | null | undefined
  tone?: 'plain' | 'failure'
}
type Toasts = {
  show(toast: Toast): void
  /** Shows why something failed, in words. */
  showFailure(error: unknown): void
}

const ToastContext = createContext<Toasts | null>(null)

/** Says what just happened: `useToasts().show({ text: t('done'), undoId })`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext)
  if (!toasts) throw new Error('useToasts outside of ToastProvider')
  return toasts
}

type Shown = Toast & { key: number }

/** One toast at a time: the newest replaces, and what an older one could undo stays within reach of Ctrl Z. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const [shown, setShown] = useState<Shown | null>(null)
  const counter = useRef(0)
  const undoIds = useRef<string[]>([])
  const show = useCallback((toast: Toast) => {
    counter.current += 1
    if (toast.undoId) undoIds.current = [...undoIds.current, toast.undoId].slice(-REMEMBERED_UNDOS)
    setShown({ ...toast, key: counter.current })
  }, [])
  const showFailure = useCallback(
    (error: unknown) => show({ text: wordFailure(error, locale).sentence, tone: 'failure' }),
    [show, locale],
  )
  const toasts = useMemo(() => ({ show, showFailure }), [show, showFailure])
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <UndoKey undoIds={undoIds} toasts={toasts} />
      <output className="toast-place" aria-live="polite">
        {shown ? (
          <TimedToast
            key={shown.key}
            toast={shown}
            undoIds={undoIds}
            toasts={toasts}
            close={() => setShown(null)}
          />
        ) : null}
      </output>
    </ToastContext.Provider>
  )
}

type UndoStack = { current: string[] }

function useUndo(undoIds: UndoStack, toasts: Toasts) {
  const t = useWords(workspaceMessages)
  return useCallback(
    async (undoId: string) => {
      undoIds.current = undoIds.current.filter((id) => id !== undoId)
      try {
        await api.workspace.undo({ undoId })
        toasts.show({ text: t('toast.undone') })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
    [undoIds, toasts, t],
  )
}

function UndoKey({ undoIds, toasts }: { undoIds: UndoStack; toasts: Toasts }) {
  const t = useWords(workspaceMessages)
  const undo = useUndo(undoIds, toasts)
  useShortcut(
    'mod+z',
    t('help.undo'),
    () => {
      const latest = undoIds.current.at(-1)
      if (latest) void undo(latest)
      else toasts.show({ text: t('undo.nothing') })
    },
    { scope: 'anywhere' },
  )
  return null
}

function TimedToast(props: { toast: Shown; undoIds: UndoStack; toasts: Toasts; close: () => void }) {
  const { toast, close } = props
  const t = useWords(workspaceMessages)
  const undo = useUndo(props.undoIds, props.toasts)
  const [left, setLeft] = useState(
    toast.undoId ? UNDO_SECONDS : toast.tone === 'failure' ? FAILURE_SECONDS : PLAIN_SECONDS,
  )
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    if (left <= 0) {
      close()
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, isHeld, close])
  const undoId = toast.undoId
  return (
    <ToastBar
      text={toast.text}
      tone={toast.tone ?? 'plain'}
      note={undoId ? t('toast.seconds', { count: left }) : ''}
      onHold={setHeld}
      close={{ label: t('toast.close'), run: close }}
      {...(undoId ? { action: { label: t('toast.undo'), run: () => void undo(undoId) } } : {})}
    />
  )
}
