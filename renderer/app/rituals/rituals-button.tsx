import { Button, Tooltip } from 'antd'
import { Repeat2 } from 'lucide-react'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'

/** Leads from the calendar to the list of rituals; its word is in the tooltip, as the bar has room for little. */
export function RitualsButton() {
  const t = useWords(ritualPageMessages)
  return (
    <Tooltip title={t('page.open')}>
      <Button
        type="text"
        size="small"
        icon={<Repeat2 size={16} aria-hidden="true" />}
        aria-label={t('page.open')}
        onClick={() => navigate(paths.rituals())}
      />
    </Tooltip>
  )
}
