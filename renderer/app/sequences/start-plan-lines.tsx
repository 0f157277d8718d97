import { Checkbox, Input } from 'antd'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { useFormat, useWords } from '../i18n.tsx'
import type { StartChoice } from './use-start.ts'
import './sequences.css'

/** Who begins and when, who does not and why, before anything is written. */
export function StartPlanLines({ start, subject }: { start: StartChoice; subject: 'people' | 'group' }) {
  const e = useWords(sequenceEditorMessages)
  const format = useFormat()
  const { plan, cap, isRestart } = start
  if (!plan) return null
  const { starting, running, doNotContact, unreachable, firstOn } = plan
  const day = firstOn === null ? '' : format.relativeDay(firstOn)
  return (
    <>
      <ul className="start-plan">
        {starting === 0 ? (
          <li>{e('startDialog.nobody')}</li>
        ) : (
          <li>
            {subject === 'group'
              ? e('startDialog.startingGroup', { day })
              : e('startDialog.starting', { count: starting, day })}
          </li>
        )}
        {running > 0 ? <li className="text2">{e('startDialog.running', { count: running })}</li> : null}
        {doNotContact > 0 ? (
          <li className="text2">{e('startDialog.doNotContact', { count: doNotContact })}</li>
        ) : null}
        {unreachable > 0 ? (
          <li className="text2">{e('startDialog.unreachable', { count: unreachable })}</li>
        ) : null}
      </ul>
      {subject === 'people' && starting > cap ? <SpreadLine start={start} /> : null}
      {running > 0 || isRestart ? (
        <Checkbox checked={isRestart} onChange={({ target }) => start.setRestart(target.checked)}>
          {e(subject === 'group' ? 'startDialog.restartGroup' : 'startDialog.restart')}
        </Checkbox>
      ) : null}
    </>
  )
}

const SLOT = '\u0000'

function SpreadLine({ start }: { start: StartChoice }) {
  const e = useWords(sequenceEditorMessages)
  const format = useFormat()
  const { perDay, cap, plan } = start
  const [text, setText] = useDraft(String(perDay ?? cap))
  const [before = '', after = ''] = e('startDialog.spread', { input: SLOT }).split(SLOT)
  const keep = () => {
    const wanted = Math.round(Number(text))
    if (text.trim() === '' || !Number.isFinite(wanted)) setText(String(perDay ?? cap))
    else start.setPerDay(Math.min(500, Math.max(1, wanted)))
  }
  return (
    <>
      <div className="start-spread">
        <Checkbox
          checked={perDay !== null}
          onChange={({ target }) => start.setPerDay(target.checked ? cap : null)}
        >
          {before}
        </Checkbox>
        <Input
          size="small"
          inputMode="numeric"
          maxLength={3}
          disabled={perDay === null}
          aria-label={e('startDialog.spread', { input: '' })}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
        <span>{after}</span>
        {perDay !== null && plan?.lastOn ? (
          <span className="text2">{e('startDialog.spreadUntil', { day: format.date(plan.lastOn) })}</span>
        ) : null}
      </div>
      <p className="t12 text3">{e('startDialog.capNote', { cap })}</p>
    </>
  )
}
