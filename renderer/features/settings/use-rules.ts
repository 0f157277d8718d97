import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { CommonSettings } from '#shared/features/follow-ups/rules/rule.ts'
import {
  defaultRuleSettings,
  type GroupRules,
  type RuleId,
  type RuleSettings,
} from '#shared/features/follow-ups/rules.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'

/** Settings of any rule: what all have, and numbers of its own. */
export type AnySettings = CommonSettings & Readonly<Record<string, unknown>>
export type SettingsPart = Partial<AnySettings>

const loose = (settings: object) => settings as unknown as AnySettings

/**
 * Rules as they hold in the scope: of all groups, or of one group with what it has otherwise. A change in a group that
 * comes to what all groups have is no longer its own. Every change is kept at once and can be taken back.
 */
export function useRules() {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const scope = useScope()
  const shared = useQuery(orpc.settings.getRules.queryOptions())
  const groups = useQuery(orpc.settings.listGroupRules.queryOptions())
  const updateAll = useMutation({
    mutationFn: (input: { rules: RuleSettings; text?: string }) => api.settings.updateRules(input.rules),
    onSuccess({ rules, undoId }, { text }) {
      client.setQueryData(orpc.settings.getRules.queryKey(), rules)
      toasts.show({ text: text ?? t('rules.saved'), undoId })
    },
  })
  const updateGroup = useMutation({
    mutationFn: (input: { rules: GroupRules; text?: string }) => {
      if (scope.groupId === null) throw new Error('a group is in scope when its rules are changed')
      return api.settings.updateGroupRules({ groupId: scope.groupId, rules: input.rules })
    },
    onSuccess({ groups: rows, undoId }, { text }) {
      client.setQueryData(orpc.settings.listGroupRules.queryKey(), rows)
      toasts.show({ text: text ?? t('rules.saved'), undoId })
    },
  })
  const kept = (done: Promise<unknown>) =>
    done.then(
      () => true,
      () => false,
    )
  const rows = groups.data ?? []
  const own: GroupRules = rows.find((row) => row.groupId === scope.groupId)?.rules ?? {}
  const ownOf = (rule: RuleId): SettingsPart => ({ ...own[rule] }) as SettingsPart
  const sharedOf = (rule: RuleId) => loose(shared.data?.rules[rule] ?? defaultRuleSettings.rules[rule])
  return {
    scope,
    rules: shared.data,
    error: shared.error ?? groups.error,
    retry() {
      void shared.refetch()
      void groups.refetch()
    },
    /** What holds in the scope. */
    settingsOf: (rule: RuleId): AnySettings => ({ ...sharedOf(rule), ...ownOf(rule) }),
    /** What the group in scope has of its own. */
    ownOf,
    /** Groups that have a rule otherwise than the others. */
    groupsWithOwn: (rule: RuleId) => rows.filter((row) => row.rules[rule] !== undefined),
    /** Resolves to whether it was kept; a refusal is told by a toast. */
    set(rule: RuleId, part: SettingsPart): Promise<boolean> {
      if (!shared.data) return Promise.resolve(false)
      if (scope.groupId === null) {
        const rules = { ...shared.data.rules, [rule]: { ...shared.data.rules[rule], ...part } }
        return kept(updateAll.mutateAsync({ rules: { ...shared.data, rules } }))
      }
      const all = sharedOf(rule)
      const differing = Object.entries({ ...ownOf(rule), ...part }).filter(
        ([name, value]) => value !== all[name],
      )
      const { [rule]: _, ...others } = own
      const rules = differing.length === 0 ? others : { ...others, [rule]: Object.fromEntries(differing) }
      return kept(updateGroup.mutateAsync({ rules }))
    },
    /** Lets the group in scope follow all groups again, or a rule of all groups its defaults. */
    reset(rule: RuleId): Promise<boolean> {
      if (scope.groupId === null) return this.set(rule, loose(defaultRuleSettings.rules[rule]))
      const { [rule]: _, ...others } = own
      return kept(updateGroup.mutateAsync({ rules: others, text: t('rules.isReset') }))
    },
    setGuards(part: Partial<RuleSettings['guards']>): Promise<boolean> {
      if (!shared.data) return Promise.resolve(false)
      const guards = { ...shared.data.guards, ...part }
      return kept(updateAll.mutateAsync({ rules: { ...shared.data, guards } }))
    },
    restoreAll: () => kept(updateAll.mutateAsync({ rules: defaultRuleSettings, text: t('rules.restored') })),
  }
}

export type Rules = ReturnType<typeof useRules>
