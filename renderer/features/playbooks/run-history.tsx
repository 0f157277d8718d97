import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { PlaybookComparison } from '#renderer/app/results/playbook-comparison.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import type { PlaybookDetail } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'

/** Runs that have begun, of which something can be told. */
const BEGUN = ['running', 'ended', 'reviewed']

/** The campaigns of a playbook, the newest first, and what came of those that have begun. */
export function RunHistory({ playbook }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const c = useWords(campaignMessages)
  const format = useFormat()
  const locale = useLocale()
  const begun = playbook.campaigns.filter(({ status, isOrigin }) => !isOrigin && BEGUN.includes(status))
  return (
    <Section title={t('pane.runs')}>
      {playbook.campaigns.length === 0 ? <p className="text2">{t('pane.noRuns')}</p> : null}
      <ul className="playbook-runs">
        {playbook.campaigns.map((campaign) => (
          <li key={campaign.id}>
            <span className="text2">{format.date(campaign.startsOn)}</span>
            <span className="ellipsis">
              <RouteLink to={paths.campaign(campaign.id)}>{campaign.name}</RouteLink>
              {campaign.isOrigin ? <span className="t12 text3"> {t('pane.origin')}</span> : null}
            </span>
            <span className="text2 ellipsis">{format.list(campaign.groups)}</span>
            <span className="t12 text2">
              {t('pane.tasks', { done: campaign.tasksDone, all: campaign.tasks })}
            </span>
            <Tag>{c(`status.${campaign.status}`)}</Tag>
          </li>
        ))}
      </ul>
      {begun.length > 1 ? (
        <div className="playbook-compare">
          <h3>{t('pane.compare')}</h3>
          <PlaybookComparison playbookId={playbook.id} name={textIn(playbook.name, locale)} />
        </div>
      ) : null}
    </Section>
  )
}
