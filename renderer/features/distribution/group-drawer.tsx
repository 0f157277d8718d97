import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { StandingText } from '#renderer/app/introductions/standing-text.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix, MatrixGroup } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { MarkDialog } from './mark-dialog.tsx'
import { PostList } from './post-list.tsx'
import { VersionList } from './version-list.tsx'

/** One group: why it is due, what can be posted there now, and what was. */
export function GroupDrawer(props: {
  persona: Persona
  matrix: Matrix
  group: MatrixGroup
  /** The version whose cell was opened. */
  kind: VersionKind | null
  step: (by: -1 | 1) => (() => void) | null
  close: () => void
}) {
  const t = useWords(distributionMessages)
  const { persona, matrix, group, step } = props
  const { groupId, groupName, standing } = group
  const [marking, setMarking] = useState<VersionKind | null>(null)
  const target = { personaId: persona.id, groupId }
  const round = useQuery(orpc.distribution.round.queryOptions({ input: { targets: [target] } }))
  const posts = useQuery(orpc.distribution.history.queryOptions({ input: target }))
  const texts = round.data?.[0]?.texts
  return (
    <SideDrawer
      avatar={<GroupAvatar name={groupName} id={groupId} size={40} />}
      title={groupName}
      label={t('drawer.label', { group: groupName })}
      subtitle={<StandingText standing={standing} />}
      previous={{ label: t('drawer.previous'), run: step(-1) }}
      next={{ label: t('drawer.next'), run: step(1) }}
      close={{ label: t('drawer.close'), run: props.close }}
      actions={
        <>
          <Computed group={group} matrix={matrix} />
          <RouteLink to={paths.group(groupId)} className="link distribution-open">
            {t('drawer.openGroup')}
          </RouteLink>
        </>
      }
    >
      {round.error ? <ErrorNotice error={round.error} retry={() => void round.refetch()} /> : null}
      {texts ? (
        <Section title={t('drawer.versions')}>
          <VersionList
            key={props.kind ?? ''}
            persona={persona}
            group={group}
            texts={texts}
            opened={props.kind ?? group.suggested}
            markPast={setMarking}
          />
        </Section>
      ) : null}
      {posts.data ? (
        <Section title={t('drawer.history')}>
          <PostList posts={posts.data} versions={matrix.versions} />
        </Section>
      ) : null}
      {marking ? (
        <MarkDialog
          persona={persona}
          matrix={matrix}
          groupIds={[groupId]}
          kind={marking}
          close={() => setMarking(null)}
        />
      ) : null}
    </SideDrawer>
  )
}

/** How it was decided, with the numbers of this group. */
function Computed({ group, matrix }: { group: MatrixGroup; matrix: Matrix }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const { lastOn, days, audience } = group.standing
  const { members, joined, unclear } = audience
  const { afterDays, newShare } = matrix.thresholds
  const lines =
    lastOn === null
      ? [t('computed.never')]
      : [
          t('computed.last', { date: format.fullDate(lastOn), days: days ?? 0 }),
          members === 0
            ? t('computed.noMembers')
            : t('computed.joined', { members, joined, share: joined / members }),
          ...(unclear > 0 ? [t('joined.unclear', { unclear })] : []),
        ]
  return (
    <ExplainPopover
      label={t('computed.label', { group: group.groupName })}
      text={t('computed.title')}
      title={t('computed.title')}
    >
      <div className="computed-lines">
        {[...lines, t('computed.rule', { days: afterDays, share: newShare }), t('computed.counted')].map(
          (line) => (
            <p key={line}>{line}</p>
          ),
        )}
      </div>
    </ExplainPopover>
  )
}
