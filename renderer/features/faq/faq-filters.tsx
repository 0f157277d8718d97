import { Dropdown } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { SearchField } from '#renderer/app/search-field.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import { type FaqListState, shows } from './use-faq-list.ts'

/** Search, then by tag and by use. */
export function FaqFilterRow({ list }: { list: FaqListState }) {
  const t = useWords(faqMessages)
  const { filters, setFilters } = list
  return (
    <FilterRow>
      <SearchField
        label={t('list.search')}
        className="faq-search"
        value={list.text}
        onChange={list.setText}
      />
      <TagChip list={list} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: shows.map((key) => ({ key, label: t(`show.${key}`) })),
          selectable: true,
          selectedKeys: [filters.show],
          onClick: ({ key }) => setFilters({ ...filters, show: shows.find((one) => one === key) ?? 'all' }),
        }}
      >
        <span>
          <FilterChip
            name={t('filter.show')}
            value={t(`show.${filters.show}`)}
            open={{ 'aria-haspopup': 'menu' }}
          />
        </span>
      </Dropdown>
    </FilterRow>
  )
}

/** Tags with their counts; several narrow the list to entries with all of them. */
function TagChip({ list }: { list: FaqListState }) {
  const t = useWords(faqMessages)
  const format = useFormat()
  const { filters, setFilters, tags } = list
  const chosen = filters.tags
  const flip = (tag: string) =>
    setFilters({
      ...filters,
      tags: chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag].slice(0, 10),
    })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: 'faq-tag-menu',
        multiple: true,
        selectable: true,
        selectedKeys: chosen,
        items:
          tags.length === 0
            ? [{ key: '', label: t('filter.noTags'), disabled: true }]
            : tags.map(({ tag, entries }) => ({
                key: tag,
                label: (
                  <span className="menu-pair">
                    <span>{tag}</span>
                    <span className="text2">{format.number(entries)}</span>
                  </span>
                ),
              })),
        onClick: ({ key }) => flip(key),
      }}
    >
      <span>
        <FilterChip
          name={t('filter.tag')}
          value={chosen.length === 0 ? t('filter.all') : format.list(chosen)}
          open={{ 'aria-haspopup': 'menu' }}
          {...(chosen.length > 0
            ? { remove: { label: t('filter.clearTags'), run: () => setFilters({ ...filters, tags: [] }) } }
            : {})}
        />
      </span>
    </Dropdown>
  )
}
