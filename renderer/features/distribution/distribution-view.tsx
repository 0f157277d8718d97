import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { IdCard, MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { PersonaGroupsDialog } from '#renderer/app/persona/persona-dialogs.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PageBody, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import './distribution.css'
import { MatrixPane } from './matrix-pane.tsx'

/** 分发: which version was posted in which group, which groups are due, and the round through them. */
export function DistributionView({ persona }: PersonaPaneProps) {
  const { groupId } = useScope()
  const input = { personaId: persona.id, ...(groupId === null ? {} : { groupId }) }
  const { data, error, refetch } = useQuery(orpc.distribution.matrix.queryOptions({ input }))
  if (error)
    return (
      <PageBody>
        <PageMain>
          <ErrorNotice error={error} retry={() => void refetch()} />
        </PageMain>
      </PageBody>
    )
  if (!data) return <PageBody>{null}</PageBody>
  if (data.versions.length === 0) return <NoVersions persona={persona} />
  if (data.groups.length === 0) return <NoGroups persona={persona} />
  return <MatrixPane persona={persona} matrix={data} />
}

function NoVersions({ persona }: PersonaPaneProps) {
  const t = useWords(distributionMessages)
  return (
    <PageBody>
      <PageMain>
        <EmptyState
          Icon={IdCard}
          title={t('empty.versionsTitle')}
          hint={t('empty.versionsHint')}
          action={
            <Button
              type="primary"
              onClick={() => navigate(paths.persona({ tab: 'introduction', persona: persona.id }))}
            >
              {t('empty.versionsAct')}
            </Button>
          }
        />
      </PageMain>
    </PageBody>
  )
}

function NoGroups({ persona }: PersonaPaneProps) {
  const t = useWords(distributionMessages)
  const [isChoosing, setChoosing] = useState(false)
  return (
    <PageBody>
      <PageMain>
        <EmptyState
          Icon={MessagesSquare}
          title={t('empty.groupsTitle')}
          hint={t('empty.groupsHint')}
          action={
            <Button type="primary" onClick={() => setChoosing(true)}>
              {t('empty.groupsAct')}
            </Button>
          }
        />
      </PageMain>
      {isChoosing ? <PersonaGroupsDialog persona={persona} close={() => setChoosing(false)} /> : null}
    </PageBody>
  )
}
