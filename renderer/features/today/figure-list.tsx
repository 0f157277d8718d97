import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { CircleCheck, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpId } from '#shared/features/follow-ups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type {
  DayFigure,
  FigurePerson,
  OpenQuestion,
  PeopleFigure,
  TodayNumbers,
} from '#shared/features/today/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { useCardActions } from './use-card-actions.ts'
import { useScopeInput } from './use-today.ts'

/** What the lists behind the numbers lead to. */
export type FigureActs = {
  openCard: (id: FollowUpId) => void
  schedule: (person: { id: PersonId; name: string }) => void
  backToDue: () => void
}

/** The people behind 新入群, 发言人数 or 退群. */
export function PeopleList(props: {
  figure: PeopleFigure
  numbers: TodayNumbers | undefined
  acts: FigureActs
}) {
  const { figure, numbers, acts } = props
  const t = useWords(todayMessages)
  const format = useFormat()
  const input = { ...useScopeInput(), figure }
  const { data, error, refetch } = useQuery(orpc.today.listPeople.queryOptions({ input }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  const [first] = data
  const emptyKey = {
    joined: 'list.emptyJoined',
    speakers: 'list.emptySpeakers',
    left: 'list.emptyLeft',
  } as const
  if (!first) return <NoRows title={t(emptyKey[figure])} backToDue={acts.backToDue} />
  const spokenOn = first ? t('list.speakers', { date: format.date(first.on) }) : t('list.speakersNone')
  return (
    <FigureSection
      title={figure === 'speakers' ? spokenOn : t(`list.${figure}`)}
      count={data.length}
      note={[
        numbers ? weekText(numbers[figure], t) : '',
        t(figure === 'speakers' ? 'list.byMessages' : 'list.newestFirst'),
      ]
        .filter(Boolean)
        .join(t('list.noteGap'))}
    >
      {data.map((person) => (
        <PersonRow
          key={`${person.personId} ${person.groupId} ${person.on}`}
          person={person}
          figure={figure}
          acts={acts}
        />
      ))}
    </FigureSection>
  )
}

/** This week against the same days of last week; nothing where a log is missing. */
function weekText({ week, lastWeek }: DayFigure, t: Words<keyof (typeof todayMessages)['en']>): string {
  return week === null || lastWeek === null ? '' : t('list.weeks', { week, lastWeek })
}

function PersonRow(props: { person: FigurePerson; figure: PeopleFigure; acts: FigureActs }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const { person, figure } = props
  const said = { count: person.messages }
  const text = {
    joined: [
      person.inviterName === null ? '' : t('list.invitedBy', { name: person.inviterName }),
      person.messages === 0 ? t('list.noWords') : t('list.saidSince', said),
    ],
    speakers: [t('list.messages', said)],
    left: [person.messages === 0 ? t('list.noWords') : t('list.saidBefore', said)],
  }[figure]
  const when = person.at === null ? format.relativeDay(person.on) : format.seen(person.at)
  return (
    <FigureRow
      person={{ id: person.personId, name: person.personName }}
      followUpId={person.followUpId}
      groupName={person.groupName}
      acts={props.acts}
      time={figure === 'speakers' ? '' : when}
      exact={person.at === null ? format.fullDate(person.on) : format.exact(person.at)}
      canSchedule={figure !== 'left'}
    >
      {text.filter(Boolean).join(format.locale === 'en' ? ', ' : '，')}
      {person.isEstimated ? <Tag>{t('list.estimated')}</Tag> : null}
    </FigureRow>
  )
}

/** Questions that nobody answered; likely ones are marked and raise nothing by themselves. */
export function QuestionList({ acts }: { acts: FigureActs }) {
  const t = useWords(todayMessages)
  const input = useScopeInput()
  const { data, error, refetch } = useQuery(orpc.today.listUnanswered.queryOptions({ input }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  if (data.length === 0) return <NoRows title={t('list.emptyUnanswered')} backToDue={acts.backToDue} />
  return (
    <FigureSection title={t('list.unanswered')} count={data.length} note={t('list.oldestFirst')}>
      {data.map((question) => (
        <QuestionRow key={question.messageId} question={question} acts={acts} />
      ))}
    </FigureSection>
  )
}

function QuestionRow({ question, acts }: { question: OpenQuestion; acts: FigureActs }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  return (
    <FigureRow
      person={{ id: question.personId, name: question.personName }}
      followUpId={question.followUpId}
      groupName={question.groupName}
      acts={acts}
      time={t('list.hours', { count: question.hours })}
      exact={format.exact(question.askedAt)}
      canSchedule
    >
      {question.isCertain ? null : <Tag>{t('list.likely')}</Tag>}
      <span className="private">{question.text}</span>
    </FigureRow>
  )
}

function FigureSection(props: { title: string; count: number; note: string; children: ReactNode }) {
  const format = useFormat()
  return (
    <section className="list-section" aria-label={props.title}>
      <div className="list-head">
        <h2>{props.title}</h2>
        <span className="list-count">{format.number(props.count)}</span>
        <span className="list-note">{props.note}</span>
      </div>
      <ul>{props.children}</ul>
    </section>
  )
}

function FigureRow(props: {
  person: { id: PersonId; name: string }
  followUpId: FollowUpId | null
  groupName: string
  time: string
  exact: string
  canSchedule: boolean
  acts: FigureActs
  children: ReactNode
}) {
  const t = useWords(todayMessages)
  const words = useWords(followUpMessages)
  const actions = useCardActions()
  const { person, followUpId, acts } = props
  const listed = { personId: person.id, personName: person.name }
  const items = [
    { key: 'profile', label: words('detail.profile'), onClick: () => navigate(paths.person(person.id)) },
    ...(followUpId === null
      ? []
      : [
          {
            key: 'postpone',
            label: words('detail.postpone'),
            onClick: () => void actions.postponePerson(listed),
          },
        ]),
    { key: 'silence', label: words('detail.silence'), onClick: () => void actions.silencePerson(listed) },
  ]
  return (
    <li className="card-row">
      <div className="figure-head">
        <PersonAvatar name={person.name} id={person.id} />
        <span className="name private ellipsis">{person.name}</span>
        <span className="card-why ellipsis">{props.children}</span>
        <span className="card-group ellipsis">{props.groupName}</span>
        <span className="card-due text2" title={props.exact}>
          {props.time}
        </span>
        <span className="figure-act">
          {followUpId === null && !props.canSchedule ? null : (
            <Button
              type="text"
              size="small"
              onClick={() => (followUpId === null ? acts.schedule(person) : acts.openCard(followUpId))}
            >
              {followUpId === null ? t('list.schedule') : t('list.openCard')}
            </Button>
          )}
          <Dropdown trigger={['click']} menu={{ items }}>
            <Button
              type="text"
              size="small"
              icon={<Ellipsis aria-hidden="true" />}
              aria-label={`${words('detail.more')}: ${person.name}`}
            />
          </Dropdown>
        </span>
      </div>
    </li>
  )
}

function NoRows({ title, backToDue }: { title: string; backToDue: () => void }) {
  const t = useWords(todayMessages)
  return (
    <EmptyState
      Icon={CircleCheck}
      title={title}
      hint={t('list.emptyHint')}
      action={<Button onClick={backToDue}>{t('list.back')}</Button>}
    />
  )
}
