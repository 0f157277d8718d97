import { Button } from 'antd'
import { CirclePause, CirclePlay, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { patternWords, scheduleWords } from '#renderer/app/rituals/schedule-words.ts'
import { StreakDots } from '#renderer/app/rituals/streak-dots.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { Ritual } from '#shared/features/rituals/model.ts'
import { PauseDialog } from './pause-dialog.tsx'
import { RitualDays } from './ritual-days.tsx'
import { RitualScript } from './ritual-script.tsx'
import { useRitualActions } from './use-rituals.ts'

type Step = (() => void) | null

/** One ritual: its rule, how steadily it is kept, its days before and after today, its words. */
export function RitualDrawer(props: {
  ritual: Ritual
  previous: Step
  next: Step
  edit: () => void
  close: () => void
}) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const { ritual } = props
  return (
    <SideDrawer
      label={t('drawer.label', { name: ritual.name })}
      title={ritual.name}
      subtitle={`${words(`kind.${ritual.kind}`)}${words('rule.partSeparator')}${patternWords(ritual.schedule.pattern, words)}`}
      previous={{ label: t('drawer.previous'), run: props.previous }}
      next={{ label: t('drawer.next'), run: props.next }}
      close={{ label: t('drawer.close'), run: props.close }}
      actions={<DrawerActions ritual={ritual} edit={props.edit} close={props.close} />}
    >
      <div className="ritual-about">
        <p>{scheduleWords(ritual.schedule, words, format)}</p>
        <dl className="ritual-facts">
          <Fact label={t('drawer.groups')}>{format.list(ritual.groups.map(({ name }) => name))}</Fact>
          {ritual.owner === '' ? null : <Fact label={t('drawer.owner')}>{ritual.owner}</Fact>}
          <Fact label={t('drawer.current')}>
            {t('streak.times', { count: format.number(ritual.streak.current) })}
          </Fact>
          <Fact label={t('drawer.longest')}>
            {t('streak.times', { count: format.number(ritual.streak.longest) })}
          </Fact>
          <Fact label={t('drawer.share')}>{t('streak.share', ritual.streak)}</Fact>
        </dl>
        <StreakDots days={ritual.recent} />
      </div>
      <RitualDays ritual={ritual} />
      <Section title={t('drawer.words')}>
        <RitualScript ritual={ritual} />
      </Section>
    </SideDrawer>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function DrawerActions({ ritual, edit, close }: { ritual: Ritual; edit: () => void; close: () => void }) {
  const t = useWords(ritualPageMessages)
  const { resume, remove } = useRitualActions()
  const [isPausing, setPausing] = useState(false)
  return (
    <>
      <Button icon={<Pencil aria-hidden="true" />} onClick={edit}>
        {t('drawer.edit')}
      </Button>
      {ritual.pause === null ? (
        <Button
          type="text"
          icon={<CirclePause aria-hidden="true" />}
          disabled={ritual.isOver}
          onClick={() => setPausing(true)}
        >
          {t('drawer.pause')}
        </Button>
      ) : (
        <Button
          type="text"
          icon={<CirclePlay aria-hidden="true" />}
          loading={resume.isPending}
          onClick={() => resume.mutate(ritual)}
        >
          {t('drawer.resume')}
        </Button>
      )}
      <Button
        type="text"
        icon={<Trash2 aria-hidden="true" />}
        loading={remove.isPending}
        onClick={() => remove.mutate(ritual, { onSuccess: close })}
      >
        {t('drawer.remove')}
      </Button>
      {isPausing ? <PauseDialog ritual={ritual} close={() => setPausing(false)} /> : null}
    </>
  )
}
