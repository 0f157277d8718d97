import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { GroupCampaigns } from '#renderer/app/campaigns/group-campaigns.tsx'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import { navigate, RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { OpenProblems } from '#renderer/app/problems/open-problems.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { SeedSection } from '#renderer/app/seeds/seed-section.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupCoverage } from '#shared/features/activity/model.ts'
import type { ImportHistoryEntry } from '#shared/features/chat-import/contract.ts'
import type { GroupRow } from '#shared/features/groups/contract.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { useGroupWords, warningTones } from './use-group-words.ts'
import { useGroupActions, useGroupRow } from './use-groups.ts'

const SHOWN_QUESTIONS = 5
const SHOWN_IMPORTS = 5

/** Beside the overview: what wants attention, until when the data reaches, open questions, imports. */
export function GroupRail({ group }: { group: Group }) {
  const { data, error, refetch } = useGroupRow(group.id)
  if (error)
    return (
      <div className="section">
        <ErrorNotice error={error} retry={() => void refetch()} />
      </div>
    )
  if (!data) return null
  return (
    <>
      <Attention row={data} />
      <OpenProblems groupId={group.id} />
      <GroupCampaigns group={group} />
      <DataSection group={group} coverage={data.summary.coverage} />
      {data.summary.lastMessageAt === null ? null : <Unanswered group={group} />}
      <SeedSection groupId={group.id} />
      <Imports group={group} />
    </>
  )
}

function Attention({ row }: { row: GroupRow }) {
  const words = useGroupWords()
  const { t } = words
  const { setLifecycle } = useGroupActions()
  const { group, warnings, suggestedLifecycle } = row
  // What the data section says anyway is not said twice.
  const shown = warnings.filter(({ kind }) => kind !== 'stale_data' && kind !== 'no_data')
  if (shown.length === 0 && suggestedLifecycle === null) return null
  return (
    <Section
      title={t('rail.attention')}
      note={row.isDying ? <span className="danger">{t('rail.dying')}</span> : null}
    >
      <div className="tags">
        {shown.map((warning) => (
          <Tag key={warning.kind} tone={warningTones[warning.kind]}>
            {words.warning(warning)}
          </Tag>
        ))}
      </div>
      {suggestedLifecycle ? (
        <div className="rail-act">
          <p>
            {t('rail.suggest', {
              lifecycle: words.lifecycle(suggestedLifecycle),
              current: words.lifecycle(group.lifecycle),
            })}
          </p>
          <Button
            size="small"
            loading={setLifecycle.isPending}
            onClick={() => setLifecycle.mutate({ group, lifecycle: suggestedLifecycle })}
          >
            {t('rail.accept', { lifecycle: words.lifecycle(suggestedLifecycle) })}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function DataSection({ group, coverage }: { group: Group; coverage: GroupCoverage }) {
  const { t } = useGroupWords()
  const format = useFormat()
  const { dataUntil, isStale, staleDays, window } = coverage
  return (
    <Section title={t('rail.data')}>
      <p title={dataUntil === null ? undefined : format.exact(dataUntil)}>
        {dataUntil === null ? t('rail.none') : t('rail.until', { day: format.dateTime(dataUntil) })}
      </p>
      {dataUntil === null ? null : (
        <p className="t12 text2">{t('rail.coverage', { days: window.days, covered: window.coveredDays })}</p>
      )}
      {isStale ? (
        <div className="rail-act">
          <p>{t('rail.stale', { days: staleDays })}</p>
          <Button size="small" onClick={() => navigate(paths.import({ group: group.id, kind: 'chat' }))}>
            {t('rail.importNewer')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

/** The latest questions that nobody answered; each leads to the person who asked. */
function Unanswered({ group }: { group: Group }) {
  const { t } = useGroupWords()
  const format = useFormat()
  const { data } = useQuery(orpc.today.listUnanswered.queryOptions({ input: { groupId: group.id } }))
  if (!data) return null
  return (
    <Section
      title={t('rail.unanswered')}
      note={data.length === 0 ? null : t('rail.unansweredNote', { count: data.length })}
    >
      {data.length === 0 ? <p className="text2">{t('rail.allAnswered')}</p> : null}
      <ul className="rail-list">
        {data.slice(0, SHOWN_QUESTIONS).map((question) => (
          <li key={question.messageId}>
            <RouteLink to={paths.person(question.personId)} className="rail-question">
              <span className="private">{question.text}</span>
              <span className="t12 text2">
                <span className="private">{question.personName}</span> {format.ago(question.askedAt)}
              </span>
            </RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Imports({ group }: { group: Group }) {
  const { t } = useGroupWords()
  const { data } = useQuery(orpc.chatImport.history.queryOptions())
  const mine = data?.filter(({ groupId }) => groupId === group.id) ?? []
  if (!data) return null
  return (
    <Section
      title={t('rail.imports')}
      note={mine.length > SHOWN_IMPORTS ? t('rail.importsAll', { count: mine.length }) : null}
    >
      {mine.length === 0 ? <p className="text2">{t('rail.noImports')}</p> : null}
      <ul className="rail-list">
        {mine.slice(0, SHOWN_IMPORTS).map((entry) => (
          <ImportLine key={entry.batchId} entry={entry} />
        ))}
      </ul>
    </Section>
  )
}

function ImportLine({ entry }: { entry: ImportHistoryEntry }) {
  const { t } = useGroupWords()
  const format = useFormat()
  const { messages, added } = entry.counts
  return (
    <li>
      <p className="rail-import">
        <span className="ellipsis" title={entry.sourceName}>
          {entry.sourceName}
        </span>
        <span className="t12 text2" title={format.exact(entry.createdAt)}>
          {format.relativeDay(format.dateOf(entry.createdAt))}
        </span>
      </p>
      <p className="t12 text2">
        {t(entry.kind === 'roster' ? 'rail.import.roster' : 'rail.import.chat')}{' '}
        {entry.state === 'undone'
          ? t('rail.import.undone')
          : messages === undefined
            ? ''
            : t('rail.importLine', { messages, added: added ?? messages })}
      </p>
    </li>
  )
}
