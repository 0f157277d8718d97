import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { FollowUpBar } from '#renderer/app/follow-up-bar.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { Page, PageBody } from '#renderer/ui/page.tsx'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import { draftOf } from './drafts.ts'
import { EditPane } from './edit-pane.tsx'
import { ScriptDetailPane } from './script-detail.tsx'
import { ScriptList } from './script-list.tsx'
import './scripts.css'
import { useDrafts } from './use-drafts.ts'
import { useScriptList } from './use-script-list.ts'
import { useTarget } from './use-target.ts'

const NEW = 'new'

/** 话术库: the list left; right the chosen script, filled in for somebody, or being written. */
export function ScriptsView() {
  const t = useWords(scriptMessages)
  const list = useScriptList()
  const drafts = useDrafts()
  const target = useTarget()
  const [chosen, choose] = useQueryValue('script')
  const openId = chosen ?? list.rows[0]?.id ?? null
  const draft = openId === null ? undefined : drafts.drafts[openId]
  const create = () => {
    if (!drafts.drafts[NEW]) drafts.set(NEW, draftOf(list.filters.category ?? 'manual', null))
    choose(NEW)
  }
  useShortcut('mod+n', t('list.new'), create)
  const actions = (
    <Button size="small" icon={<Plus aria-hidden="true" />} onClick={create}>
      {t('list.new')}
    </Button>
  )
  return (
    <Page bar={<FollowUpBar tab="scripts" withScope={false} actions={actions} />}>
      <PageBody>
        <ScriptList list={list} drafts={drafts} openId={openId} open={choose} />
        <section className="script-pane" aria-label={t('detail.label')}>
          {list.error ? <ErrorNotice error={list.error} retry={list.retry} /> : null}
          {openId !== null && draft ? (
            <EditPane
              key={openId}
              id={openId === NEW ? null : openId}
              draft={draft}
              target={target}
              change={(next) => drafts.set(openId, next)}
              close={(savedId) => {
                drafts.set(openId, null)
                choose(savedId)
              }}
            />
          ) : openId !== null && openId !== NEW ? (
            <ScriptDetailPane
              key={openId}
              id={openId}
              target={target}
              edit={(begun) => drafts.set(openId, begun)}
              open={choose}
            />
          ) : null}
        </section>
      </PageBody>
    </Page>
  )
}
