import { Button } from 'antd'
import { BookMarked } from 'lucide-react'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { playbookEditorMessages } from '#shared/features/playbooks/messages/editor.ts'
import { useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'

/** Opens the editor of playbooks with what a campaign consists of. */
export function SaveAsPlaybook({ campaignId }: { campaignId: CampaignId }) {
  const t = useWords(playbookEditorMessages)
  return (
    <Button
      size="small"
      icon={<BookMarked aria-hidden="true" />}
      onClick={() => navigate(paths.playbookNew({ campaign: campaignId }))}
    >
      {t('page.saveAs')}
    </Button>
  )
}
