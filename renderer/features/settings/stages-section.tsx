import { Button, Input, Modal, Select } from 'antd'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useStages } from '#renderer/app/use-stages.ts'
import { SectionHead } from '#renderer/ui/page.tsx'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { stageMessages } from '#shared/features/settings/messages/stages.ts'
import {
  FIRST_STAGE,
  movingOutcomes,
  type StageDefinition,
  stageColours,
  stageKinds,
} from '#shared/features/settings/model.ts'
import { type StageEditor, useStageEditor } from './use-stage-editor.ts'

const FEWEST = 2
const MOST = 12

/** Sales stages: names, order, colours, meaning, and what outcomes make of them. */
export function StagesSection() {
  const t = useWords(stageMessages)
  const editor = useStageEditor()
  const [removing, setRemoving] = useState<StageDefinition | null>(null)
  const { settings, error, retry } = editor
  if (error) return <ErrorNotice error={error} retry={retry} />
  if (!settings) return null
  const remove = (stage: StageDefinition) => {
    if ((editor.counts[stage.id] ?? 0) > 0) setRemoving(stage)
    else editor.remove(stage.id, null)
  }
  return (
    <>
      <section className="setting-part">
        <SectionHead title={t('stages.title')} />
        <p className="t12 text2">{t('stages.hint')}</p>
        <ul className="stage-list">
          {settings.stages.map((stage, at) => (
            <StageRow key={stage.id} stage={stage} at={at} editor={editor} remove={() => remove(stage)} />
          ))}
        </ul>
        <Button
          size="small"
          icon={<Plus aria-hidden="true" />}
          disabled={settings.stages.length >= MOST}
          onClick={editor.add}
        >
          {t('stages.add')}
        </Button>
      </section>
      <Outcomes editor={editor} />
      {removing ? <RemoveDialog stage={removing} editor={editor} close={() => setRemoving(null)} /> : null}
    </>
  )
}

function StageRow(props: { stage: StageDefinition; at: number; editor: StageEditor; remove: () => void }) {
  const t = useWords(stageMessages)
  const stages = useStages()
  const { stage, at, editor } = props
  const shown = stages.name(stage.id)
  const [name, setName] = useDraft(shown)
  const last = (editor.settings?.stages.length ?? 0) - 1
  const keep = () => {
    const next = name.trim()
    if (next !== '' && next !== shown) editor.change(stage.id, { name: next })
  }
  return (
    <li className="stage-row">
      <Select
        size="small"
        className="stage-colour"
        aria-label={`${t('stages.colour')}: ${shown}`}
        value={stage.colour}
        options={stageColours.map((value) => ({
          value,
          label: <ColourDot colour={value} name={t(`colour.${value}`)} />,
        }))}
        onChange={(colour) => editor.change(stage.id, { colour })}
      />
      <Input
        size="small"
        aria-label={`${t('stages.name')}: ${shown}`}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      <Select
        size="small"
        className="stage-kind"
        aria-label={`${t('stages.kind')}: ${shown}`}
        value={stage.kind}
        options={stageKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => editor.change(stage.id, { kind })}
      />
      <span className="stage-count text2">{t('stages.people', { count: editor.counts[stage.id] ?? 0 })}</span>
      <Button
        type="text"
        size="small"
        disabled={at === 0}
        icon={<ArrowUp aria-hidden="true" />}
        aria-label={t('stages.up', { name: shown })}
        onClick={() => editor.move(stage.id, -1)}
      />
      <Button
        type="text"
        size="small"
        disabled={at === last}
        icon={<ArrowDown aria-hidden="true" />}
        aria-label={t('stages.down', { name: shown })}
        onClick={() => editor.move(stage.id, 1)}
      />
      <Button
        type="text"
        size="small"
        disabled={last < FEWEST || stage.id === FIRST_STAGE}
        title={stage.id === FIRST_STAGE ? t('stages.first') : ''}
        icon={<Trash2 aria-hidden="true" />}
        aria-label={t('stages.remove', { name: shown })}
        onClick={props.remove}
      />
    </li>
  )
}

function ColourDot({ colour, name }: { colour: string; name: string }) {
  return (
    <span className="dot-label">
      <span className="dot" aria-hidden="true" style={{ background: `var(--${colour})` }} />
      {name}
    </span>
  )
}

/** 私聊结果改变阶段: to which stage an outcome leads. */
function Outcomes({ editor }: { editor: StageEditor }) {
  const t = useWords(stageMessages)
  const stages = useStages()
  const options = [
    { value: '', label: t('after.stays') },
    ...stages.ids.map((id) => ({ value: id, label: stages.name(id) })),
  ]
  return (
    <section className="setting-part">
      <SectionHead title={t('after.title')} />
      <p className="t12 text2">{t('after.hint')}</p>
      <dl className="stage-outcomes">
        {movingOutcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{t(`outcome.${outcome}`)}</dt>
            <dd>
              <Select
                size="small"
                aria-label={t(`outcome.${outcome}`)}
                value={editor.settings?.after[outcome] ?? ''}
                options={options}
                onChange={(to) => editor.lead(outcome, to === '' ? null : to)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A stage with people in it goes only when it is said where they go. */
function RemoveDialog(props: { stage: StageDefinition; editor: StageEditor; close: () => void }) {
  const t = useWords(stageMessages)
  const stages = useStages()
  const { stage, editor, close } = props
  const others = stages.ids.filter((id) => id !== stage.id)
  const [to, setTo] = useState(others[0] ?? '')
  const count = editor.counts[stage.id] ?? 0
  return (
    <Modal
      open
      width={480}
      title={t('remove.title', { name: stages.name(stage.id) })}
      okText={t('remove.confirm', { count })}
      okButtonProps={{ danger: true, type: 'default' }}
      cancelText={t('remove.cancel')}
      onCancel={close}
      onOk={() => {
        editor.remove(stage.id, to)
        close()
      }}
    >
      <p>{t('remove.text', { count })}</p>
      <Select
        autoFocus
        className="stage-target"
        aria-label={t('remove.to')}
        value={to}
        options={others.map((id) => ({ value: id, label: stages.name(id) }))}
        onChange={setTo}
      />
    </Modal>
  )
}
