import { useWords } from '#renderer/app/i18n.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { todayMessages } from '#shared/features/today/messages.ts'

/** The keys of a footer: J and K go from card to card, ? lists all of them. */
export function KeyHints({ move, isWideOnly = false }: { move: string; isWideOnly?: boolean }) {
  const t = useWords(todayMessages)
  return (
    <>
      <span className={isWideOnly ? 'wide-only key-hint' : 'key-hint'}>
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        {move}
      </span>
      <span className="key-hint">
        <Kbd>?</Kbd>
        {t('footer.help')}
      </span>
    </>
  )
}
