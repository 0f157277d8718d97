import { Button } from 'antd'
import { BookMarked, SearchX, Share2 } from 'lucide-react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { StageGlyph } from '#renderer/ui/stage-mark.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import type { PlaybookEntry, PlaybookId } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { useFactWords } from './use-fact-words.ts'
import type { PlaybookListState } from './use-playbook-list.ts'

type ListProps = { list: PlaybookListState; openId: string | null; open: (id: PlaybookId) => void }

/** The library at the left, stage by stage. */
export function PlaybookList({ list, openId, open }: ListProps) {
  const t = useWords(playbookLibraryMessages)
  const c = useWords(campaignMessages)
  const stages = campaignStages.filter((stage) => list.rows.some((row) => row.stage === stage))
  return (
    <div className="playbook-list">
      <nav className="playbook-list-body" aria-label={t('list.label')}>
        {stages.map((stage) => (
          <section key={stage}>
            <h2>
              <StageGlyph stage={stage} glyph={c(`glyph.${stage}`)} />
              {c(`stage.${stage}`)}
            </h2>
            <ul>
              {list.rows
                .filter((row) => row.stage === stage)
                .map((row) => (
                  <li key={row.id}>
                    <Row row={row} isOpen={row.id === openId} open={() => open(row.id)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {list.isLoaded && list.rows.length === 0 ? <NoRows list={list} /> : null}
      </nav>
      <PageFooter>{t('list.count', { count: list.rows.length })}</PageFooter>
    </div>
  )
}

function Row({ row, isOpen, open }: { row: PlaybookEntry; isOpen: boolean; open: () => void }) {
  const t = useWords(playbookLibraryMessages)
  const locale = useLocale()
  const facts = useFactWords()
  return (
    <button
      type="button"
      className="plain playbook-row"
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
    >
      <span className="playbook-row-line">
        <span className="playbook-row-name ellipsis">{textIn(row.name, locale)}</span>
        {row.hasSharingRisk ? (
          <span className="playbook-risk-mark" role="img" aria-label={t('list.risk')} title={t('list.risk')}>
            <Share2 size={14} aria-hidden="true" />
          </span>
        ) : null}
        {row.isEdited ? <Tag>{t('list.edited')}</Tag> : null}
        {row.isShipped ? null : <Tag>{t('list.own')}</Tag>}
      </span>
      <span className="playbook-row-line t12 text2">
        <span className="ellipsis">{facts.ofEntry(row)}</span>
        {row.uses > 0 ? <span className="push text3">{t('list.uses', { count: row.uses })}</span> : null}
      </span>
    </button>
  )
}

function NoRows({ list }: { list: PlaybookListState }) {
  const t = useWords(playbookLibraryMessages)
  const { show } = list.narrowing
  if (list.isFiltered || show === 'usual')
    return (
      <EmptyState
        Icon={SearchX}
        title={t('list.empty')}
        hint={t('list.emptyHint')}
        action={<Button onClick={list.clear}>{t('list.clear')}</Button>}
      />
    )
  return (
    <EmptyState
      Icon={BookMarked}
      title={t(show === 'own' ? 'list.noOwn' : 'list.noHidden')}
      hint={t(show === 'own' ? 'list.noOwnHint' : 'list.noHiddenHint')}
    />
  )
}
