import { findWording } from '#renderer/app/errors.ts'
import type { Format } from '#renderer/app/format.ts'
import { useFormat, useLocale, useWords, type Words } from '#renderer/app/i18n.tsx'
import type { NamedPerson } from '#renderer/app/person-select.tsx'
import { type SeedWords, useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { wordMove } from '#renderer/app/seeds/word-move.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { TimelineEntry } from '#shared/features/members/timeline-model.ts'
import { problemMessages } from '#shared/features/problems/messages.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { ContactEntry } from './contact-entry.tsx'
import { type MemberWords, useMemberWords } from './use-member-words.ts'

type DrawerKey = keyof (typeof memberDrawerMessages)['en']
type Means = { d: Words<DrawerKey>; words: MemberWords; seedWords: SeedWords; locale: Locale }

/** One entry: what happened, when, and the words that were said. Contacts of the operator have the accent dot. */
export function TimelineLine({ entry, person }: { entry: TimelineEntry; person: NamedPerson }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const format = useFormat()
  const seedWords = useSeedWords()
  const locale = useLocale()
  const text = textOf(entry)
  const contact = entry.type === 'contact' ? <ContactEntry entry={entry} person={person} /> : null
  const isOwn =
    entry.type === 'follow_up' ||
    entry.type === 'contact' ||
    entry.type === 'tier' ||
    entry.type === 'seed' ||
    entry.type === 'problem'
  return (
    <li className={isOwn ? 'own' : ''}>
      <div className="timeline-head">
        <span>{titleOf(entry, { d, words, seedWords, locale })}</span>
        <time className="t12 text2" title={format.exact(entry.at)}>
          {whenOf(entry, format, words)}
        </time>
      </div>
      {text === '' ? null : <p className="text2 private timeline-text">{text}</p>}
      {contact}
    </li>
  )
}

function titleOf(entry: TimelineEntry, { d, words, seedWords, locale }: Means): string {
  switch (entry.type) {
    case 'joined':
      return entry.inviterName
        ? d('entry.joinedBy', { inviter: entry.inviterName, group: entry.groupName })
        : d('entry.joined', { group: entry.groupName })
    case 'left':
      return d(entry.isRemoved ? 'entry.removed' : 'entry.left', { group: entry.groupName })
    case 'spoke':
      return entry.shares > 0
        ? d('entry.shared', { group: entry.groupName, count: entry.messages, shares: entry.shares })
        : d('entry.spoke', { group: entry.groupName, count: entry.messages })
    case 'asked':
      return d(entry.isAnswered ? 'entry.asked' : 'entry.askedOpen', { group: entry.groupName })
    case 'answered':
      return d('entry.answered', { asker: entry.askerName })
    case 'renamed':
      return d(`entry.renamed.${entry.kind}`, { name: entry.name, before: entry.before })
    case 'follow_up':
      return d(`entry.follow_up.${entry.state}` as DrawerKey, {
        title: entry.title === '' ? worded(`source.${entry.rule}`, locale) : entry.title,
      })
    case 'contact':
      return d(`entry.contact.${entry.kind}` as DrawerKey)
    case 'seed':
      return d('entry.seed', { group: entry.groupName, step: wordMove(entry, seedWords) })
    case 'problem':
      return d(`entry.problem.${entry.step}` as DrawerKey, {
        title: entry.title,
        kind: formatMessage(problemMessages, locale, `kind.${entry.kind}`),
      })
    case 'tier':
      return d(isRise(entry) ? 'entry.tier.up' : 'entry.tier.down', { tier: words.tier(entry.tier) })
  }
}

const TIER_ORDER = ['base', 'middle', 'top']

function isRise(entry: Extract<TimelineEntry, { type: 'tier' }>): boolean {
  return TIER_ORDER.indexOf(entry.tier) > TIER_ORDER.indexOf(entry.before)
}

/** The name of a rule, in the words of the feature that has it. */
function worded(key: string, locale: Locale): string {
  const messages = findWording(key)
  return messages ? formatMessage(messages, locale, key) : key
}

function textOf(entry: TimelineEntry): string {
  if (entry.type === 'spoke') return entry.sample
  if (entry.type === 'asked' || entry.type === 'answered') return entry.text
  if (
    entry.type === 'follow_up' ||
    entry.type === 'contact' ||
    entry.type === 'seed' ||
    entry.type === 'problem'
  )
    return entry.note
  return ''
}

/** Intervals are told as such; a day without a clock time stands for the whole day. */
function whenOf(entry: TimelineEntry, format: Format, words: MemberWords): string {
  if ((entry.type === 'joined' || entry.type === 'left') && entry.span.kind !== 'day')
    return words.span(entry.span)
  if (entry.type === 'spoke') return format.date(entry.on)
  return format.seen(entry.at)
}
