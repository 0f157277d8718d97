import { Button } from 'antd'
import { Sparkles } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { Page, PageBody, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import { SuggestionFilters } from './suggestion-filters.tsx'
import { SuggestionTable } from './suggestion-table.tsx'
import { useInsightWords, useSuggestions } from './use-insights.ts'
import './insights.css'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'

/** Whom to win as seeds of a group: the twenty best by score, to add, to invite or never to see again. */
export function SuggestionsView() {
  const t = useInsightWords()
  const { u } = useSeedWords()
  const { group, groups } = useScope()
  const [chosen, choose] = useQueryValue('group')
  const target = group ?? groups.find(({ id }) => id === chosen) ?? groups[0]
  return (
    <Page bar={<PageBar title={t('suggest.title')} crumbs={[{ label: u('title'), to: paths.seeds() }]} />}>
      <PageBody>
        {target ? (
          <Suggestions key={target.id} target={target} chooseTarget={group ? null : choose} />
        ) : (
          <PageMain>
            <EmptyState
              Icon={Sparkles}
              title={t('suggest.noGroupTitle')}
              hint={t('suggest.noGroupText')}
              action={<Button onClick={() => navigate(paths.groups)}>{t('suggest.noGroupAction')}</Button>}
            />
          </PageMain>
        )}
      </PageBody>
    </Page>
  )
}

/** `from` of the address: a living group, `all`, or else where the app would look. */
function useFrom(): [GroupId | null | undefined, (from: GroupId | null) => void] {
  const [stored, store] = useQueryValue('from')
  const { groups } = useScope()
  const from = stored === 'all' ? null : groups.find(({ id }) => id === stored)?.id
  return [from, (next) => store(next ?? 'all')]
}

function Suggestions(props: { target: Group; chooseTarget: ((id: string | null) => void) | null }) {
  const { target } = props
  const t = useInsightWords()
  const [from, setFrom] = useFrom()
  const { data, error, refetch } = useSuggestions(target.id, from)
  if (error)
    return (
      <PageMain>
        <ErrorNotice error={error} retry={() => void refetch()} />
      </PageMain>
    )
  if (!data) return <PageMain>{null}</PageMain>
  const filters = (
    <SuggestionFilters
      target={target}
      chooseTarget={props.chooseTarget}
      from={data.from}
      sources={data.sources}
      setFrom={setFrom}
    />
  )
  if (data.rows.length > 0) return <SuggestionTable list={data} target={target} filters={filters} />
  const isLooked = data.considered > 0
  return (
    <PageMain>
      {filters}
      <EmptyState
        Icon={Sparkles}
        title={t('suggest.noneTitle')}
        hint={isLooked ? t('suggest.allTakenText', { considered: data.considered }) : t('suggest.noneText')}
        action={
          isLooked && data.from !== null ? (
            <Button onClick={() => setFrom(null)}>{t('suggest.lookEverywhere')}</Button>
          ) : (
            <Button onClick={() => navigate(paths.import({ kind: 'chat' }))}>
              {t('suggest.noneImport')}
            </Button>
          )
        }
      />
    </PageMain>
  )
}
