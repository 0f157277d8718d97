import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import { useConnection } from '../connection-banner.tsx'
import { useWords } from '../i18n.tsx'
import { useShortcut } from '../shortcuts.tsx'
import { IdeaDialog } from './idea-dialog.tsx'
import type { IdeaRequest } from './idea-request.ts'

type IdeaBox = {
  /** Opens the small dialog in which an idea is noted. */
  open(request?: IdeaRequest): void
}

const IdeaBoxContext = createContext<IdeaBox | null>(null)

/** Lets every screen below note an idea: by I, by a button, or by a command. */
export function IdeaBoxProvider({ children }: { children: ReactNode }) {
  const t = useWords(contentOutputMessages)
  const [request, setRequest] = useState<IdeaRequest | null>(null)
  const box = useMemo<IdeaBox>(() => ({ open: (asked = {}) => setRequest(asked) }), [])
  const open = () => box.open()
  const isOn = useConnection().status.state !== 'failed'
  useShortcut('i', t('idea.shortcut'), open, { scope: 'anywhere', isOn })
  useShortcut('mod+i', t('idea.shortcut'), open, { scope: 'anywhere', whileTyping: true, isOn })
  return (
    <IdeaBoxContext.Provider value={box}>
      {children}
      {request ? <IdeaDialog request={request} close={() => setRequest(null)} /> : null}
    </IdeaBoxContext.Provider>
  )
}

/** How a screen opens the dialog in which an idea is noted. */
export function useIdeaBox(): IdeaBox {
  const box = useContext(IdeaBoxContext)
  if (!box) throw new Error('useIdeaBox outside of IdeaBoxProvider')
  return box
}
