import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Tag, type TagTone } from '#renderer/ui/marks.tsx'
import { StageMark } from '#renderer/ui/stage-mark.tsx'
import type { CampaignDetail, CampaignStatus } from '#shared/features/campaigns/model.ts'
import { useFlashCrumb } from '../flash/use-flash-of.ts'
import { RouteLink } from '../navigation.tsx'
import { PageBar } from '../page-bar.tsx'
import { paths } from '../paths.ts'
import { SaveAsPlaybook } from '../playbooks/save-as-playbook.tsx'
import { CALENDAR_FILE, useCalendarFile } from '../use-calendar-file.ts'
import { CopyDialog, MoveDialog, RemoveDialog } from './campaign-dialogs.tsx'
import { type CampaignTab, campaignTabs } from './tabs.ts'
import { useCampaignActions } from './use-campaign-actions.ts'
import { useCampaignWords } from './use-campaign-words.ts'
import './campaigns.css'

const TONES: Readonly<Record<CampaignStatus, TagTone>> = {
  draft: 'plain',
  planned: 'info',
  running: 'ok',
  ended: 'warn',
  reviewed: 'plain',
  cancelled: 'plain',
}

/** Name, stage and status of a campaign, what can be done with it, and its tabs. */
export function CampaignBar({ detail, tab }: { detail: CampaignDetail; tab: CampaignTab }) {
  const { campaign } = detail
  const { t, p, stage, glyph } = useCampaignWords()
  const flash = useFlashCrumb(campaign.id)
  return (
    <>
      <PageBar
        withScope={false}
        title={<span className="private">{campaign.name}</span>}
        crumbs={[{ label: p('bar.calendar'), to: paths.calendar({ on: campaign.startsOn }) }, ...flash]}
        meta={
          <span className="campaign-meta">
            <StageMark stage={campaign.stage} glyph={glyph(campaign.stage)}>
              {stage(campaign.stage)}
            </StageMark>
            <Tag tone={TONES[campaign.status]}>{t(`status.${campaign.status}`)}</Tag>
          </span>
        }
        actions={<Actions detail={detail} />}
      />
      <nav className="page-tabs" aria-label={p('tabs.label')}>
        {campaignTabs.map((one) => (
          <RouteLink
            key={one}
            to={paths.campaign(campaign.id, one === campaignTabs[0] ? undefined : one)}
            aria-current={one === tab ? 'page' : undefined}
          >
            {p(`tab.${one}`)}
          </RouteLink>
        ))}
      </nav>
    </>
  )
}

const dialogs = { move: MoveDialog, copy: CopyDialog, remove: RemoveDialog } as const

function Actions({ detail }: { detail: CampaignDetail }) {
  const { campaign } = detail
  const { p } = useCampaignWords()
  const { confirm, cancel, restore } = useCampaignActions(campaign)
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null)
  const Dialog = open === null ? null : dialogs[open]
  const isCancelled = campaign.cancelledAt !== null
  const file = useCalendarFile({ kind: 'campaign', campaignId: campaign.id })
  const items = [
    { key: 'copy', label: p('bar.copy') },
    file.item,
    ...(campaign.confirmedAt === null ? [] : [{ key: 'unconfirm', label: p('bar.unconfirm') }]),
    { key: 'cancel', label: p(isCancelled ? 'bar.restore' : 'bar.cancel') },
    { key: 'remove', label: p('bar.remove'), danger: true },
  ]
  const onMenu = (key: string) => {
    if (key === CALENDAR_FILE) file.write()
    else if (key === 'unconfirm') confirm.mutate(false)
    else if (key === 'cancel') (isCancelled ? restore : cancel).mutate(undefined)
    else if (key === 'copy' || key === 'remove') setOpen(key)
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen('move')}>
        {p('bar.move')}
      </Button>
      {campaign.status === 'draft' ? (
        <Button type="primary" size="small" loading={confirm.isPending} onClick={() => confirm.mutate(true)}>
          {p('bar.confirm')}
        </Button>
      ) : null}
      <SaveAsPlaybook campaignId={campaign.id} />
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, onClick: ({ key }) => onMenu(key) }}
      >
        <Button type="text" size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={p('bar.more')} />
      </Dropdown>
      {Dialog ? <Dialog detail={detail} close={() => setOpen(null)} /> : null}
    </>
  )
}
