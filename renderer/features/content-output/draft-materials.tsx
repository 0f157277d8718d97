import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { CircleAlert, Copy, FilePlus, FolderOpen, Paperclip, X } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { isComposing } from '#renderer/app/key-combo.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { DraftDetail, Material } from '#shared/features/content-output/model.ts'
import { useContentWords } from './use-content-words.ts'

/** Files that go with a piece, by where they are. A browser hands over copies only, so there paths are typed. */
export function DraftMaterials({ draft }: { draft: DraftDetail }) {
  const { t } = useContentWords()
  const host = useHost()
  const toasts = useToasts()
  const add = useMutation({
    mutationFn: (files: Parameters<typeof api.contentOutput.addMaterials>[0]['files']) =>
      api.contentOutput.addMaterials({ draftId: draft.id, files }),
    onSuccess: ({ undoId }, files) =>
      toasts.show({ text: t('saved.materials', { count: files.length }), undoId }),
  })
  const choose = async () => {
    const picked = await host.pickFiles({ extensions: [], multiple: true })
    if (picked.length > 0) add.mutate(picked.map(({ token }) => ({ token })))
  }
  return (
    <Section title={t('draft.materials')} note={t('draft.materialsHint')}>
      <ul className="material-list">
        {draft.materials.map((material) => (
          <MaterialRow key={material.id} material={material} />
        ))}
      </ul>
      <div className="material-add">
        {host.kind === 'electron' ? (
          <Button
            size="small"
            icon={<FilePlus aria-hidden="true" />}
            onClick={() => void choose().catch(toasts.showFailure)}
          >
            {t('draft.addFile')}
          </Button>
        ) : null}
        <PathField isOnly={host.kind !== 'electron'} add={(typed) => add.mutateAsync([{ typed }])} />
      </div>
    </Section>
  )
}

function PathField({ isOnly, add }: { isOnly: boolean; add: (path: string) => Promise<unknown> }) {
  const { t } = useContentWords()
  const label = t(isOnly ? 'draft.typeOnly' : 'draft.typePath')
  const [path, setPath] = useState('')
  const submit = () => {
    // “Copy as path” of Windows puts quotes around it.
    const typed = path.trim().replace(/^"(.*)"$/, '$1')
    if (typed !== '')
      add(typed).then(
        () => setPath(''),
        () => undefined,
      )
  }
  return (
    <Input
      size="small"
      className="private"
      maxLength={1000}
      aria-label={label}
      placeholder={label}
      value={path}
      onChange={(event) => setPath(event.target.value)}
      onPressEnter={(event) => {
        if (!isComposing(event.nativeEvent)) submit()
      }}
    />
  )
}

function MaterialRow({ material }: { material: Material }) {
  const { t, format } = useContentWords()
  const host = useHost()
  const toasts = useToasts()
  const { name, path, isGone, size } = material
  const copy = useMutation({
    mutationFn: () => host.copyText(path),
    onSuccess: () => toasts.show({ text: t('draft.pathCopied') }),
  })
  const remove = useMutation({
    mutationFn: () => api.contentOutput.removeMaterial({ id: material.id }),
    onSuccess: ({ undoId }) =>
      toasts.show({ text: t('undo.contentOutput.removeMaterial', { name }), undoId }),
  })
  return (
    <li className="material">
      <Paperclip size={14} aria-hidden="true" />
      <span className="material-names private">
        <span className="ellipsis" title={path}>
          {name}
        </span>
        <span className="t12 text3 ellipsis">{path}</span>
      </span>
      {isGone ? (
        <span className="t12 warn nowrap">
          <CircleAlert size={14} aria-hidden="true" /> {t('draft.gone')}
        </span>
      ) : size === null ? null : (
        <span className="t12 text2 nowrap">{format.bytes(size)}</span>
      )}
      {isGone ? null : (
        <button
          type="button"
          className="plain icon-button"
          aria-label={t('draft.showFile', { name })}
          onClick={() => void host.showFile(path).catch(toasts.showFailure)}
        >
          <FolderOpen size={14} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="plain icon-button"
        aria-label={t('draft.copyPath', { name })}
        onClick={() => copy.mutate()}
      >
        <Copy size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="plain icon-button"
        aria-label={t('draft.forget', { name })}
        onClick={() => remove.mutate()}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  )
}
