import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import { useConnection } from '../connection-banner.tsx'
import { useWords } from '../i18n.tsx'
import type { NamedPerson } from '../person-select.tsx'
import { useShortcut } from '../shortcuts.tsx'
import { LogDialog } from './log-dialog.tsx'
import type { LogRequest } from './log-request.ts'

type ContactLog = {
  /** Opens the small dialog in which a contact is noted. */
  open(request?: LogRequest): void
  /** Whoever is open on screen is who a contact is most likely with; answers how to say that they are no longer. */
  present(person: NamedPerson): () => void
}

const ContactLogContext = createContext<ContactLog | null>(null)

/** Lets every screen below note a contact: by L, by a button, or by a command. */
export function ContactLogProvider({ children }: { children: ReactNode }) {
  const t = useWords(interactionMessages)
  const [request, setRequest] = useState<LogRequest | null>(null)
  const presented = useRef<NamedPerson[]>([])
  const log = useMemo<ContactLog>(
    () => ({
      open: (asked = {}) => setRequest({ person: presented.current.at(-1) ?? null, ...asked }),
      present: (person) => {
        presented.current = [...presented.current, person]
        return () => {
          presented.current = presented.current.filter((one) => one !== person)
        }
      },
    }),
    [],
  )
  const open = () => log.open()
  const isOn = useConnection().status.state !== 'failed'
  useShortcut('l', t('log.shortcut'), open, { scope: 'anywhere', isOn })
  useShortcut('mod+shift+l', t('log.shortcut'), open, { scope: 'anywhere', whileTyping: true, isOn })
  return (
    <ContactLogContext.Provider value={log}>
      {children}
      {request ? <LogDialog request={request} close={() => setRequest(null)} /> : null}
    </ContactLogContext.Provider>
  )
}

/** How a screen opens the dialog in which a contact is noted. */
export function useContactLog(): ContactLog {
  const log = useContext(ContactLogContext)
  if (!log) throw new Error('useContactLog outside of ContactLogProvider')
  return log
}

/** Says who is open on screen while the component is mounted. */
export function usePresentPerson(person: NamedPerson | null): void {
  const { present } = useContactLog()
  const id = person?.id
  const name = person?.name
  useEffect(() => {
    if (id === undefined || name === undefined) return
    return present({ id, name })
  }, [present, id, name])
}
