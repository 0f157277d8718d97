import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import type { RuleSettings } from '#shared/features/follow-ups/rules.ts'
import type { GroupDraft } from '#shared/features/groups/model.ts'
import { capacityPreset } from '#shared/features/groups/model.ts'
import type { SettingsChange } from '#shared/features/settings/model.ts'

/** Steps in their order. */
export const setupSteps = ['me', 'group', 'members', 'rules'] as const
export type SetupStep = (typeof setupSteps)[number]

export type MeDraft = { myName: string; brand: string; nicknames: string }
export type FirstGroupDraft = Pick<GroupDraft, 'name' | 'platform' | 'kind' | 'capacity'>

/** What the operator said about himself, as settings. */
export function meToSettings(draft: MeDraft): SettingsChange {
  const nicknames = draft.nicknames.split('\n').map((line) => line.trim())
  return {
    myName: draft.myName.trim(),
    brand: draft.brand.trim(),
    myNicknames: [...new Set(nicknames.filter((name) => name !== ''))],
  }
}

/**
 * The four steps of 从零开始. Each step is kept when it is left, so the wizard can be stopped at any of them; what was
 * kept before stands in the fields again.
 */
export function useSetup() {
  const settings = useQuery(orpc.settings.get.queryOptions())
  const rules = useQuery(orpc.settings.getRules.queryOptions())
  const groups = useQuery(orpc.groups.list.queryOptions({ input: {} }))
  const [at, setAt] = useState(0)
  const step: SetupStep = setupSteps[at] ?? 'me'
  const [edited, setEdited] = useState<{
    me?: MeDraft
    group?: FirstGroupDraft
    rules?: RuleSettings
    names?: string
  }>({})
  const existing = groups.data?.[0]
  const me = edited.me ?? {
    myName: settings.data?.myName ?? '',
    brand: settings.data?.brand ?? '',
    nicknames: settings.data?.myNicknames.join('\n') ?? '',
  }
  const group: FirstGroupDraft =
    edited.group ??
    (existing
      ? { name: existing.name, platform: existing.platform, kind: existing.kind, capacity: existing.capacity }
      : { name: '', platform: 'wechat', kind: 'interest', capacity: capacityPreset.wechat })
  const keep = useMutation({
    async mutationFn() {
      if (step === 'me' && edited.me) await api.settings.update(meToSettings(edited.me))
      if (step === 'group' && !existing)
        await api.groups.create({ ...group, name: group.name.trim(), leaderName: me.myName.trim() })
      if (step === 'members' && existing && edited.names?.trim()) {
        const target = { kind: 'group', groupId: existing.id } as const
        await api.rosters.importRoster({ source: { text: edited.names }, target })
        setEdited({ ...edited, names: '' })
      }
      if (step === 'rules' && edited.rules) await api.settings.updateRules(edited.rules)
    },
    meta: { ownError: true },
  })
  return {
    step,
    at,
    me,
    group,
    names: edited.names ?? '',
    rules: edited.rules ?? rules.data,
    existingGroup: existing ?? null,
    isReady: settings.isSuccess && rules.isSuccess && groups.isSuccess,
    isKeeping: keep.isPending,
    failure: keep.error,
    editMe: (me: MeDraft) => setEdited({ ...edited, me }),
    editGroup: (group: FirstGroupDraft) => setEdited({ ...edited, group }),
    editNames: (names: string) => setEdited({ ...edited, names }),
    editRules: (rules: RuleSettings) => setEdited({ ...edited, rules }),
    back: () => (at === 0 ? navigate(paths.start) : setAt(at - 1)),
    async next() {
      await keep.mutateAsync()
      if (at === setupSteps.length - 1) navigate(paths.today)
      else setAt(at + 1)
    },
  }
}

export type Setup = ReturnType<typeof useSetup>
