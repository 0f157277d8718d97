import { useWords } from '#renderer/app/i18n.tsx'
import { directionMessages } from '#shared/features/personas/messages/direction.ts'
import type { DirectionAnswers } from '#shared/features/personas/model.ts'
import type { DirectionReason, WizardQuestion } from '#shared/features/personas/rules/direction.ts'

type Key = keyof (typeof directionMessages)['en']

/** Words of the direction wizard, those of an answer and of what it speaks for among them. */
export function useDirectionWords() {
  const d = useWords(directionMessages)
  return {
    d,
    /** 本地或圈内有人知道; null while the question is open. */
    answer(answers: DirectionAnswers, question: WizardQuestion): string | null {
      if (question === 'proof')
        return answers.proof === null ? null : d('answer.proof', { count: answers.proof.length })
      const chosen = answers[question]
      return chosen === null ? null : d(`answer.${question}.${chosen}` as Key)
    },
    reason({ question, answer }: DirectionReason): string {
      if (typeof answer === 'number') return d('reason.proof', { count: answer, enough: String(answer >= 3) })
      return d(`reason.${question}.${answer}` as Key)
    },
  }
}
