import { Input } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import type { ImportItem } from './sources.ts'
import { useImport } from './use-import.ts'

/** The day as of which a list is true: between two lists lie joins and leaves without a day of their own. */
export function ListedOn({ item }: { item: Extract<ImportItem, { kind: 'roster' }> }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session } = useImport()
  const choose = (text: string) => {
    const read = calendarDate.safeParse(text)
    if (read.success) session.chooseRoster({ listedOn: read.data })
  }
  return (
    <Field label={c('listedOn')}>
      {(ties) => (
        <Input
          {...ties}
          type="date"
          className="import-date"
          max={format.today()}
          value={item.choice.listedOn ?? item.inspection.listedOn}
          onChange={(event) => choose(event.target.value)}
        />
      )}
    </Field>
  )
}
