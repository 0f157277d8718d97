import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type Command, matchCommands } from '#renderer/app/commands.ts'
import { useLocale } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import type { FaqEntry } from '#shared/features/faq/model.ts'
import type { ScriptEntry } from '#shared/features/scripts/model.ts'
import type { FoundGroup, FoundMessage, FoundPerson, MessageHits } from '#shared/features/search/model.ts'

const TYPING_PAUSE_MS = 90
const COMMANDS_AT_FIRST = 8

/** Anything that Enter can open. */
export type PaletteOption =
  | { kind: 'command'; id: string; command: Command }
  | { kind: 'person'; id: string; person: FoundPerson }
  | { kind: 'group'; id: string; group: FoundGroup }
  | { kind: 'campaign'; id: string; campaign: CalendarCampaign }
  | { kind: 'script'; id: string; script: ScriptEntry }
  | { kind: 'faq'; id: string; entry: FaqEntry }
  | { kind: 'message'; id: string; message: FoundMessage }

/** What the palette shows for what was typed, which option is marked, and how to move and open. */
export function usePalette(commands: readonly Command[], close: () => void) {
  const [typed, setTyped] = useState('')
  const text = useSettled(typed.trim(), TYPING_PAUSE_MS)
  const { groupId, group } = useScope()
  const isOn = text !== ''
  const names = useQuery(
    orpc.search.names.queryOptions({
      input: { text, limit: 6 },
      enabled: isOn,
      placeholderData: keepPreviousData,
    }),
  )
  const campaigns = useQuery(
    orpc.campaigns.search.queryOptions({
      input: { text, limit: 5 },
      enabled: isOn,
      placeholderData: keepPreviousData,
    }),
  )
  const scripts = useQuery(
    orpc.scripts.search.queryOptions({
      input: { text, language: useLocale(), limit: 5 },
      enabled: isOn,
      placeholderData: keepPreviousData,
    }),
  )
  const faq = useQuery(
    orpc.faq.search.queryOptions({
      input: { text, limit: 5 },
      enabled: isOn,
      placeholderData: keepPreviousData,
    }),
  )
  const messages = useQuery(
    orpc.search.messages.queryOptions({
      input: { text, limit: 50, ...(groupId ? { groupId } : {}) },
      enabled: isOn,
      placeholderData: keepPreviousData,
    }),
  )
  const hits: MessageHits | null = isOn ? (messages.data ?? null) : null
  const options = useMemo<PaletteOption[]>(() => {
    const matching =
      typed.trim() === '' ? commands.slice(0, COMMANDS_AT_FIRST) : matchCommands(commands, typed)
    return [
      ...matching.map(
        (command): PaletteOption => ({ kind: 'command', id: `command-${command.id}`, command }),
      ),
      ...(isOn ? (names.data?.people ?? []) : []).map(
        (person): PaletteOption => ({ kind: 'person', id: `person-${person.id}`, person }),
      ),
      ...(isOn ? (names.data?.groups ?? []) : []).map(
        (found): PaletteOption => ({ kind: 'group', id: `group-${found.id}`, group: found }),
      ),
      ...(isOn ? (campaigns.data ?? []) : []).map(
        (campaign): PaletteOption => ({ kind: 'campaign', id: `campaign-${campaign.id}`, campaign }),
      ),
      ...(isOn ? (scripts.data ?? []) : []).map(
        (script): PaletteOption => ({ kind: 'script', id: `script-${script.id}`, script }),
      ),
      ...(isOn ? (faq.data ?? []) : []).map(
        (entry): PaletteOption => ({ kind: 'faq', id: `faq-${entry.id}`, entry }),
      ),
      ...(hits?.rows ?? []).map(
        (message): PaletteOption => ({ kind: 'message', id: `message-${message.id}`, message }),
      ),
    ]
  }, [commands, typed, isOn, names.data, campaigns.data, scripts.data, faq.data, hits])
  const [markedId, mark] = useState<string | null>(null)
  const marked = options.find(({ id }) => id === markedId) ?? options[0] ?? null
  const move = (step: number) => {
    if (!marked) return
    const at = options.indexOf(marked) + step
    mark(options[(at + options.length) % options.length]?.id ?? null)
  }
  const open = (option: PaletteOption | null) => {
    if (!option) return
    close()
    openOption(option)
  }
  return {
    typed,
    text,
    scopeName: group?.name ?? null,
    options,
    marked,
    hits,
    error: messages.error ?? names.error ?? campaigns.error ?? scripts.error ?? faq.error,
    /** Everything has been looked at and nothing fits. */
    isNothing:
      isOn &&
      options.length === 0 &&
      ![names, campaigns, scripts, faq, messages].some(({ isFetching }) => isFetching),
    type(next: string) {
      setTyped(next)
      mark(null)
    },
    mark,
    move,
    open,
  }
}

export type Palette = ReturnType<typeof usePalette>

function openOption(option: PaletteOption): void {
  if (option.kind === 'command') option.command.run()
  else if (option.kind === 'person') navigate(paths.person(option.person.id))
  else if (option.kind === 'group') navigate(paths.group(option.group.id))
  else if (option.kind === 'campaign') navigate(paths.campaign(option.campaign.id))
  else if (option.kind === 'script') navigate(paths.script(option.script.id))
  else if (option.kind === 'faq') navigate(paths.faq({ entry: option.entry.id }))
  else navigate(paths.message(option.message.id))
}

/** A value once it has not changed for a while; the empty one at once. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return value === '' ? '' : settled
}
