import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis, Pencil, Play, Zap } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate, usePlace } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { StageMark } from '#renderer/ui/stage-mark.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { flashPageMessages } from '#shared/features/flash-groups/messages/page.ts'
import { FLASH_PLAYBOOK } from '#shared/features/flash-groups/model.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import type { Bilingual, PlaybookDetail, PlaybookId } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { ExportDialog } from './export-dialog.tsx'
import { Ladder } from './ladder.tsx'
import { RunHistory } from './run-history.tsx'
import { SharingRisk } from './sharing-risk.tsx'
import { clockText, useFactWords } from './use-fact-words.ts'
import { usePlaybookActions } from './use-playbook-actions.ts'

/** One playbook, to be read before it is started. */
export function PlaybookPane({ id }: { id: PlaybookId }) {
  const { data, error, refetch } = useQuery(
    orpc.playbooks.show.queryOptions({ input: { id }, placeholderData: keepPreviousData }),
  )
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <PaneHead playbook={data} />
      {data.hasSharingRisk ? <SharingRisk /> : null}
      <Occasion playbook={data} />
      <Ladder content={data.content} />
      <Preparation playbook={data} />
      <Kpis playbook={data} />
      <RunHistory playbook={data} />
    </>
  )
}

function PaneHead({ playbook }: { playbook: PlaybookDetail }) {
  const locale = useLocale()
  const t = useWords(playbookLibraryMessages)
  const flash = useWords(flashPageMessages)
  const { query } = usePlace()
  const start = () =>
    navigate(
      paths.playbookStart(playbook.id, {
        group: query.get('group') ?? undefined,
        on: query.get('on') ?? undefined,
      }),
    )
  return (
    <header className="playbook-head">
      <div className="playbook-head-line">
        <h2>{textIn(playbook.name, locale)}</h2>
        <span className="playbook-head-actions">
          <Button
            size="small"
            icon={<Pencil aria-hidden="true" />}
            onClick={() => navigate(paths.playbookEdit(playbook.id))}
          >
            {t('pane.edit')}
          </Button>
          <PaneMenu playbook={playbook} />
          {playbook.id === FLASH_PLAYBOOK ? (
            <Button
              size="small"
              icon={<Zap aria-hidden="true" />}
              onClick={() =>
                navigate(
                  paths.flashStart({
                    group: query.get('group') ?? undefined,
                    on: query.get('on') ?? undefined,
                  }),
                )
              }
            >
              {flash('entry.open')}
            </Button>
          ) : null}
          <Button size="small" type="primary" icon={<Play aria-hidden="true" />} onClick={start}>
            {t('pane.start')}
          </Button>
        </span>
      </div>
      <HeadFacts playbook={playbook} />
      <p className="playbook-purpose">{textIn(playbook.purpose, locale)}</p>
      {playbook.isEdited ? (
        <p className="t12 text2">{t(playbook.hasNewerWording ? 'pane.newer' : 'pane.edited')}</p>
      ) : null}
    </header>
  )
}

function HeadFacts({ playbook }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const c = useWords(campaignMessages)
  const format = useFormat()
  const words = useFactWords()
  const { stage, purposes, content } = playbook
  const { startsMinute, endsMinute } = content
  return (
    <p className="t12 text2 playbook-facts">
      <StageMark stage={stage} glyph={c(`glyph.${stage}`)}>
        {c(`stage.${stage}`)}
      </StageMark>
      <span>
        {purposes.length === 0
          ? t('purpose.all')
          : format.list(purposes.map((purpose) => t(`purpose.${purpose}`)))}
      </span>
      <span>{words.ofEntry(playbook)}</span>
      {startsMinute === null || endsMinute === null ? null : (
        <span>
          {clockText(startsMinute)}–{clockText(endsMinute)}
        </span>
      )}
      {playbook.uses > 0 && playbook.lastUsedOn ? (
        <span>{t('list.used', { count: playbook.uses, day: format.date(playbook.lastUsedOn) })}</span>
      ) : (
        <span>{t('list.unused')}</span>
      )}
      {playbook.isHardSell ? <Tag tone="warn">{t('pane.hardSell')}</Tag> : null}
    </p>
  )
}

function PaneMenu({ playbook }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const actions = usePlaybookActions()
  const [isExporting, setExporting] = useState(false)
  const { id, isHidden, isShipped, isEdited } = playbook
  const items: NonNullable<MenuProps['items']> = [
    { key: 'duplicate', label: t('pane.duplicate'), onClick: () => void actions.duplicate(id) },
    { key: 'export', label: t('pane.export'), onClick: () => setExporting(true) },
    {
      key: 'hide',
      label: t(isHidden ? 'pane.unhide' : 'pane.hide'),
      onClick: () => void actions.setHidden(id, !isHidden),
    },
    ...(isEdited
      ? [{ key: 'restore', label: t('pane.restore'), onClick: () => void actions.restoreShipped(id) }]
      : []),
    ...(isShipped
      ? []
      : [{ key: 'remove', label: t('pane.remove'), danger: true, onClick: () => void actions.remove(id) }]),
  ]
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button type="text" size="small" aria-label={t('page.more')} icon={<Ellipsis aria-hidden="true" />} />
      </Dropdown>
      {isExporting ? <ExportDialog ids={[id]} close={() => setExporting(false)} /> : null}
    </>
  )
}

function Occasion({ playbook }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const locale = useLocale()
  return (
    <div className="playbook-pair">
      <Section title={t('pane.whenToUse')}>
        <p className="playbook-text">{textIn(playbook.content.whenToUse, locale)}</p>
      </Section>
      <Section title={t('pane.whenNot')}>
        <p className="playbook-text">{textIn(playbook.content.whenNot, locale)}</p>
      </Section>
    </div>
  )
}

function Preparation({ playbook: { content } }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const { checklist, materials, mistakes } = content
  return (
    <>
      {checklist.length + materials.length > 0 ? (
        <div className="playbook-pair">
          <Lines title={t('pane.checklist')} lines={checklist} mark="□" />
          <Lines title={t('pane.materials')} lines={materials} mark="–" />
        </div>
      ) : null}
      {mistakes.length > 0 ? <Lines title={t('pane.mistakes')} lines={mistakes} mark="–" /> : null}
    </>
  )
}

function Lines({ title, lines, mark }: { title: string; lines: readonly Bilingual[]; mark: string }) {
  const locale = useLocale()
  return (
    <Section title={title}>
      <ul className="playbook-lines">
        {lines.map((line) => (
          <li key={`${line.zh} ${line.en}`}>
            <span className="text3" aria-hidden="true">
              {mark}
            </span>
            <span>{textIn(line, locale)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Kpis({ playbook: { content } }: { playbook: PlaybookDetail }) {
  const t = useWords(playbookLibraryMessages)
  const locale = useLocale()
  return (
    <Section title={t('pane.kpis')} note={t('pane.kpiNote')}>
      <table className="playbook-kpis">
        <thead>
          <tr>
            <th scope="col">{t('pane.kpi')}</th>
            <th scope="col">{t('pane.target')}</th>
          </tr>
        </thead>
        <tbody>
          {content.kpis.map(({ name, target }) => (
            <tr key={`${name.zh} ${name.en}`}>
              <td>{textIn(name, locale)}</td>
              <td>{textIn(target, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
