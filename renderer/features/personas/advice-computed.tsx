import { useFormat } from '#renderer/app/i18n.tsx'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import type { DirectionAnswers } from '#shared/features/personas/model.ts'
import type { DirectionAdvice } from '#shared/features/personas/rules/direction.ts'
import { useDirectionWords } from './use-direction-words.ts'

/** ⓘ 怎么算的: every answer with its points, and their sum. */
export function AdviceComputed({ advice, answers }: { advice: DirectionAdvice; answers: DirectionAnswers }) {
  const { d, answer } = useDirectionWords()
  const format = useFormat()
  return (
    <ExplainPopover label={d('computed.open')} text={d('computed.open')} title={d('computed.title')}>
      <p className="t12">{d('computed.intro')}</p>
      <table className="advice-points t12">
        <thead>
          <tr>
            <th scope="col">{d('computed.question')}</th>
            <th scope="col">{d('computed.answer')}</th>
            <th scope="col" className="number">
              {d('computed.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {advice.all.map(({ question, points }) => (
            <tr key={question}>
              <td>{d(`question.${question}`)}</td>
              <td>{answer(answers, question)}</td>
              <td className={points === 0 ? 'number zero' : 'number'}>{format.signed(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{d('computed.total')}</td>
            <td className="number strong">{format.signed(advice.points)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="t12 text2">{d('computed.strength')}</p>
      <p className="t12 text2">{d('computed.proof')}</p>
      <p className="t12 text2">{d('computed.source')}</p>
    </ExplainPopover>
  )
}
