import { Button } from 'antd'
import { Sparkles } from 'lucide-react'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useInsightWords, useSuggestions } from './use-insights.ts'

/** Leads to the suggestions; says how many there are where one group is in scope. */
export function SuggestionsButton({ groupId }: { groupId: GroupId | null }) {
  return groupId === null ? <OpenButton count={0} /> : <CountedButton groupId={groupId} />
}

function CountedButton({ groupId }: { groupId: GroupId }) {
  const { data } = useSuggestions(groupId, undefined)
  return <OpenButton count={data?.rows.length ?? 0} />
}

function OpenButton({ count }: { count: number }) {
  const t = useInsightWords()
  return (
    <Button
      type="primary"
      size="small"
      icon={<Sparkles aria-hidden="true" />}
      onClick={() => navigate(paths.seedSuggestions())}
    >
      {t('suggest.open', { count })}
    </Button>
  )
}
