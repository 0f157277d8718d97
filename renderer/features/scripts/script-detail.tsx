import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis, Pencil, Star } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import {
  type ScriptDetail,
  type ScriptId,
  type ScriptLanguage,
  type ScriptUses,
  scriptId,
} from '#shared/features/scripts/model.ts'
import { audienceOf } from '#shared/features/scripts/rules/categories.ts'
import { draftOf, type ScriptDraft } from './drafts.ts'
import { PreviewSection } from './preview-section.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { type ScriptActions, useScriptActions } from './use-script-actions.ts'
import { type Target, targetIds } from './use-target.ts'
import { VersionSection } from './version-section.tsx'

type DetailProps = {
  id: string
  target: Target
  edit: (draft: ScriptDraft) => void
  open: (id: string | null) => void
}

/** One script: what it is, its text filled in for somebody, and every wording it had. */
export function ScriptDetailPane({ id, target, edit, open }: DetailProps) {
  const locale = useLocale()
  const [language, setLanguage] = useState<ScriptLanguage>(locale)
  const { data, error, refetch } = useQuery(
    orpc.scripts.show.queryOptions({
      input: { id: scriptId.parse(id), language: locale },
      placeholderData: keepPreviousData,
    }),
  )
  const actions = useScriptActions()
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  const shown = data.texts[language] ? language : data.language
  return (
    <>
      <DetailHead
        script={data}
        actions={actions}
        edit={() => edit(draftOf(data.category, data.texts))}
        open={open}
      />
      <PreviewSection
        script={data}
        language={shown}
        setLanguage={setLanguage}
        target={target}
        copy={(text) => void actions.copy(data, text, targetIds(target, audienceOf(data.category)))}
      />
      <VersionSection
        script={data}
        language={shown}
        restore={(version) => void actions.restore(data, version)}
      />
    </>
  )
}

function DetailHead(props: {
  script: ScriptDetail
  actions: ScriptActions
  edit: () => void
  open: (id: string | null) => void
}) {
  const t = useWords(scriptMessages)
  const format = useFormat()
  const { script, actions } = props
  const { usage } = script
  return (
    <header className="script-head">
      <div className="script-head-line">
        <h2>{script.title}</h2>
        <span className="script-head-actions">
          <Button
            type="text"
            size="small"
            aria-pressed={script.isFavourite}
            aria-label={t('detail.favourite')}
            icon={<Star aria-hidden="true" className={script.isFavourite ? 'favourite' : ''} />}
            onClick={() => void actions.favour(script)}
          />
          <Button size="small" icon={<Pencil aria-hidden="true" />} onClick={props.edit}>
            {t('detail.edit')}
          </Button>
          <MoreMenu {...props} />
        </span>
      </div>
      <p className="t12 text2 script-facts">
        <span>{t(`category.${script.category}`)}</span>
        <span>{t(originOf(script))}</span>
        <span>{t('detail.version', { version: script.version })}</span>
        <span>{t('usage.uses', { count: usage.uses })}</span>
        <span>
          {usage.rate === null
            ? t('usage.rateUnknown', { settled: usage.settled })
            : t('usage.rate', { rate: format.percent(usage.rate), settled: usage.settled })}
        </span>
        {script.isHidden ? <span>{t('detail.isHidden')}</span> : null}
      </p>
    </header>
  )
}

function originOf({ isShipped, isEdited }: ScriptDetail) {
  if (!isShipped) return 'detail.own'
  return isEdited ? 'detail.edited' : 'detail.shipped'
}

function MoreMenu(props: {
  script: ScriptDetail
  actions: ScriptActions
  open: (id: string | null) => void
}) {
  const t = useWords(scriptMessages)
  const { script, actions, open } = props
  const follow = async (id: Promise<ScriptId | null>) => {
    const opened = await id
    if (opened) open(opened)
  }
  const removal = useRemoval(props)
  const items: NonNullable<MenuProps['items']> = [
    { key: 'duplicate', label: t('menu.duplicate'), onClick: () => void follow(actions.duplicate(script)) },
    {
      key: 'up',
      label: t('menu.up'),
      disabled: script.isFirst,
      onClick: () => void actions.move(script, -1),
    },
    {
      key: 'down',
      label: t('menu.down'),
      disabled: script.isLast,
      onClick: () => void actions.move(script, 1),
    },
    {
      key: 'hide',
      label: t(script.isHidden ? 'menu.unhide' : 'menu.hide'),
      onClick: () => void actions.hide(script),
    },
    ...(script.canRestoreShipped
      ? [
          {
            key: 'restore',
            label: t('menu.restoreShipped'),
            onClick: () => void actions.restoreShipped(script),
          },
        ]
      : []),
    ...(script.isShipped
      ? []
      : [{ key: 'remove', label: t('menu.remove'), danger: true, onClick: () => void removal.ask() }]),
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button
          type="text"
          size="small"
          aria-label={t('menu.label')}
          icon={<Ellipsis aria-hidden="true" />}
        />
      </Dropdown>
      {removal.uses ? (
        <RemoveDialog
          title={script.title}
          uses={removal.uses}
          isSaving={removal.isRemoving}
          submit={() => void removal.remove()}
          close={removal.close}
        />
      ) : null}
    </>
  )
}

/** A script that nothing begins with goes at once; else it is asked first. */
function useRemoval(props: {
  script: ScriptDetail
  actions: ScriptActions
  open: (id: string | null) => void
}) {
  const { script, actions, open } = props
  const [uses, setUses] = useState<ScriptUses | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const remove = async () => {
    setRemoving(true)
    const removed = await actions.remove(script)
    setRemoving(false)
    setUses(null)
    if (removed) open(null)
  }
  const ask = async () => {
    const found = await actions.usesOf(script)
    if (!found) return
    if (found.rules.length + found.sequences.length + found.cards + found.campaignTasks > 0) setUses(found)
    else await remove()
  }
  return { uses, isRemoving, ask, remove, close: () => setUses(null) }
}
