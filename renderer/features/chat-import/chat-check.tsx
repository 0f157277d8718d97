import { useWords } from '#renderer/app/i18n.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { ChatLines } from './chat-lines.tsx'
import { ChatRail } from './chat-rail.tsx'
import { ChatSettings } from './chat-settings.tsx'
import type { ImportItem } from './sources.ts'
import { NewGroupFields, NewPersonFields } from './target-select.tsx'

/** A chat log: how it is counted, how its first lines read, and what it would add. */
export function ChatCheck({ item }: { item: Extract<ImportItem, { kind: 'chat' }> }) {
  const t = useWords(wizardMessages)
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('step.check')}>
          <NewGroupFields item={item} />
          <NewPersonFields item={item} />
          <ChatSettings item={item} />
          <ChatLines item={item} />
        </PageScroll>
      </PageMain>
      <ChatRail />
    </PageBody>
  )
}
