import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input } from 'antd'
import { Ellipsis, Lightbulb, PenLine, SearchX } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useIdeaBox } from '#renderer/app/ideas/idea-box.tsx'
import { isComposing } from '#renderer/app/key-combo.ts'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { SearchField } from '#renderer/app/search-field.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import type { Idea, PillarId } from '#shared/features/content-output/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { PillarChip } from './pillar-chip.tsx'
import { useContentWords } from './use-content-words.ts'
import { useNewDraft } from './use-new-draft.ts'

const SHOWS = ['open', 'used', 'all'] as const

/** The inbox: one line adds, one button makes a piece of it. */
export function IdeasView({ persona, openDraft }: { persona: Persona; openDraft: (id: string) => void }) {
  const { t } = useContentWords()
  const [text, setText] = useState('')
  const [show, setShow] = useState<(typeof SHOWS)[number]>('open')
  const [pillarId, setPillarId] = useState<PillarId | null>(null)
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.ideas.queryOptions({ input: { personaId: persona.id, text, show, pillarId } }),
  )
  const isFiltered = text !== '' || show !== 'open' || pillarId !== null
  return (
    <>
      <FilterRow>
        <QuickIdea persona={persona} pillarId={pillarId} />
        <SearchField label={t('idea.search')} className="idea-search" value={text} onChange={setText} />
        <Dropdown
          trigger={['click']}
          menu={{
            items: SHOWS.map((key) => ({ key, label: t(`idea.show.${key}`) })),
            selectable: true,
            selectedKeys: [show],
            onClick: ({ key }) => setShow(SHOWS.find((one) => one === key) ?? 'open'),
          }}
        >
          <span>
            <FilterChip
              name={t('idea.show')}
              value={t(`idea.show.${show}`)}
              open={{ 'aria-haspopup': 'menu' }}
            />
          </span>
        </Dropdown>
        <PillarChip personaId={persona.id} value={pillarId} onChange={setPillarId} />
      </FilterRow>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data && data.length > 0 ? <IdeaTable ideas={data} persona={persona} openDraft={openDraft} /> : null}
      {data && data.length === 0 ? (
        <EmptyState
          Icon={isFiltered ? SearchX : Lightbulb}
          title={t(isFiltered ? 'idea.noHit' : 'idea.empty')}
          hint={t(isFiltered ? 'idea.noHitHint' : 'idea.emptyHint')}
        />
      ) : null}
      <PageFooter>{t('idea.count', { count: data?.length ?? 0 })}</PageFooter>
    </>
  )
}

/** Enter notes the line; it goes under the pillar that is looked at. */
function QuickIdea({ persona, pillarId }: { persona: Persona; pillarId: PillarId | null }) {
  const { t } = useContentWords()
  const toasts = useToasts()
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: (line: string) => api.contentOutput.addIdea({ personaId: persona.id, text: line, pillarId }),
    onSuccess({ undoId }) {
      setText('')
      toasts.show({ text: t('undo.contentOutput.addIdea'), undoId })
    },
  })
  return (
    <Input
      size="small"
      className="idea-quick private"
      prefix={<Lightbulb size={14} aria-hidden="true" />}
      aria-label={t('idea.add')}
      placeholder={t('idea.add')}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => {
        if (isComposing(event.nativeEvent) || text.trim() === '' || add.isPending) return
        add.mutate(text.trim())
      }}
    />
  )
}

function IdeaTable(props: { ideas: readonly Idea[]; persona: Persona; openDraft: (id: string) => void }) {
  const { ideas } = props
  const { t } = useContentWords()
  const box = useIdeaBox()
  const columns = useIdeaColumns(props.persona, props.openDraft)
  return (
    <DataTable
      label={t('idea.label')}
      columns={columns}
      rowCount={ideas.length}
      rowAt={(index) => ideas[index]}
      rowKey={({ id }) => id}
      rowHeight={56}
      onOpen={(idea) => box.open({ idea })}
    />
  )
}

function useIdeaColumns(persona: Persona, openDraft: (id: string) => void): readonly TableColumn<Idea>[] {
  const { t, format } = useContentWords()
  const write = useNewDraft(persona.id, openDraft)
  return [
    {
      id: 'idea',
      head: t('idea.head'),
      width: 'minmax(0, 1fr)',
      cell: (idea) => (
        <span className="two-lines private">
          <span className="ellipsis name">{idea.text}</span>
          <IdeaSource idea={idea} />
        </span>
      ),
    },
    {
      id: 'pillar',
      head: t('idea.pillar'),
      width: 120,
      cell: ({ pillar }) => <span className="ellipsis text2">{pillar?.name ?? ''}</span>,
    },
    {
      id: 'when',
      head: t('idea.when'),
      width: 96,
      cell: ({ createdAt }) => (
        <span className="text2" title={format.exact(createdAt)}>
          {format.date(format.dateOf(createdAt))}
        </span>
      ),
    },
    {
      id: 'actions',
      head: '',
      width: 164,
      align: 'right',
      cell: (idea) => (
        <span className="row-actions">
          {idea.draft ? (
            <Button size="small" type="text" onClick={stopped(() => openDraft(idea.draft?.id ?? ''))}>
              {t('idea.openDraft')}
            </Button>
          ) : (
            <Button
              size="small"
              icon={<PenLine aria-hidden="true" />}
              onClick={stopped(() => write.mutate(idea.id))}
            >
              {t('idea.write')}
            </Button>
          )}
          <IdeaMenu idea={idea} />
        </span>
      ),
    },
  ]
}

/** A click on a button in a row does not open the row. */
const stopped = (run: () => void) => (event: { stopPropagation: () => void }) => {
  event.stopPropagation()
  run()
}

function IdeaSource({ idea }: { idea: Idea }) {
  const { t } = useContentWords()
  const { message, source } = idea
  const line = message
    ? t('idea.fromGroup', { group: message.groupName, text: message.text })
    : source === ''
      ? ''
      : t('idea.fromSource', { source })
  return <span className="t12 text3 ellipsis">{line}</span>
}

function IdeaMenu({ idea }: { idea: Idea }) {
  const { t } = useContentWords()
  const toasts = useToasts()
  const box = useIdeaBox()
  const { message } = idea
  const remove = useMutation({
    mutationFn: () => api.contentOutput.removeIdea({ id: idea.id }),
    onSuccess: ({ undoId }) =>
      toasts.show({ text: t('undo.contentOutput.removeIdea', { name: idea.text }), undoId }),
  })
  const items = [
    { key: 'edit', label: t('idea.edit'), onClick: () => box.open({ idea }) },
    ...(message
      ? [{ key: 'message', label: t('idea.toMessage'), onClick: () => navigate(paths.message(message.id)) }]
      : []),
    { key: 'remove', label: t('idea.remove'), danger: true, onClick: () => remove.mutate() },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps clicks in the menu from opening the row
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button
          type="text"
          size="small"
          aria-label={`${t('idea.more')}: ${idea.text}`}
          icon={<Ellipsis aria-hidden="true" />}
        />
      </Dropdown>
    </span>
  )
}
