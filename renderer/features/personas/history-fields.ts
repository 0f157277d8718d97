import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { directionMessages } from '#shared/features/personas/messages/direction.ts'
import { faceMessages } from '#shared/features/personas/messages/face.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { PersonaContent } from '#shared/features/personas/model.ts'
import { directionInForce, directionQuestions } from '#shared/features/personas/rules/direction.ts'
import { useDirectionWords } from './use-direction-words.ts'

/** A field of a persona as the history words it. */
export type HistoryField = { label: string; text: string }

/** Words every field of a persona, in the order of the page. */
export function useHistoryFields(): (content: PersonaContent) => HistoryField[] {
  const t = useWords(personaMessages)
  const d = useWords(directionMessages)
  const f = useWords(faceMessages)
  const format = useFormat()
  const { answer } = useDirectionWords()
  const isEnglish = format.locale === 'en'
  return (content) => {
    const direction = directionInForce(content)
    const proof = (content.answers.proof ?? []).map((kind) => d(`proof.${kind}`))
    return [
      { label: t('field.name'), text: content.name },
      { label: t('field.roleLine'), text: content.roleLine },
      { label: t('field.brand'), text: content.brand },
      { label: t('field.trade'), text: t(`trade.${content.trade}`) },
      ...directionQuestions.map((question) => ({
        label: d(`question.${question}`),
        text:
          question === 'proof' && proof.length > 0
            ? format.list(proof)
            : (answer(content.answers, question) ?? ''),
      })),
      { label: t('tab.direction'), text: direction === null ? '' : t(`direction.${direction}`) },
      { label: t('history.chosenReason'), text: content.chosenReason },
      { label: f('part.nickname'), text: content.nickname },
      { label: f('part.signature'), text: content.signature },
      {
        label: f('section.title'),
        text: content.faceChecks.map((check) => f(`check.${check}`)).join(isEnglish ? '; ' : '；'),
      },
      { label: f('words.always'), text: content.alwaysWords.join(isEnglish ? ', ' : '、') },
      { label: f('words.never'), text: content.neverWords.join(isEnglish ? ', ' : '、') },
    ]
  }
}
