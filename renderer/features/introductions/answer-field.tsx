import { Input } from 'antd'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Field } from '#renderer/ui/field.tsx'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import { ANSWER_LENGTH, type Prompt } from '#shared/features/introductions/model.ts'
import { tradeExamples } from '#shared/features/introductions/rules/examples.ts'
import type { Trade } from '#shared/features/personas/model.ts'

/** Prompts that are answered in a sentence or more. */
const LONG: readonly Prompt[] = ['origin', 'gives', 'difference']

/** One prompt; what is typed is saved by itself. */
export function AnswerField(props: {
  prompt: Prompt
  answer: string
  trade: Trade
  save: (text: string) => Promise<unknown>
}) {
  const a = useWords(answerMessages)
  const example = useTradeExample(props.prompt, props.trade)
  const { value, change, flush } = useAutosave(props.answer, props.save)
  return (
    <Field label={a(`prompt.${props.prompt}`)}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          className="private"
          autoSize={{ minRows: LONG.includes(props.prompt) ? 2 : 1, maxRows: 6 }}
          maxLength={ANSWER_LENGTH}
          placeholder={a(`example.${props.prompt}`, { example })}
          value={value}
          onChange={(event) => change(event.target.value)}
          onBlur={flush}
        />
      )}
    </Field>
  )
}

/** What somebody of the trade answers, for the prompts that a trade has examples of. */
function useTradeExample(prompt: Prompt, trade: Trade): string {
  const locale = useLocale()
  const [example] = tradeExamples(trade, locale)
  if (!example) return ''
  return prompt === 'identity' || prompt === 'brand_is' || prompt === 'gives' || prompt === 'outcome'
    ? example[prompt]
    : ''
}
