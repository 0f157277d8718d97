import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { StageGlyph } from '#renderer/ui/stage-mark.tsx'
import { campaignHintsMessages } from '#shared/features/campaign-hints/messages.ts'
import type { StageRow } from '#shared/features/campaign-hints/model.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { type CampaignStage, campaignStages } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { FocusedCard } from './hint-bar.tsx'
import './campaign-hints.css'
import { useMonthName } from './use-hint-words.ts'

/** Opens which stages each group has in a month, and which it lacks. */
export function StageTableButton(props: { label: string; on: CalendarDate; groupIds: readonly GroupId[] }) {
  const t = useWords(campaignHintsMessages)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="topLeft"
      arrow={false}
      destroyOnHidden
      content={
        <FocusedCard
          label={t('stages.button')}
          close={() => {
            setOpen(false)
            button.current?.focus()
          }}
        >
          <StageTable on={props.on} groupIds={props.groupIds} />
        </FocusedCard>
      }
    >
      <button ref={button} type="button" className="plain link" aria-expanded={isOpen} aria-haspopup="dialog">
        {props.label}
      </button>
    </Popover>
  )
}

function StageTable({ on, groupIds }: { on: CalendarDate; groupIds: readonly GroupId[] }) {
  const t = useWords(campaignHintsMessages)
  const monthName = useMonthName()
  const [first, setFirst] = useState(`${on.slice(0, 7)}-01` as CalendarDate)
  const month = first.slice(0, 7)
  const { rows, isKnown } = useStageRows(month, groupIds)
  const turn = (days: number) => setFirst(`${addDays(first, days).slice(0, 7)}-01` as CalendarDate)
  return (
    <div className="stage-table">
      <div className="stage-table-head">
        <h2>{t('stages.title', { month: monthName(month) })}</h2>
        <Button
          size="small"
          type="text"
          aria-label={t('stages.previous')}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          onClick={() => turn(-1)}
        />
        <Button
          size="small"
          type="text"
          aria-label={t('stages.next')}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          onClick={() => turn(31)}
        />
      </div>
      {isKnown && rows.length === 0 ? (
        <p className="text3">{t('stages.noGroups')}</p>
      ) : (
        <Rows rows={rows} first={first} />
      )}
      <p className="text3 t12">{t('stages.hint')}</p>
    </div>
  )
}

function useStageRows(month: string, groupIds: readonly GroupId[]) {
  const { groupId } = useScope()
  const input = { month, ...(groupId === null ? {} : { groupId }) }
  const { data } = useQuery({
    ...orpc.campaignHints.stages.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const rows = (data ?? []).filter((row) => groupIds.length === 0 || groupIds.includes(row.groupId))
  return { rows, isKnown: data !== undefined }
}

function Rows({ rows, first }: { rows: readonly StageRow[]; first: CalendarDate }) {
  const t = useWords(campaignHintsMessages)
  const words = useWords(campaignMessages)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('stages.group')}</th>
          {campaignStages.map((stage) => (
            <th key={stage} scope="col" className="num">
              <span className="stage-table-stage" title={words(`stage.${stage}`)}>
                <StageGlyph stage={stage} glyph={words(`glyph.${stage}`)} />
                <span className="visually-hidden">{words(`stage.${stage}`)}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.groupId}>
            <th scope="row">{row.groupName}</th>
            {campaignStages.map((stage) => (
              <td key={stage} className="num">
                <StageCell row={row} stage={stage} first={first} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many, or where a stage is missing the way to its playbooks. */
function StageCell({ row, stage, first }: { row: StageRow; stage: CampaignStage; first: CalendarDate }) {
  const t = useWords(campaignHintsMessages)
  const words = useWords(campaignMessages)
  if (!row.empty.includes(stage))
    return <span className={row.counts[stage] ? '' : 'text3'}>{row.counts[stage] ?? 0}</span>
  const fill = t('stages.fill', { group: row.groupName, stage: words(`stage.${stage}`) })
  return (
    <RouteLink
      to={paths.playbooks({ stage, group: row.groupId, on: first })}
      className="stage-table-empty"
      title={fill}
    >
      <Plus size={14} aria-hidden="true" />
      <span className="visually-hidden">{fill}</span>
    </RouteLink>
  )
}
