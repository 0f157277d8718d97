import { Button, Input, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { type GoalMetric, goalMetrics } from '#shared/features/campaigns/model.ts'
import { playbookEditorMessages } from '#shared/features/playbooks/messages/editor.ts'
import type { DraftKpi } from './drafts.ts'
import type { Editor } from './use-editor.ts'

const NONE = 'none'

/** What tells whether it worked. */
export function EditorKpis({ editor }: { editor: Editor }) {
  const t = useWords(playbookEditorMessages)
  return (
    <Section title={t('kpis.title')}>
      <ul className="editor-kpis">
        {editor.draft.kpis.map((kpi, at) => (
          <KpiItem key={kpi.key} editor={editor} kpi={kpi} at={at} />
        ))}
      </ul>
      {editor.draft.kpis.length === 0 ? (
        <p className="field-error" role="alert">
          {t('kpis.none')}
        </p>
      ) : null}
      <Button size="small" icon={<Plus aria-hidden="true" />} onClick={editor.addKpi}>
        {t('kpis.add')}
      </Button>
    </Section>
  )
}

function KpiItem({ editor, kpi, at }: { editor: Editor; kpi: DraftKpi; at: number }) {
  const t = useWords(playbookEditorMessages)
  const c = useWords(campaignMessages)
  const number = at + 1
  const text = (key: 'name' | 'target') => ({
    size: 'small' as const,
    maxLength: 200,
    value: editor.text(kpi[key]),
    placeholder: editor.other(kpi[key]) || t(`kpis.${key}Hint`),
    ...(editor.fault(`kpis.${at}.${key}`) ? { status: 'error' as const, 'aria-invalid': true } : {}),
    onChange: ({ target }: { target: { value: string } }) =>
      editor.setKpi(kpi.key, { [key]: editor.write(kpi[key], target.value) }),
  })
  return (
    <li>
      <Input aria-label={t('kpis.name', { number })} {...text('name')} />
      <Input aria-label={t('kpis.target', { number })} {...text('target')} />
      <Select<GoalMetric | typeof NONE>
        size="small"
        aria-label={t('kpis.metric', { number })}
        value={kpi.metric ?? NONE}
        options={[
          ...goalMetrics.map((value) => ({ value, label: c(`metric.${value}`) })),
          { value: NONE, label: t('kpis.noMetric') },
        ]}
        onChange={(metric) => editor.setKpi(kpi.key, { metric: metric === NONE ? null : metric })}
      />
      <Button
        type="text"
        size="small"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-label={t('kpis.remove', { number })}
        onClick={() => editor.removeKpi(kpi.key)}
      />
    </li>
  )
}
