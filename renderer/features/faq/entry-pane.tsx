import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Check, Copy, Ellipsis, Pencil } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFaqActions } from '#renderer/app/faq/use-faq-actions.ts'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Kbd, Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqDetail, FaqEntry, FaqId, FaqUse } from '#shared/features/faq/model.ts'
import { problemId } from '#shared/features/problems/model.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** One entry: its answer ready to copy, its wordings, and the questions it was used for. */
export function EntryPane(props: { id: FaqId; edit: (entry: FaqEntry) => void; close: () => void }) {
  const { data, error, refetch } = useQuery(
    orpc.faq.show.queryOptions({ input: { id: props.id }, placeholderData: keepPreviousData }),
  )
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <EntryHead entry={data} edit={() => props.edit(data)} close={props.close} />
      <AnswerSection entry={data} />
      <WordingsSection entry={data} />
      <UsesSection uses={data.recentUses} />
    </>
  )
}

function EntryHead({ entry, edit, close }: { entry: FaqDetail; edit: () => void; close: () => void }) {
  const t = useWords(faqMessages)
  const format = useFormat()
  const actions = useEntryActions()
  const remove = async () => {
    if (await actions.remove(entry)) close()
  }
  return (
    <header className="faq-head">
      <div className="faq-head-line">
        <h2>{entry.question}</h2>
        <span className="faq-head-actions">
          <Button size="small" icon={<Pencil aria-hidden="true" />} onClick={edit}>
            {t('detail.edit')}
          </Button>
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            menu={{
              items: [
                { key: 'remove', label: t('detail.remove'), danger: true, onClick: () => void remove() },
              ],
            }}
          >
            <Button
              type="text"
              size="small"
              aria-label={t('detail.more')}
              icon={<Ellipsis aria-hidden="true" />}
            />
          </Dropdown>
        </span>
      </div>
      <p className="t12 text2 faq-facts">
        <span>
          {entry.groupName === null
            ? t('detail.allGroups')
            : t('detail.onlyGroup', { group: entry.groupName })}
        </span>
        <span>{t('detail.uses', { count: entry.uses })}</span>
        {entry.lastUsedAt === null ? null : (
          <span title={format.exact(entry.lastUsedAt)}>
            {t('detail.lastUsed', { time: format.seen(entry.lastUsedAt) })}
          </span>
        )}
        <span title={format.exact(entry.savedAt)}>
          {t('detail.saved', { time: format.seen(entry.savedAt) })}
        </span>
        {entry.problemId === null ? null : (
          <RouteLink to={paths.problem(problemId.parse(entry.problemId))}>
            {t('detail.fromProblem')}
          </RouteLink>
        )}
      </p>
      {entry.tags.length === 0 ? null : (
        <p className="tags">
          {entry.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
    </header>
  )
}

function AnswerSection({ entry }: { entry: FaqEntry }) {
  const t = useWords(faqMessages)
  const actions = useFaqActions()
  const isCopied = actions.copiedId === entry.id
  const copy = () => void actions.copy(entry)
  useShortcut('c', t('detail.copy'), copy)
  return (
    <Section title={t('detail.answer')}>
      <div className="faq-answer">{entry.answer}</div>
      <div className="faq-copy-line">
        <Button
          type="primary"
          size="small"
          icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onClick={copy}
        >
          {t(isCopied ? 'detail.copied' : 'detail.copy')}
          <Kbd>C</Kbd>
        </Button>
        <span className="t12 text2">{t('detail.characters', { count: countCharacters(entry.answer) })}</span>
      </div>
    </Section>
  )
}

function WordingsSection({ entry }: { entry: FaqEntry }) {
  const t = useWords(faqMessages)
  const { wordings } = entry
  return (
    <Section
      title={t('detail.wordings')}
      note={wordings.length > 0 ? t('detail.wordingCount', { count: wordings.length }) : null}
    >
      {wordings.length === 0 ? (
        <p className="text2">{t('detail.noWordings')}</p>
      ) : (
        <ul className="faq-lines">
          {wordings.map((wording) => (
            <li key={wording}>{wording}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function UsesSection({ uses }: { uses: readonly FaqUse[] }) {
  const t = useWords(faqMessages)
  const format = useFormat()
  return (
    <Section title={t('detail.usedFor')}>
      {uses.length === 0 ? <p className="text2">{t('detail.neverUsed')}</p> : null}
      <ul className="faq-lines">
        {uses.map((use, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: uses have no key of their own, and come newest first
          <li key={`${use.usedAt} ${at}`} className="faq-use">
            {use.asked === '' ? (
              <span className="text2">{t('detail.usedFromList')}</span>
            ) : (
              <span className="private">{use.asked}</span>
            )}
            <span className="t12 text2 faq-use-side">
              {use.similarity === null ? null : <span>{t('detail.alike', { percent: use.similarity })}</span>}
              {use.groupName === null ? null : <span>{use.groupName}</span>}
              <span title={format.exact(use.usedAt)}>{format.seen(use.usedAt)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
