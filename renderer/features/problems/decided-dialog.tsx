import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useInboxActions } from './use-problem-actions.ts'

/** Questions that were ignored or marked as answered, and the way back for each. */
export function DecidedDialog({ groupId, close }: { groupId: GroupId | null; close: () => void }) {
  const { t } = useProblemWords()
  const format = useFormat()
  const { putBack } = useInboxActions()
  const { data } = useQuery(
    orpc.problems.decided.queryOptions({ input: groupId === null ? {} : { groupId } }),
  )
  return (
    <Modal
      open
      width={560}
      title={t('decided.title')}
      onCancel={close}
      footer={<Button onClick={close}>{t('decided.close')}</Button>}
    >
      <p className="text2">{t('decided.hint')}</p>
      {data?.length === 0 ? <p className="text3">{t('decided.none')}</p> : null}
      <ul className="problem-decided">
        {data?.map((question) => (
          <li key={question.messageId}>
            <span className="problem-inbox-text">
              <span className="private">{question.text}</span>
              <span className="t12 text2">
                <span className="private">{question.name}</span>
                {`  ${question.groupName}  ${format.seen(question.at)}`}
              </span>
            </span>
            <Tag>{t(question.verdict === 'answered' ? 'decided.answered' : 'decided.ignored')}</Tag>
            <Button size="small" type="text" onClick={() => putBack.mutate(question)}>
              {t('decided.back')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
