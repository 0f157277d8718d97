import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { ChevronDown, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { CampaignDetail } from '#shared/features/campaigns/model.ts'
import {
  type AfterKind,
  afterKinds,
  type Participant,
  type ParticipantCounts,
} from '#shared/features/participants/model.ts'
import { AddDialog } from './add-dialog.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { LogDialog } from './log-dialog.tsx'
import { ParticipantTable } from './participant-table.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { useParticipantWords } from './use-participants.ts'
import './participants.css'

const filters = ['signed', 'attended', 'bought', 'unknown', 'gone'] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (row: Participant) => boolean> = {
  signed: (row) => row.isSigned && row.goneAt === null,
  attended: (row) => row.hasAttended && row.goneAt === null,
  bought: (row) => row.hasBought && row.goneAt === null,
  unknown: (row) => row.personId === null && !row.isSettled && row.goneAt === null,
  gone: (row) => row.goneAt !== null,
}

type Open = { kind: 'paste' } | { kind: 'log' } | { kind: 'add' } | { kind: 'follow'; after: AfterKind }

/** Who took part in a campaign: taken from a chain, a list or the log, marked, and followed up. */
export function ParticipantsTab({ detail }: { detail: CampaignDetail }) {
  const campaignId = detail.campaign.id
  const t = useParticipantWords()
  const { data } = useQuery(orpc.participants.list.queryOptions({ input: { campaignId } }))
  const [filter, setFilter] = useState<Filter | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (!data) return null
  const { participants, counts } = data
  const shown = filter === null ? participants : participants.filter(fits[filter])
  return (
    <PageBody>
      <PageMain
        footer={
          <PageFooter right={t('footer.hint')}>
            {t('footer.count', { shown: shown.length, total: participants.length })}
          </PageFooter>
        }
      >
        <CountStrip counts={counts} filter={filter} choose={setFilter} />
        <div className="filter-row participant-actions">
          <Button type="primary" size="small" onClick={() => setOpen({ kind: 'paste' })}>
            {t('action.chain')}
          </Button>
          <Button size="small" onClick={() => setOpen({ kind: 'log' })}>
            {t('action.log')}
          </Button>
          <Button size="small" onClick={() => setOpen({ kind: 'add' })}>
            {t('action.add')}
          </Button>
          <span className="push" />
          <FollowMenu follow={(after) => setOpen({ kind: 'follow', after })} />
        </div>
        {participants.length === 0 ? (
          <EmptyState Icon={UserRoundCheck} title={t('empty.title')} hint={t('empty.hint')} />
        ) : shown.length === 0 ? (
          <div className="empty-state">
            <p>{t('filtered.none')}</p>
            <Button size="small" onClick={() => setFilter(null)}>
              {t('filtered.clear')}
            </Button>
          </div>
        ) : (
          <ParticipantTable campaignId={campaignId} rows={shown} listKey={filter ?? ''} />
        )}
        {open?.kind === 'paste' ? <PasteDialog campaignId={campaignId} close={close} /> : null}
        {open?.kind === 'log' ? <LogDialog campaignId={campaignId} close={close} /> : null}
        {open?.kind === 'add' ? <AddDialog campaignId={campaignId} close={close} /> : null}
        {open?.kind === 'follow' ? (
          <FollowDialog campaignId={campaignId} kind={open.after} close={close} />
        ) : null}
      </PageMain>
    </PageBody>
  )
}

function FollowMenu({ follow }: { follow: (after: AfterKind) => void }) {
  const t = useParticipantWords()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: afterKinds.map((kind) => ({ key: kind, label: t(`after.${kind}`) })),
        onClick: ({ key }) => follow(key as AfterKind),
      }}
    >
      <Button size="small" icon={<ChevronDown size={14} aria-hidden="true" />} iconPlacement="end">
        {t('action.follow')}
      </Button>
    </Dropdown>
  )
}

function CountStrip(props: {
  counts: ParticipantCounts
  filter: Filter | null
  choose: (filter: Filter | null) => void
}) {
  const t = useParticipantWords()
  const format = useFormat()
  const { counts } = props
  const share = (part: number, whole: number) => format.percent(whole === 0 ? 0 : part / whole)
  const cell = (id: Filter | 'people', note: string): StripCell => ({
    id,
    label: t(`strip.${id}`),
    value: format.number(counts[id]),
    note,
  })
  const cells = [
    cell('people', t('strip.peopleNote')),
    cell('signed', t('strip.signedNote', { count: counts.notSigned })),
    cell(
      'attended',
      counts.signed === 0
        ? t('strip.attendedNoteNone')
        : t('strip.attendedNote', { share: share(counts.attended, counts.signed) }),
    ),
    cell(
      'bought',
      counts.attended === 0
        ? t('strip.boughtNoteNone')
        : t('strip.boughtNote', { share: share(counts.bought, counts.attended) }),
    ),
    cell('unknown', t('strip.unknownNote')),
    cell('gone', t('strip.goneNote')),
  ]
  return (
    <NumberStrip
      label={t('strip.label')}
      cells={cells}
      chosen={props.filter ?? 'people'}
      onChoose={(id) => props.choose(filters.find((one) => one === id) ?? null)}
    />
  )
}
