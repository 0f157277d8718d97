import { Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { FilterChip } from '#renderer/ui/filter-chip.tsx'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import { dayLayers } from '#shared/features/calendar-days/model.ts'
import './calendar-days.css'
import { useLayers } from './use-layers.ts'

/** All names stand in the chip up to this many; of more the first ones, and the rest is counted. */
const NAMED = 3
const NAMED_OF_MORE = { 'zh-CN': 2, en: 1 } as const

/** The chip 叠加 节假日、农历、节气: what is laid over the calendar, each by itself. */
export function OverlayPicker() {
  const t = useWords(calendarDaysMessages)
  const [isOpen, setOpen] = useState(false)
  const [layers] = useLayers()
  const locale = useLocale()
  const shown = layers.length > NAMED ? NAMED_OF_MORE[locale] : NAMED
  const names = layers.slice(0, shown).map((layer) => t(`layer.${layer}`))
  const more = layers.length - names.length
  const value =
    layers.length === 0 ? t('picker.none') : t('picker.some', { names: names.join(t('picker.join')), more })
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={isOpen}
      onOpenChange={setOpen}
      content={<LayerList />}
    >
      <span>
        <FilterChip
          name={t('picker.name')}
          value={value}
          isOpen={isOpen}
          open={{ 'aria-haspopup': 'dialog', 'aria-expanded': isOpen }}
        />
      </span>
    </Popover>
  )
}

function LayerList() {
  const t = useWords(calendarDaysMessages)
  const [layers, setLayers] = useLayers()
  return (
    <fieldset className="layer-list" aria-label={t('picker.label')}>
      {dayLayers.map((layer) => (
        <Checkbox
          key={layer}
          checked={layers.includes(layer)}
          onChange={({ target }) =>
            setLayers(target.checked ? [...layers, layer] : layers.filter((one) => one !== layer))
          }
        >
          {t(`layer.${layer}`)}
          <span className="t12 text3 layer-note">{t(`layerNote.${layer}`)}</span>
        </Checkbox>
      ))}
      <RouteLink to="/settings?section=days" className="link">
        {t('picker.settings')}
      </RouteLink>
    </fieldset>
  )
}
