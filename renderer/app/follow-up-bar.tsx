import type { ReactNode } from 'react'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from './i18n.tsx'
import { RouteLink } from './navigation.tsx'
import { PageBar } from './page-bar.tsx'
import { paths } from './paths.ts'

/** In the order on screen; the first stands behind the bare address. */
export const followUpTabs = ['list', 'scripts', 'sequences', 'rules'] as const
export type FollowUpTab = (typeof followUpTabs)[number]

/** Bar and tabs of the page of follow-ups, whichever feature fills the pane below. */
export function FollowUpBar(props: { tab: FollowUpTab; actions?: ReactNode; withScope?: boolean }) {
  const { tab, withScope = true } = props
  const t = useWords(followUpMessages)
  const w = useWords(workspaceMessages)
  return (
    <>
      <PageBar title={w('nav.followUps')} actions={props.actions} withScope={withScope} />
      <nav className="page-tabs" aria-label={t('tab.label')}>
        {followUpTabs.map((one) => (
          <RouteLink
            key={one}
            to={paths.followUps(one === followUpTabs[0] ? undefined : one)}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
          </RouteLink>
        ))}
      </nav>
    </>
  )
}
