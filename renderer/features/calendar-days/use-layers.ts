import { useLocale } from '#renderer/app/i18n.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { type DayLayer, dayLayers } from '#shared/features/calendar-days/model.ts'

/** What a reader of each language expects on a calendar until they choose for themselves. */
const AT_FIRST: Readonly<Record<'zh-CN' | 'en', readonly DayLayer[]>> = {
  'zh-CN': dayLayers,
  en: dayLayers.filter((layer) => layer !== 'lunar' && layer !== 'terms'),
}

function isLayers(stored: unknown): stored is DayLayer[] {
  return Array.isArray(stored) && stored.every((one) => (dayLayers as readonly unknown[]).includes(one))
}

/** What is laid over the calendar on this device, in the order of the layers, and how to change it. */
export function useLayers(): [readonly DayLayer[], (layers: readonly DayLayer[]) => void] {
  const [chosen, choose] = useScreenMemory<readonly DayLayer[]>(
    'calendar.layers',
    AT_FIRST[useLocale()],
    isLayers,
  )
  return [chosen, (layers) => choose(dayLayers.filter((layer) => layers.includes(layer)))]
}
