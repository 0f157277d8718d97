import { Button } from 'antd'
import { ListOrdered, Plus } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { FollowUpBar } from '#renderer/app/follow-up-bar.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { Page, PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import { RunsTable } from './runs-table.tsx'
import { SequenceEditor } from './sequence-editor.tsx'
import { SequenceHead } from './sequence-head.tsx'
import { SequenceList } from './sequence-list.tsx'
import './sequences.css'
import { StepsTable } from './steps-table.tsx'
import { useOpenSequence, useSequenceList } from './use-sequences.ts'

/** 序列: which there are, who is at which step of one, and how earlier runs ended. */
export function SequencesView() {
  const t = useWords(sequenceMessages)
  const { data, error, refetch } = useSequenceList()
  const place = useOpenSequence()
  const [isCreating, setCreating] = useState(false)
  const open = data?.find(({ id }) => id === place.id) ?? data?.[0]
  const isEditing = isCreating || place.isEditing
  const closeEditor = () => {
    setCreating(false)
    place.show('steps')
  }
  const created = (id: SequenceId) => {
    setCreating(false)
    place.open(id)
  }
  const make = (
    <Button
      size="small"
      icon={<Plus aria-hidden="true" />}
      disabled={isEditing}
      onClick={() => setCreating(true)}
    >
      {t('list.new')}
    </Button>
  )
  return (
    <Page bar={<FollowUpBar tab="sequences" actions={make} />}>
      <PageBody>
        <SequenceList rows={data ?? []} openId={isCreating ? null : (open?.id ?? null)} open={place.open} />
        <PageMain footer={isEditing ? null : <PageFooter>{t('footer.rule')}</PageFooter>}>
          {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
          {isCreating ? <SequenceEditor summary={null} close={closeEditor} saved={created} /> : null}
          {open && !isCreating ? <OpenSequence key={open.id} summary={open} place={place} /> : null}
          {data?.length === 0 ? (
            <EmptyState Icon={ListOrdered} title={t('list.emptyTitle')} hint={t('list.emptyHint')} />
          ) : null}
        </PageMain>
      </PageBody>
    </Page>
  )
}

function OpenSequence(props: {
  summary: Parameters<typeof SequenceHead>[0]['summary']
  place: ReturnType<typeof useOpenSequence>
}) {
  const { summary, place } = props
  if (place.isEditing)
    return (
      <SequenceEditor summary={summary} close={() => place.show('steps')} saved={() => place.show('steps')} />
    )
  return (
    <>
      <SequenceHead summary={summary} place={place} />
      {place.view === 'steps' ? <StepsTable summary={summary} showStep={place.showStep} /> : null}
      {place.view === 'runs' ? (
        <RunsTable summary={summary} of="current" stepId={place.stepId} showStep={place.showStep} />
      ) : null}
      {place.view === 'history' ? (
        <RunsTable summary={summary} of="ended" stepId={null} showStep={place.showStep} />
      ) : null}
    </>
  )
}
