import { useFormat } from '#renderer/app/i18n.tsx'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { FlashDetail, FlashTask } from '#shared/features/flash-groups/model.ts'
import { phaseKey } from '#shared/features/flash-groups/rules/phase.ts'
import { useFlashWords } from './use-flash.ts'

/** What is due now and what comes next, each leading to its part. */
export function TurnBox({ flash, open }: { flash: FlashDetail; open: (part: string) => void }) {
  const t = useFlashWords()
  const find = (id: string | null) => flash.tasks.find((task) => task.id === id)
  const current = find(flash.nowId)
  const next = find(flash.nextId)
  return (
    <Section title={t('turn.title')}>
      {flash.endedAt !== null ? (
        <p className="text2">{t('turn.ended')}</p>
      ) : current || next ? (
        <>
          {current ? (
            <TurnLine word={t('turn.now')} task={current} open={open} isNow />
          ) : (
            <p className="text2">{t('turn.nothing')}</p>
          )}
          {next ? <TurnLine word={t('turn.next')} task={next} open={open} /> : null}
        </>
      ) : (
        <p className="text2">{t('turn.allDone')}</p>
      )}
    </Section>
  )
}

function TurnLine(props: { word: string; task: FlashTask; open: (part: string) => void; isNow?: true }) {
  const t = useFlashWords()
  const format = useFormat()
  const { word, task, open } = props
  const time = task.dueMinute === null ? t('task.anyTime') : textOfMinute(task.dueMinute)
  return (
    <button
      type="button"
      className={props.isNow ? 'plain flash-turn now' : 'plain flash-turn'}
      onClick={() => open(phaseKey(task.phase))}
    >
      <span className="t12 text2">{t('turn.line', { word, day: format.relativeDay(task.dueOn), time })}</span>
      <span className="flash-turn-title">{task.title}</span>
    </button>
  )
}
