import { useWords } from '#renderer/app/i18n.tsx'
import { SearchField } from '#renderer/app/search-field.tsx'
import { ChoiceChip } from '#renderer/ui/choice-chip.tsx'
import { FilterRow } from '#renderer/ui/filter-chip.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { durationBands, effortBands, groupPurposes } from '#shared/features/playbooks/model.ts'
import type { PlaybookListState } from './use-playbook-list.ts'

/** Search, then by stage, kind of group, effort, length and use. */
export function PlaybookFilters({ list }: { list: PlaybookListState }) {
  const t = useWords(playbookLibraryMessages)
  const c = useWords(campaignMessages)
  const { narrowing, narrow } = list
  const any = t('filter.any')
  return (
    <FilterRow>
      <SearchField
        label={t('list.search')}
        className="playbook-search"
        value={list.text}
        onChange={list.setText}
      />
      <ChoiceChip
        name={t('filter.stage')}
        value={narrowing.stage}
        any={any}
        choices={campaignStages.map((one) => [one, c(`stage.${one}`)] as const)}
        choose={(value) => narrow('stage', value)}
      />
      <ChoiceChip
        name={t('filter.purpose')}
        value={narrowing.purpose}
        any={any}
        choices={groupPurposes.map((one) => [one, t(`purpose.${one}`)] as const)}
        choose={(value) => narrow('purpose', value)}
      />
      <ChoiceChip
        name={t('filter.effort')}
        value={narrowing.effort}
        any={any}
        choices={effortBands.map((one) => [one, t(`effort.${one}`)] as const)}
        choose={(value) => narrow('effort', value)}
      />
      <ChoiceChip
        name={t('filter.duration')}
        value={narrowing.duration}
        any={any}
        choices={durationBands.map((one) => [one, t(`duration.${one}`)] as const)}
        choose={(value) => narrow('duration', value)}
      />
      <ChoiceChip
        name={t('filter.used')}
        value={narrowing.used}
        any={any}
        choices={(['used', 'unused'] as const).map((one) => [one, t(`used.${one}`)] as const)}
        choose={(value) => narrow('used', value)}
      />
      <ChoiceChip
        name={t('filter.show')}
        value={narrowing.show === 'usual' ? null : narrowing.show}
        any={t('show.usual')}
        choices={(['own', 'hidden'] as const).map((one) => [one, t(`show.${one}`)] as const)}
        choose={(value) => narrow('show', value)}
      />
    </FilterRow>
  )
}
