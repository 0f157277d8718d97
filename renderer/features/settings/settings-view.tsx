import { Tabs } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { Page, PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { ActivitySection } from './activity-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { DataSection } from './data-section.tsx'
import { GeneralSection } from './general-section.tsx'
import { MeSection } from './me-section.tsx'
import { ProblemsSection } from './problems-section.tsx'
import { SeedsSection } from './seeds-section.tsx'
import './settings.css'
import { StagesSection } from './stages-section.tsx'
import { TimeSection } from './time-section.tsx'

const sections = {
  general: GeneralSection,
  me: MeSection,
  time: TimeSection,
  stages: StagesSection,
  activity: ActivitySection,
  seeds: SeedsSection,
  problems: ProblemsSection,
  days: CalendarSection,
  data: DataSection,
} as const
type SectionId = keyof typeof sections
const sectionIds = Object.keys(sections) as SectionId[]

/** All that can be set, on one page with a tab per subject. Every change is kept at once. */
export function SettingsView() {
  const t = useWords(settingsMessages)
  const [chosen, choose] = useQueryValue('section')
  const current = sectionIds.find((id) => id === chosen) ?? 'general'
  const Current = sections[current]
  return (
    <Page bar={<PageBar title={t('settings.title')} withScope={false} />}>
      <Tabs
        className="page-tabs"
        activeKey={current}
        onChange={choose}
        items={sectionIds.map((id) => ({ key: id, label: t(`section.${id}`) }))}
      />
      <PageBody>
        <PageMain>
          <PageScroll label={t(`section.${current}`)}>
            <div className="content-720">
              <Current />
            </div>
          </PageScroll>
        </PageMain>
      </PageBody>
    </Page>
  )
}
