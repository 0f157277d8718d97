import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown, Input } from 'antd'
import { Ellipsis } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { KeptTick } from '#renderer/app/campaigns/kept-tick.tsx'
import { useToldChange } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { useHost } from '#renderer/app/host-context.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { CampaignDetail, CampaignId, CampaignMaterial } from '#shared/features/campaigns/model.ts'

/** What must be at hand, with a tick for what is, and where its file lies. */
export function MaterialsSection({ detail }: { detail: CampaignDetail }) {
  const { campaign, materials } = detail
  const { p } = useCampaignWords()
  const ready = materials.filter(({ isReady }) => isReady).length
  return (
    <Section
      title={p('materials.title')}
      note={materials.length > 0 ? p('materials.count', { ready, all: materials.length }) : null}
    >
      <ul>
        {materials.map((material) => (
          <MaterialLine key={material.id} material={material} />
        ))}
      </ul>
      <AddMaterial campaignId={campaign.id} />
    </Section>
  )
}

const fileNameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path

function MaterialLine({ material }: { material: CampaignMaterial }) {
  const { id, name, path, isReady } = material
  const { p, t } = useCampaignWords()
  const edit = useToldChange(
    (change: { isReady: boolean }) => api.campaigns.editMaterial({ id, change }),
    () => t('undo.campaigns.editMaterial', { title: name }),
  )
  return (
    <li className="plan-part">
      <KeptTick
        isOn={isReady}
        label={p('materials.ready', { name })}
        save={(isOn, options) => edit.mutate({ isReady: isOn }, options)}
      />
      <span className="plan-part-name">
        <span className={isReady ? 'text2' : undefined}>{name}</span>
        {path === '' ? null : (
          <span className="t12 text2 ellipsis private" title={path}>
            {fileNameOf(path)}
          </span>
        )}
      </span>
      <MaterialMenu material={material} />
    </li>
  )
}

function MaterialMenu({ material: { id, name, path } }: { material: CampaignMaterial }) {
  const { p, t } = useCampaignWords()
  const host = useHost()
  const { showFailure } = useToasts()
  const attach = useToldChange(
    (file: { token: string } | null) => api.campaigns.attachMaterial({ id, file }),
    () => t('undo.campaigns.editMaterial', { title: name }),
  )
  const remove = useToldChange(
    () => api.campaigns.removeMaterial({ id }),
    () => t('undo.campaigns.removeMaterial', { title: name }),
  )
  const pick = async () => {
    const [file] = await host.pickFiles({ extensions: [], multiple: false })
    if (file) attach.mutate({ token: file.token })
  }
  const items = [
    { key: 'attach', label: p('materials.attach') },
    ...(path === ''
      ? []
      : [
          { key: 'show', label: p('materials.show') },
          { key: 'detach', label: p('materials.detach') },
        ]),
    { key: 'remove', label: p('materials.remove'), danger: true },
  ]
  const onMenu = (key: string) => {
    if (key === 'attach') pick().catch(showFailure)
    else if (key === 'show') host.showFile(path).catch(showFailure)
    else if (key === 'detach') attach.mutate(null)
    else remove.mutate(undefined)
  }
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, onClick: ({ key }) => onMenu(key) }}>
      <Button
        type="text"
        size="small"
        icon={<Ellipsis aria-hidden="true" />}
        aria-label={p('materials.more', { name })}
      />
    </Dropdown>
  )
}

function AddMaterial({ campaignId }: { campaignId: CampaignId }) {
  const { p, t } = useCampaignWords()
  const { show } = useToasts()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: (title: string) => api.campaigns.addMaterial({ id: campaignId, material: { name: title } }),
    onSuccess: ({ undoId }, title) => {
      show({ text: t('undo.campaigns.addMaterial', { title }), undoId })
      setName('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !add.isPending) add.mutate(name.trim())
  }
  return (
    <form className="plan-add-part" onSubmit={submit}>
      <Input
        size="small"
        aria-label={p('materials.add')}
        maxLength={200}
        placeholder={p('materials.addPlaceholder')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button size="small" htmlType="submit" disabled={name.trim() === ''}>
        {p('materials.add')}
      </Button>
    </form>
  )
}
