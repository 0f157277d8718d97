import { Button } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import type { SeedSuggestion } from '#shared/features/seed-users/score-model.ts'
import { LeanWord, ScoreBar, useReasonText } from './score-bar.tsx'
import { ScoreExplain } from './score-explain.tsx'
import { useInsightWords } from './use-insights.ts'

/** One suggestion with everything its score rests on. */
export function SuggestionDrawer(props: {
  row: SeedSuggestion
  add: () => void
  invite: () => void
  dismiss: () => void
  previous: (() => void) | null
  next: (() => void) | null
  close: () => void
}) {
  const { row } = props
  const t = useInsightWords()
  const d = useWords(memberDrawerMessages)
  const format = useFormat()
  const reasonText = useReasonText()
  return (
    <SideDrawer
      avatar={<PersonAvatar name={row.name} id={row.personId} size={40} />}
      title={row.name}
      label={t('suggest.drawer', { name: row.name })}
      subtitle={<span className="private">{reasonText(row)}</span>}
      previous={{ label: d('drawer.previous'), run: props.previous }}
      next={{ label: d('drawer.next'), run: props.next }}
      close={{ label: d('drawer.close'), run: props.close }}
      actions={
        <>
          <Button type="primary" size="small" onClick={props.invite}>
            {t('suggest.invite')}
          </Button>
          <Button size="small" onClick={props.add}>
            {t('suggest.add')}
          </Button>
          <Button size="small" type="text" onClick={() => navigate(paths.person(row.personId))}>
            {t('suggest.profile')}
          </Button>
          <Button size="small" type="text" onClick={props.dismiss}>
            {t('suggest.dismiss')}
          </Button>
        </>
      }
    >
      <Section
        title={t('score.title')}
        side={
          <span className="t12 text2">
            {t('score.confidence', { share: format.percent(row.confidence) })}
          </span>
        }
      >
        <div className="score-explain-head">
          <span className="t28">{row.score === null ? t('score.none') : Math.round(row.score)}</span>
          <ScoreBar scored={row} />
          <LeanWord scored={row} />
        </div>
        <ScoreExplain scored={row} />
      </Section>
    </SideDrawer>
  )
}
