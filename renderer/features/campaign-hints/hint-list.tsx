import { Button } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { campaignHintsMessages } from '#shared/features/campaign-hints/messages.ts'
import type { CampaignHint, HintCampaign } from '#shared/features/campaign-hints/model.ts'
import { HintIcon } from './hint-icon.tsx'
import { type CampaignHints, useHintActions } from './use-campaign-hints.ts'
import { useHintWords, wordMoment } from './use-hint-words.ts'

/** All hints of the days on screen, one opened with its reasons; below them the ignored ones. */
export function HintList({ hints, openKey }: { hints: CampaignHints; openKey: string | null }) {
  const t = useWords(campaignHintsMessages)
  const [opened, setOpened] = useState<string | null>(openKey)
  const { ignore, restore } = useHintActions()
  const words = useHintWords()
  return (
    <div className="hint-list">
      <h2>{t('list.title')}</h2>
      {hints.standing.length === 0 ? <p className="text3">{t('list.empty')}</p> : null}
      <ul>
        {hints.standing.map((hint) => (
          <li key={hint.key}>
            <HintLine
              hint={hint}
              isOpen={hint.key === opened}
              toggle={() => setOpened(hint.key === opened ? null : hint.key)}
              ignore={() => ignore(hint)}
            />
          </li>
        ))}
      </ul>
      {hints.ignored.length > 0 ? (
        <>
          <h3>{t('list.ignored')}</h3>
          <p className="text3 t12">{t('list.ignoredHint')}</p>
          <ul>
            {hints.ignored.map((hint) => (
              <li key={hint.key} className="hint-ignored">
                <span>{words(hint).title}</span>
                <Button size="small" type="text" onClick={() => restore(hint)}>
                  {t('list.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function HintLine(props: { hint: CampaignHint; isOpen: boolean; toggle: () => void; ignore: () => void }) {
  const { hint, isOpen } = props
  const t = useWords(campaignHintsMessages)
  const words = useHintWords()(hint)
  return (
    <div className={isOpen ? 'hint-line open' : 'hint-line'}>
      <button type="button" className="plain hint-title" aria-expanded={isOpen} onClick={props.toggle}>
        <HintIcon kind={hint.kind} />
        <span>{words.title}</span>
      </button>
      {isOpen ? (
        <div className="hint-detail">
          <dl>
            <dt>{t('list.why')}</dt>
            <dd>{words.why}</dd>
            <Moments hint={hint} />
            <dt>{t('list.todo')}</dt>
            <dd>{words.todo}</dd>
          </dl>
          <div className="hint-actions">
            {campaignsOf(hint).map((campaign) => (
              <RouteLink key={campaign.id} to={paths.campaign(campaign.id)} className="link">
                {t('list.openCampaign', { name: campaign.name })}
              </RouteLink>
            ))}
            <FillLink hint={hint} />
            <button type="button" className="plain link" onClick={props.ignore}>
              {t('bar.ignore')}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  )
}

/** The further times in quiet hours; the first stands in the title. */
function Moments({ hint }: { hint: CampaignHint }) {
  const t = useWords(campaignHintsMessages)
  const format = useFormat()
  if (hint.kind !== 'quiet_hours' || hint.moments.length < 2) return null
  return (
    <dd>
      {hint.moments
        .map((moment) => wordMoment(moment, { t, format }))
        .join(format.locale === 'en' ? '; ' : '；')}
    </dd>
  )
}

function campaignsOf(hint: CampaignHint): readonly HintCampaign[] {
  if (hint.kind === 'stage_empty') return []
  if (hint.kind === 'idle') return [hint.previous, hint.next].filter((one) => one !== null)
  return hint.campaigns
}

/** To the playbooks that would fill what is missing, with the group and the day already chosen. */
export function FillLink({ hint }: { hint: CampaignHint }) {
  const t = useWords(campaignHintsMessages)
  const today = useFormat().today()
  if (hint.kind !== 'idle' && hint.kind !== 'stage_empty') return null
  const [group] = hint.groups
  const query = {
    ...(group ? { group: group.id } : {}),
    ...(hint.kind === 'stage_empty' && hint.stages[0] ? { stage: hint.stages[0] } : {}),
    on: hint.from > today ? hint.from : today,
  }
  return (
    <RouteLink to={paths.playbooks(query)} className="link">
      {t('list.fill')}
    </RouteLink>
  )
}
