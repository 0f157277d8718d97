import { useMutation } from '@tanstack/react-query'
import { api } from '#renderer/app/rpc.ts'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Invitation } from '#shared/features/seed-users/contract.ts'
import type {
  Graduation,
  RetireReason,
  SeedCard,
  SeedNotice,
  SeedStage,
} from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

type Named = Pick<SeedCard, 'id' | 'name'>
type Changed = { undoId: string | null; changed: number }

const idsOf = (seeds: readonly Named[]) => seeds.map(({ id }) => id)

/** Says what a change came to, with its undo. */
function useSay() {
  const { d } = useSeedWords()
  const toasts = useToasts()
  return ({ undoId, changed }: Changed, text: string) =>
    toasts.show(changed === 0 ? { text: d('done.nothing') } : { text, undoId })
}

/** Steps of seeds: each is dated, says what it did, and can be taken back. */
export function useStepActions() {
  const { d, stage } = useSeedWords()
  const say = useSay()
  const whom = (seeds: readonly Named[], count: number) => ({ name: seeds[0]?.name ?? '', count })
  const move = useMutation({
    mutationFn: (input: { seeds: readonly Named[]; to: SeedStage; on?: CalendarDate; note: string }) =>
      api.seedUsers.move({
        ids: idsOf(input.seeds),
        to: input.to,
        note: input.note,
        ...(input.on ? { on: input.on } : {}),
      }),
    onSuccess: (result, { seeds, to }) =>
      say(result, d('done.moved', { ...whom(seeds, result.changed), stage: stage(to) })),
  })
  const retire = useMutation({
    mutationFn: (input: { seeds: readonly Named[]; reason: RetireReason; on?: CalendarDate; note: string }) =>
      api.seedUsers.retire({
        ids: idsOf(input.seeds),
        reason: input.reason,
        note: input.note,
        ...(input.on ? { on: input.on } : {}),
      }),
    onSuccess: (result, { seeds }) => say(result, d('done.retired', whom(seeds, result.changed))),
  })
  const graduate = useMutation({
    mutationFn: (input: { seed: Named; to: Graduation; note: string }) =>
      api.seedUsers.graduate({ id: input.seed.id, to: input.to, note: input.note }),
    onSuccess: (result, { seed, to }) =>
      say(result, d('done.graduated', { name: seed.name, as: d(`as.${to}`) })),
  })
  return { move, retire, graduate }
}

/** What else can be done with seeds: invite, edit, take out. */
export function useSeedActions() {
  const { d } = useSeedWords()
  const say = useSay()
  const whom = (seeds: readonly Named[], count: number) => ({ name: seeds[0]?.name ?? '', count })
  const invite = useMutation({
    mutationFn: ({ seeds, ...input }: { seeds: readonly Named[] } & Invitation) =>
      api.seedUsers.invite({ ...input, ids: idsOf(seeds) }),
    onSuccess: (result, { seeds }) => say(result, d('done.invited', whom(seeds, result.changed))),
  })
  const edit = useMutation({
    mutationFn: ({ seed, ...fields }: { seed: Named } & SeedFields) =>
      api.seedUsers.edit({ id: seed.id, ...fields }),
    onSuccess: (result, { seed }) => say(result, d('done.saved', { name: seed.name })),
  })
  const remove = useMutation({
    mutationFn: (seeds: readonly Named[]) => api.seedUsers.remove({ ids: idsOf(seeds) }),
    onSuccess: (result, seeds) => say(result, d('done.removed', whom(seeds, result.changed))),
  })
  const closeNotice = useMutation({
    mutationFn: ({ seedId, kind, on }: SeedNotice) => api.seedUsers.closeNotice({ seedId, kind, on }),
  })
  return { invite, edit, remove, closeNotice }
}

/** Fields of a seed that are written by hand. */
export type SeedFields = {
  willingness?: number | null
  note?: string
  sourceGroupId?: GroupId | null
  acceptedOn?: CalendarDate | null
}
