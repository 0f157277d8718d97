import { Button, Dropdown, type MenuProps } from 'antd'
import { Check, Copy, Ellipsis } from 'lucide-react'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import type { FaqMatch } from '#shared/features/faq/model.ts'
import type { FollowUpId } from '#shared/features/follow-ups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { ExplainSimilarity } from './explain-similarity.tsx'
import type { FaqActions } from './use-faq-actions.ts'

/** What sending the answer settles besides: its word on the button, and what happens once the answer was copied. */
export type Settling = {
  /** As in “copy and mark as answered”. */
  step: string
  /** A follow-up that is closed in the same step, with the same undo. */
  followUpId?: FollowUpId
  /** Runs after the answer was copied. */
  run?: (answer: string) => void
}

type MatchProps = {
  match: FaqMatch
  question: string
  groupId: GroupId | null
  actions: FaqActions
  settling: Settling | undefined
}

/** One offered answer: how alike it is and why, the answer, and copying it. */
export function MatchRow({ match, question, groupId, actions, settling }: MatchProps) {
  const t = useWords(faqOfferMessages)
  const { entry, wording, percent } = match
  const asked = { text: question.slice(0, 2000), percent }
  const copy = () => actions.copy(entry, { asked, groupId, followUpId: null })
  const settle = async () => {
    const followUpId = settling?.followUpId ?? null
    if (await actions.copy(entry, { asked, groupId, followUpId })) settling?.run?.(entry.answer)
  }
  const isCopied = actions.copiedId === entry.id
  return (
    <li className="faq-match">
      <div className="faq-match-head">
        <span className="faq-match-question">{entry.question}</span>
        <ExplainSimilarity match={match} />
      </div>
      {wording === entry.question && entry.groupName === null ? null : (
        <p className="t12 text2 faq-match-notes">
          {wording === entry.question ? null : <span>{t('match.wording', { wording })}</span>}
          {entry.groupName === null ? null : <span>{t('match.group', { group: entry.groupName })}</span>}
        </p>
      )}
      <p className="faq-match-answer">{entry.answer}</p>
      <div className="faq-match-actions">
        <Button
          size="small"
          icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {t(isCopied ? 'match.copied' : 'match.copy')}
        </Button>
        {settling ? (
          <Button size="small" onClick={() => void settle()}>
            {t('match.copyAnd', { step: settling.step })}
          </Button>
        ) : null}
        <MatchMenu match={match} question={question} actions={actions} />
      </div>
    </li>
  )
}

function MatchMenu({ match, question, actions }: Pick<MatchProps, 'match' | 'question' | 'actions'>) {
  const t = useWords(faqOfferMessages)
  const { entry } = match
  const isKnown = [entry.question, ...entry.wordings].includes(question.trim())
  const items: NonNullable<MenuProps['items']> = [
    {
      key: 'wording',
      label: t('match.addWording'),
      disabled: isKnown,
      onClick: () => void actions.addWording(entry, question),
    },
    { key: 'open', label: t('match.open'), onClick: () => navigate(paths.faq({ entry: entry.id })) },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button type="text" size="small" aria-label={t('match.more')} icon={<Ellipsis aria-hidden="true" />} />
    </Dropdown>
  )
}
