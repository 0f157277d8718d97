import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate, type ScreenProps, usePlace } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Page, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { type CampaignId, campaignId } from '#shared/features/campaigns/model.ts'
import { playbookEditorMessages } from '#shared/features/playbooks/messages/editor.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import { type NameFinding, type PlaybookId, playbookId } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { draftOf, emptyDraft, type PlaybookDraft, usePlaybookDrafts } from './drafts.ts'
import { EditorForm } from './editor-form.tsx'
import './editor.css'
import './playbooks.css'
import { type Editor, useEditor } from './use-editor.ts'

type Origin = { campaignId: CampaignId; findings: readonly NameFinding[] }
type EditProps = {
  /** Null for one that is being made. */
  id: PlaybookId | null
  begun: PlaybookDraft
  origin: Origin | null
}

/** Writes a playbook: a new one, one that stands, or one from a campaign. */
export function EditorView({ params }: ScreenProps) {
  const { query } = usePlace()
  const campaign = query.get('campaign')
  if (params.id !== undefined) return <LoadedEditor id={playbookId.parse(params.id)} />
  if (campaign !== null) return <CampaignEditor key={campaign} id={campaignId.parse(campaign)} />
  return <Editing key="new" id={null} begun={emptyDraft()} origin={null} />
}

function LoadedEditor({ id }: { id: PlaybookId }) {
  const { data, error, refetch } = useQuery(orpc.playbooks.show.queryOptions({ input: { id } }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  return data ? <Editing key={id} id={id} begun={draftOf(data.content)} origin={null} /> : null
}

function CampaignEditor({ id }: { id: CampaignId }) {
  const language = useLocale()
  const { data, error, refetch } = useQuery(
    orpc.playbooks.fromCampaign.queryOptions({ input: { campaignId: id, language } }),
  )
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  const origin = { campaignId: id, findings: data.findings }
  return <Editing key={id} id={null} begun={draftOf(data.content)} origin={origin} />
}

function Editing({ id, begun, origin }: EditProps) {
  const t = useWords(playbookEditorMessages)
  const l = useWords(playbookLibraryMessages)
  const locale = useLocale()
  const draftId = id ?? origin?.campaignId ?? 'new'
  const { drafts, set } = usePlaybookDrafts()
  const [first] = useState(begun)
  const editor = useEditor(drafts[draftId] ?? first, (draft) => set(draftId, draft))
  const leave = (to: PlaybookId | null) => {
    set(draftId, null)
    navigate(to === null ? paths.playbooks() : paths.playbook(to))
  }
  const saving = useSave({ id, origin }, leave)
  const save = () => {
    const content = editor.ready()
    if (content) void saving.save(content)
  }
  useShortcut('mod+enter', t('bar.save'), save, { whileTyping: true })
  return (
    <Page
      bar={
        <PageBar
          title={id === null ? t('page.new') : t('page.edit', { name: textIn(first.name, locale) })}
          crumbs={[{ label: l('page.title'), to: paths.playbooks() }]}
          meta={t('page.kept')}
          withScope={false}
          actions={<LanguageSwitch editor={editor} />}
        />
      }
    >
      <PageMain>
        <PageScroll>
          <EditorForm editor={editor} findings={origin?.findings ?? []} isFromCampaign={origin !== null} />
        </PageScroll>
      </PageMain>
      <footer className="action-bar">
        {editor.faultCount > 0 ? (
          <span className="field-error" role="alert">
            {t('bar.faults', { count: editor.faultCount })}
          </span>
        ) : null}
        <span className="editor-actions">
          <Button onClick={() => leave(id)}>{t('bar.discard')}</Button>
          <Button type="primary" loading={saving.isSaving} onClick={save}>
            {t('bar.save')}
          </Button>
        </span>
      </footer>
    </Page>
  )
}

function LanguageSwitch({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  const l = useWords(playbookLibraryMessages)
  return (
    <Segmented<Locale>
      size="small"
      aria-label={t('page.language')}
      value={editor.language}
      options={[
        { value: 'zh-CN', label: l('pane.zh') },
        { value: 'en', label: l('pane.en') },
      ]}
      onChange={editor.setLanguage}
    />
  )
}

function useSave({ id, origin }: Pick<EditProps, 'id' | 'origin'>, leave: (to: PlaybookId) => void) {
  const t = useWords(playbookMessages)
  const toasts = useToasts()
  const [isSaving, setSaving] = useState(false)
  return {
    isSaving,
    async save(content: Parameters<typeof api.playbooks.create>[0]['content']) {
      if (isSaving) return
      setSaving(true)
      try {
        const saved =
          id === null
            ? await api.playbooks.create({ content, campaignId: origin?.campaignId ?? null })
            : await api.playbooks.update({ id, content })
        if (saved.undoId !== null)
          toasts.show({
            text: t(id === null ? 'undo.playbooks.create' : 'undo.playbooks.update', { name: saved.name }),
            undoId: saved.undoId,
          })
        leave(saved.id)
      } catch (error) {
        toasts.showFailure(error)
        setSaving(false)
      }
    },
  }
}
