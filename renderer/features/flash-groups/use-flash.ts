import { useToldChange } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import type { FlashChange } from '#shared/features/flash-groups/contract.ts'
import { flashPageMessages } from '#shared/features/flash-groups/messages/page.ts'
import { flashGroupMessages } from '#shared/features/flash-groups/messages.ts'
import type { Fate, FlashDetail, FlashPerson, FlashPhase } from '#shared/features/flash-groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

export const useFlashWords = () => useWords(flashPageMessages)

/** A part in words: 招募, 第 2 天. */
export function usePartWords(): (phase: FlashPhase) => string {
  const t = useFlashWords()
  return ({ part, day }) => (part === 'days' ? t('part.day', { day }) : t(`part.${part}`))
}

/** The sale in words: 9月17日 20:40 至 9月18日 20:00. */
export function useSaleText(): (flash: FlashDetail) => string {
  const t = useFlashWords()
  const format = useFormat()
  return ({ sale }) =>
    t('saleText', {
      opensOn: format.date(sale.opensOn),
      opens: textOfMinute(sale.opensMinute),
      closesOn: format.date(sale.closesOn),
      closes: textOfMinute(sale.closesMinute),
    })
}

type Some = { people: readonly FlashPerson[] }
const idsOf = ({ people }: Some): PersonId[] => people.map(({ personId }) => personId)
const factsOf = ({ people }: Some) => ({ name: people[0]?.name ?? '', count: people.length })

/** What can be done with a flash group, each told in the words of its undo. */
export function useFlashActions({ id, name }: Pick<FlashDetail, 'id' | 'name'>) {
  const u = useWords(flashGroupMessages)
  return {
    change: useToldChange(
      (change: FlashChange) => api.flashGroups.change({ id, change }),
      () => u('undo.flash-groups.change', { name }),
    ),
    move: useToldChange(
      (startsOn: CalendarDate) => api.flashGroups.move({ id, startsOn }),
      () => u('undo.flash-groups.move', { name }),
    ),
    end: useToldChange(
      () => api.flashGroups.end({ id }),
      () => u('undo.flash-groups.end', { name }),
    ),
    setFate: useToldChange(
      (input: Some & { fate: Fate | null }) =>
        api.flashGroups.setFate({ id, personIds: idsOf(input), fate: input.fate }),
      (input) => u('undo.flash-groups.setFate', factsOf(input)),
    ),
  }
}

/** Ticks that are seen at once and say nothing unless asked: who was there, bought, was told. */
export function useFlashTicks({ id }: Pick<FlashDetail, 'id'>) {
  const u = useWords(flashGroupMessages)
  return {
    mark: useToldChange(
      (input: Some & { mark: 'attended' | 'bought'; is: boolean }) =>
        api.flashGroups.mark({ id, personIds: idsOf(input), mark: input.mark, is: input.is }),
      (input) => u('told.mark', factsOf(input)),
    ),
    tick: useToldChange(
      (input: Some & { tick: 'invited' | 'thanked'; is: boolean }) =>
        api.flashGroups.tick({ id, personIds: idsOf(input), tick: input.tick, is: input.is }),
      (input) => u(`undo.flash-groups.${input.tick}`, factsOf(input)),
    ),
  }
}
