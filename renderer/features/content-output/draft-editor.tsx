import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input, Select } from 'antd'
import { CalendarPlus, Copy, Ellipsis } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { DraftChange } from '#shared/features/content-output/contract.ts'
import { contentKinds, type DraftDetail, draftId } from '#shared/features/content-output/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { DraftMaterials } from './draft-materials.tsx'
import { DraftPosts } from './draft-posts.tsx'
import { DraftText } from './draft-text.tsx'
import type { PlanRequest } from './plan-dialog.tsx'
import type { SaveDraft } from './save-draft.ts'
import { useContentWords } from './use-content-words.ts'

type EditorProps = {
  id: string
  persona: Persona
  plan: (request: PlanRequest) => void
  close: () => void
}

/** Writes a piece; everything is saved as it is typed. */
export function DraftEditor({ id, persona, plan, close }: EditorProps) {
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.draft.queryOptions({ input: { id: draftId.parse(id) } }),
  )
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  return <Editor draft={data} persona={persona} plan={plan} close={close} />
}

function Editor(props: { draft: DraftDetail } & Omit<EditorProps, 'id'>) {
  const { draft, persona } = props
  const { t } = useContentWords()
  const track = useTrackSaving()
  const { mutateAsync: save } = useMutation({
    scope: { id: `draft ${draft.id}` },
    mutationFn: (change: DraftChange) => track(api.contentOutput.editDraft({ id: draft.id, change })),
  })
  const title = useAutosave(draft.title, (text) => save({ title: text }))
  return (
    <>
      <header className="draft-head">
        <Input
          variant="borderless"
          className="draft-title private"
          maxLength={80}
          aria-label={t('draft.title')}
          placeholder={t('draft.titlePlaceholder')}
          value={title.value}
          onChange={(event) => title.change(event.target.value)}
          onBlur={title.flush}
        />
        <EditorActions {...props} />
      </header>
      {draft.idea ? (
        <p className="draft-idea t12 text2 private">{t('draft.ofIdea', { text: draft.idea.text })}</p>
      ) : null}
      <div className="draft-facts">
        <KindField kind={draft.kind} save={save} />
        <PillarField draft={draft} persona={persona} save={save} />
      </div>
      <DraftText draft={draft} persona={persona} save={save} />
      <DraftMaterials draft={draft} />
      <DraftPosts draft={draft} plan={props.plan} />
    </>
  )
}

function EditorActions({ draft, plan, close }: { draft: DraftDetail } & Omit<EditorProps, 'id'>) {
  const { t } = useContentWords()
  const toasts = useToasts()
  const host = useHost()
  const copy = useMutation({
    mutationFn: () => host.copyText(draft.text),
    onSuccess: () => toasts.show({ text: t('draft.copied') }),
  })
  const remove = useMutation({
    mutationFn: () => api.contentOutput.removeDraft({ id: draft.id }),
    onSuccess({ undoId, title }) {
      toasts.show({
        text: t('undo.contentOutput.removeDraft', { name: title || t('draft.untitled') }),
        undoId,
      })
      close()
    },
  })
  const items = [{ key: 'remove', label: t('draft.remove'), danger: true, onClick: () => remove.mutate() }]
  return (
    <span className="draft-actions">
      <Button
        size="small"
        icon={<Copy aria-hidden="true" />}
        disabled={draft.text.trim() === ''}
        onClick={() => copy.mutate()}
      >
        {t('draft.copy')}
      </Button>
      <Button
        size="small"
        icon={<CalendarPlus aria-hidden="true" />}
        onClick={() => plan({ draftId: draft.id })}
      >
        {t('draft.plan')}
      </Button>
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button
          type="text"
          size="small"
          aria-label={t('draft.more')}
          icon={<Ellipsis aria-hidden="true" />}
        />
      </Dropdown>
    </span>
  )
}

function KindField({ kind, save }: { kind: DraftDetail['kind']; save: SaveDraft }) {
  const { t } = useContentWords()
  return (
    <PresetGroup
      label={t('draft.kind')}
      presets={contentKinds.map((value) => ({
        value,
        label: <span title={t(`kindHint.${value}`)}>{t(`kind.${value}`)}</span>,
      }))}
      value={kind}
      onChange={(next) => void save({ kind: next }).catch(() => undefined)}
    />
  )
}

function PillarField({ draft, persona, save }: { draft: DraftDetail; persona: Persona; save: SaveDraft }) {
  const { t } = useContentWords()
  const { data } = useQuery(orpc.contentOutput.pillars.queryOptions({ input: { personaId: persona.id } }))
  if (!data || data.length === 0) return null
  return (
    <Select
      size="small"
      className="draft-pillar"
      allowClear
      aria-label={t('list.pillar')}
      placeholder={t('draft.noPillar')}
      value={draft.pillarId}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => void save({ pillarId: id ?? null }).catch(() => undefined)}
    />
  )
}
