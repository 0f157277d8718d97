import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Download, Send, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { SearchField } from '#renderer/app/search-field.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { ColumnChooser } from '#renderer/ui/column-chooser.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import type { MatrixExport } from '#shared/features/distribution/contract.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix, MatrixGroup } from '#shared/features/distribution/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { shownChoices } from './matrix-list.ts'
import { ThresholdsDialog } from './thresholds-dialog.tsx'
import type { MatrixColumns, MatrixList } from './use-matrix.ts'

/** Search and filter left; thresholds, columns, export and the round right. */
export function MatrixBar(props: {
  persona: Persona
  matrix: Matrix
  list: MatrixList
  columns: MatrixColumns
  due: readonly MatrixGroup[]
  startRound: () => void
}) {
  const t = useWords(distributionMessages)
  const w = useWords(workspaceMessages)
  const { matrix, list, columns, due } = props
  const [isSetting, setSetting] = useState(false)
  return (
    <FilterRow
      right={
        <span className="matrix-actions">
          <Button
            type="text"
            size="small"
            icon={<SlidersHorizontal size={14} aria-hidden="true" />}
            onClick={() => setSetting(true)}
          >
            {t('page.thresholds')}
          </Button>
          <ColumnChooser
            columns={columns.choosable}
            choice={columns.choice}
            onChange={columns.change}
            onReset={columns.reset}
            words={{
              button: w('list.columns'),
              title: w('list.shownColumns'),
              reset: w('list.resetColumns'),
            }}
          />
          <ExportButton persona={props.persona} matrix={matrix} list={list} columns={columns} />
          {due.length > 0 ? (
            <Button
              type="primary"
              size="small"
              icon={<Send size={14} aria-hidden="true" />}
              onClick={props.startRound}
            >
              {t('page.round', { count: due.length })}
            </Button>
          ) : null}
          {isSetting ? (
            <ThresholdsDialog thresholds={matrix.thresholds} close={() => setSetting(false)} />
          ) : null}
        </span>
      }
    >
      <SearchField
        className="matrix-search"
        label={t('page.search')}
        value={list.search}
        onChange={list.setSearch}
      />
      <ShownChip list={list} />
    </FilterRow>
  )
}

function ShownChip({ list }: { list: MatrixList }) {
  const t = useWords(distributionMessages)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: shownChoices.map((key) => ({ key, label: t(`filter.${key}`) })),
        selectable: true,
        selectedKeys: [list.shown],
        onClick: ({ key }) => list.show(shownChoices.find((one) => one === key) ?? 'all'),
      }}
    >
      <span>
        <FilterChip
          name={t('filter.show')}
          value={t(`filter.${list.shown}`)}
          open={{ 'aria-haspopup': 'menu' }}
        />
      </span>
    </Dropdown>
  )
}

/** Writes the groups and versions that are shown, in their order, into a file that the operator names. */
function ExportButton(props: { persona: Persona; matrix: Matrix; list: MatrixList; columns: MatrixColumns }) {
  const t = useWords(distributionMessages)
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  const exporting = useMutation({
    mutationFn: async (format: MatrixExport['format']) => {
      const { rows, file } = await api.distribution.exportMatrix({
        personaId: props.persona.id,
        groupIds: props.list.rows.map(({ groupId }) => groupId),
        kinds: props.columns.shown.flatMap(
          ({ id }) => props.matrix.versions.find(({ kind }) => kind === id)?.kind ?? [],
        ),
        format,
        language,
      })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { rows, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved) toasts.show({ text: t('saved.file', saved) })
    },
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'csv', label: t('page.exportCsv') },
          { key: 'xlsx', label: t('page.exportXlsx') },
        ],
        onClick: ({ key }) => exporting.mutate(key as MatrixExport['format']),
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<Download size={14} aria-hidden="true" />}
        loading={exporting.isPending}
      >
        {t('page.export')}
      </Button>
    </Dropdown>
  )
}
