import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Flag, Pencil } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import { type ScreenProps, useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import { Page, PageBody, PageMain, PageRail } from '#renderer/ui/page.tsx'
import { type FlashDetail, type FlashPhase, flashGroupId } from '#shared/features/flash-groups/model.ts'
import { phaseKey, phasesOf } from '#shared/features/flash-groups/rules/phase.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { EditDialog } from './edit-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { FlashFacts } from './flash-facts.tsx'
import './flash.css'
import { PeoplePane } from './people-pane.tsx'
import { TasksPane } from './tasks-pane.tsx'
import { TurnBox } from './turn-box.tsx'
import { useFlashWords, usePartWords } from './use-flash.ts'

const PEOPLE = 'people'
const RAIL_WIDTH = 312

/** A flash group as one object: its parts in a strip, what is to do in the chosen one, and what is now beside it. */
export function FlashView({ params }: ScreenProps) {
  const id = flashGroupId.parse(params.id)
  const { data, error, refetch } = useQuery(orpc.flashGroups.show.queryOptions({ input: { id } }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  return data ? <FlashPage flash={data} /> : null
}

function FlashPage({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const [asked, ask] = useQueryValue('part')
  const parts = phasesOf(flash.days)
  const usual = flash.endedAt === null ? phaseKey(flash.phase) : PEOPLE
  const known = [...parts.map(phaseKey), PEOPLE]
  const chosen = asked !== null && known.includes(asked) ? asked : usual
  const phase = parts.find((part) => phaseKey(part) === chosen)
  return (
    <Page bar={<FlashBar flash={flash} />}>
      <NumberStrip
        label={t('parts.label')}
        cells={useCells(flash, parts)}
        chosen={chosen}
        onChoose={(part) => ask(part ?? chosen)}
      />
      <PageBody>
        <PageMain>
          {phase ? <TasksPane flash={flash} phase={phase} key={chosen} /> : <PeoplePane flash={flash} />}
        </PageMain>
        <PageRail width={RAIL_WIDTH} label={t('facts.title')}>
          <TurnBox flash={flash} open={(part) => ask(part)} />
          <FlashFacts flash={flash} />
        </PageRail>
      </PageBody>
    </Page>
  )
}

function FlashBar({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const format = useFormat()
  const [dialog, setDialog] = useState<'edit' | 'end' | null>(null)
  const close = () => setDialog(null)
  return (
    <>
      <PageBar
        title={flash.name}
        crumbs={[{ label: t('list.title'), to: paths.flashGroups }]}
        meta={`${format.date(flash.startsOn)} – ${format.date(flash.endsOn)}`}
        withScope={false}
        actions={
          <>
            <Button icon={<Pencil aria-hidden="true" />} onClick={() => setDialog('edit')}>
              {t('facts.edit')}
            </Button>
            {flash.endedAt === null ? (
              <Button icon={<Flag aria-hidden="true" />} onClick={() => setDialog('end')}>
                {t('end.button')}
              </Button>
            ) : null}
          </>
        }
      />
      {dialog === 'edit' ? <EditDialog flash={flash} close={close} /> : null}
      {dialog === 'end' ? <EndDialog flash={flash} close={close} /> : null}
    </>
  )
}

/** Each part with how much of it is settled and when it is; the last one with who joined. */
function useCells(flash: FlashDetail, parts: readonly FlashPhase[]): StripCell[] {
  const t = useFlashWords()
  const partOf = usePartWords()
  const format = useFormat()
  const dayOf = ({ part, day }: FlashPhase) => {
    if (part === 'recruit') return format.date(flash.recruitOn)
    if (part === 'days') return format.date(addDays(flash.startsOn, day - 1))
    if (part === 'sale') return format.date(flash.sale.opensOn)
    return format.date(flash.sale.closesOn)
  }
  const hasBegun = flash.recruitOn <= format.today()
  const cells = parts.map((phase): StripCell => {
    const key = phaseKey(phase)
    const tasks = flash.tasks.filter((task) => phaseKey(task.phase) === key)
    const done = tasks.filter(({ doneAt, skippedAt }) => doneAt !== null || skippedAt !== null).length
    const isNow = hasBegun && flash.endedAt === null && key === phaseKey(flash.phase)
    return {
      id: key,
      label: partOf(phase),
      value: tasks.length === 0 ? null : t('parts.done', { done, all: tasks.length }),
      missing: t('parts.none'),
      note: isNow ? t('parts.now', { day: dayOf(phase) }) : dayOf(phase),
    }
  })
  const { invited, toInvite, joined } = flash.counts
  return [
    ...cells,
    {
      id: PEOPLE,
      label: t('part.people'),
      value: t('parts.done', { done: invited, all: toInvite }),
      note: t('parts.people', { joined }),
    },
  ]
}
