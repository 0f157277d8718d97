import { Button, Checkbox, Radio, Switch } from 'antd'
import { Download } from 'lucide-react'
import { PageRail, Section } from '#renderer/ui/page.tsx'
import { paperMessages } from '#shared/features/workspace/messages/paper.ts'
import { useWords } from '../i18n.tsx'
import './share-rail.css'
import type { PaperFormat } from './use-paper-export.ts'

export type FormatChoice<Format extends string> = { id: Format; label: string; hint: string; save: string }
export type ShareSwitch = { label: string; hint: string; isOn: boolean; set: (isOn: boolean) => void }

/** The formats of every paper, as choices. */
export function usePaperFormats(): FormatChoice<PaperFormat>[] {
  const t = useWords(paperMessages)
  return (['png', 'pdf', 'html'] as const).map((id) => ({
    id,
    label: t(`share.${id}`),
    hint: t(`share.${id}Hint`),
    save: t(`share.save.${id}`),
  }))
}

/** How a paper leaves the app: format, what may be seen, and which parts it holds. */
export function ShareRail<Format extends string, Part extends string>(props: {
  formats: readonly FormatChoice<Format>[]
  format: Format
  setFormat: (format: Format) => void
  switches: readonly ShareSwitch[]
  parts: readonly { id: Part; label: string }[]
  included: ReadonlySet<Part>
  include: (parts: ReadonlySet<Part>) => void
  isBusy: boolean
  save: (() => void) | null
}) {
  const t = useWords(paperMessages)
  const chosen = props.formats.find(({ id }) => id === props.format)
  return (
    <PageRail width={264} label={t('share.title')}>
      <Section title={t('share.title')}>
        <Radio.Group
          className="share-formats"
          value={props.format}
          onChange={(event) => props.setFormat(event.target.value as Format)}
        >
          {props.formats.map(({ id, label, hint }) => (
            <Radio key={id} value={id}>
              {label}
              <span className="share-hint">{hint}</span>
            </Radio>
          ))}
        </Radio.Group>
        <div className="share-switches">
          {props.switches.map((one) => (
            <SwitchRow key={one.label} {...one} />
          ))}
        </div>
        <Button
          type="primary"
          block
          icon={<Download size={16} />}
          loading={props.isBusy}
          disabled={props.save === null}
          onClick={() => props.save?.()}
        >
          {props.isBusy ? t('share.busy') : chosen?.save}
        </Button>
      </Section>
      <Section title={t('include.title')}>
        <div className="share-parts">
          {props.parts.map(({ id, label }) => (
            <Checkbox
              key={id}
              checked={props.included.has(id)}
              onChange={(event) => props.include(toggled(props.included, id, event.target.checked))}
            >
              {label}
            </Checkbox>
          ))}
        </div>
      </Section>
    </PageRail>
  )
}

function toggled<Part>(parts: ReadonlySet<Part>, part: Part, isOn: boolean): ReadonlySet<Part> {
  const next = new Set(parts)
  if (isOn) next.add(part)
  else next.delete(part)
  return next
}

function SwitchRow({ label, hint, isOn, set }: ShareSwitch) {
  return (
    <div className="share-switch">
      <span>
        {label}
        <span className="share-hint">{hint}</span>
      </span>
      <Switch size="small" aria-label={label} checked={isOn} onChange={set} />
    </div>
  )
}
