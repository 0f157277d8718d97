import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { isComposing } from '#renderer/app/key-combo.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { completionOutcomes, skipReasons } from '#shared/features/follow-ups/model.ts'
import { addDays, calendarDate } from '#shared/kernel/calendar-date.ts'
import { snoozeKinds } from './action-rows.tsx'
import { useDigitKeys } from './use-digit-keys.ts'
import { type ManyActions, useManyActions } from './use-many-actions.ts'

/** What the bar shows; one thing at a time, swapped in place as in a card. */
type Mode = 'actions' | 'done' | 'snooze' | 'date' | 'skip'
type BarProps = { actions: ManyActions; setMode: (mode: Mode) => void }

/** Over the foot of a list while rows are picked: what fits those that are picked, all of it by keyboard too. */
export function ManyBar({ cards, clear }: { cards: readonly FollowUpCard[]; clear: () => void }) {
  const t = useWords(followUpManyMessages)
  const [mode, setMode] = useState<Mode>('actions')
  const actions = useManyActions(cards, clear)
  useShortcut('escape', t('many.clear'), () => (mode === 'actions' ? clear() : setMode('actions')), {
    whileTyping: true,
  })
  const bar = { actions, setMode }
  return (
    <BulkBar count={t('many.chosen', { count: cards.length })} clear={{ label: t('many.clear'), run: clear }}>
      {mode === 'actions' ? <Actions {...bar} cards={cards} /> : null}
      {mode === 'done' ? <Outcomes {...bar} /> : null}
      {mode === 'snooze' ? <Snoozes {...bar} /> : null}
      {mode === 'skip' ? <Reasons {...bar} /> : null}
      {mode === 'date' ? <NewDay {...bar} /> : null}
    </BulkBar>
  )
}

function Actions({ actions, setMode, cards }: BarProps & { cards: readonly FollowUpCard[] }) {
  const t = useWords(followUpManyMessages)
  const has = (...states: FollowUpCard['state'][]) => cards.some(({ state }) => states.includes(state))
  const [isOpen, isWaiting, isClosed] = [has('open'), has('waiting'), has('done', 'skipped', 'withdrawn')]
  useShortcut('enter', t('many.done'), () => setMode('done'), { isOn: isOpen })
  useShortcut('s', t('many.snooze'), () => setMode('snooze'), { isOn: isOpen })
  useShortcut('d', t('many.revise'), () => setMode('date'), { isOn: isOpen })
  useShortcut('delete', t('many.skip'), () => setMode('skip'), { isOn: isOpen })
  useShortcut('1', t('many.replied'), () => void actions.settle(true), { isOn: isWaiting })
  useShortcut('2', t('many.noReply'), () => void actions.settle(false), { isOn: isWaiting })
  useShortcut('o', t('many.reopen'), () => void actions.reopen(), { isOn: isClosed || isWaiting })
  return (
    <>
      {isOpen ? (
        <>
          <BarButton kbd="Enter" run={() => setMode('done')}>
            {t('many.done')}
          </BarButton>
          <BarButton kbd="S" run={() => setMode('snooze')}>
            {t('many.snooze')}
          </BarButton>
          <BarButton kbd="D" run={() => setMode('date')}>
            {t('many.revise')}
          </BarButton>
          <BarButton kbd="Del" run={() => setMode('skip')}>
            {t('many.skip')}
          </BarButton>
        </>
      ) : null}
      {isWaiting ? (
        <>
          <BarButton kbd="1" run={() => void actions.settle(true)}>
            {t('many.replied')}
          </BarButton>
          <BarButton kbd="2" run={() => void actions.settle(false)}>
            {t('many.noReply')}
          </BarButton>
        </>
      ) : null}
      {isClosed ? (
        <BarButton kbd="O" run={() => void actions.reopen()}>
          {t('many.reopen')}
        </BarButton>
      ) : null}
    </>
  )
}

function Outcomes({ actions }: BarProps) {
  const t = useWords(followUpMessages)
  return (
    <Choices
      label={t('detail.outcome')}
      choices={completionOutcomes.map((outcome) => ({
        label: t(`outcome.${outcome}`),
        run: () => void actions.complete(outcome),
      }))}
    />
  )
}

function Snoozes({ actions, setMode }: BarProps) {
  const t = useWords(followUpMessages)
  const kinds = snoozeKinds.map((kind) => ({
    label: t(`snooze.${kind}`),
    run: () => void actions.snooze({ kind }),
  }))
  return (
    <Choices
      label={t('detail.snooze')}
      choices={[...kinds, { label: t('snooze.date'), run: () => setMode('date') }]}
    />
  )
}

function Reasons({ actions }: BarProps) {
  const t = useWords(followUpMessages)
  return (
    <Choices
      label={t('detail.skip')}
      choices={skipReasons.map((reason) => ({
        label: t(`skip.${reason}`),
        run: () => void actions.skip(reason),
      }))}
    />
  )
}

/** Numbered choices; a number key chooses. */
function Choices({
  label,
  choices,
}: {
  label: string
  choices: readonly { label: string; run: () => void }[]
}) {
  useDigitKeys('', true, (index) => choices[index]?.run())
  return (
    <>
      <span className="text2">{label}</span>
      {choices.map((choice, at) => (
        <BarButton key={choice.label} kbd={String(at + 1)} run={choice.run}>
          {choice.label}
        </BarButton>
      ))}
    </>
  )
}

function NewDay({ actions }: BarProps) {
  const t = useWords(followUpManyMessages)
  const today = useFormat().today()
  const [text, setText] = useState<string>(addDays(today, 1))
  const parsed = calendarDate.safeParse(text)
  const on = parsed.success && parsed.data >= today ? parsed.data : null
  const save = () => {
    if (on !== null) void actions.snooze({ kind: 'date', on })
  }
  return (
    <>
      <span className="text2">{t('many.when')}</span>
      <Input
        type="date"
        size="small"
        autoFocus
        className="card-date"
        aria-label={t('many.when')}
        min={today}
        value={text}
        status={on === null ? 'error' : ''}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          if (!isComposing(event.nativeEvent)) save()
        }}
      />
      <Button type="primary" size="small" disabled={on === null} onClick={save}>
        {t('many.save')}
      </Button>
    </>
  )
}

function BarButton({ kbd, run, children }: { kbd: string; run: () => void; children: ReactNode }) {
  return (
    <Button type="text" size="small" onClick={run}>
      {children}
      <Kbd>{kbd}</Kbd>
    </Button>
  )
}
