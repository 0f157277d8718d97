import { describe, expect, it } from 'vitest'
import { activityMessages } from '#shared/features/activity/messages.ts'
import { bandIds, conditionIds, confidences } from '#shared/features/activity/model.ts'
import { memberRoles, movements, tiers } from '#shared/features/members/model.ts'
import { formatMessage } from '#shared/kernel/messages.ts'

const zh: Record<string, string> = activityMessages['zh-CN']

describe('words of activity', () => {
  it('name every role, tier, movement, confidence, band and condition', () => {
    const keys = [
      ...memberRoles.map((role) => `role.${role}`),
      ...tiers.map((tier) => `tier.${tier}`),
      ...movements.flatMap((movement) => [`movement.${movement}`, `movement.${movement}.why`]),
      ...confidences.flatMap((confidence) => [`confidence.${confidence}`, `confidence.${confidence}.hint`]),
      ...bandIds.map((band) => `band.${band}`),
      ...conditionIds.filter((id) => id !== 'manual').flatMap((id) => [`why.${id}`, `why.unknown.${id}`]),
    ]
    expect(keys.filter((key) => zh[key] === undefined)).toEqual([])
  })

  it('say numbers the way people read them', () => {
    const share = { actual: 0.1634, threshold: 0.15 }
    expect(formatMessage(activityMessages, 'zh-CN', 'why.dominator_share', share)).toBe(
      '发言占全群 16.3%（要超过 15%）',
    )
    expect(formatMessage(activityMessages, 'en', 'why.dominator_share', share)).toBe(
      '16.3% of the group’s messages (more than 15%)',
    )
    expect(
      formatMessage(activityMessages, 'zh-CN', 'why.dominator_per_day', { actual: 32.08, threshold: 30 }),
    ).toBe('有发言的日子平均每天 32.1 条（要超过 30 条）')
    expect(formatMessage(activityMessages, 'zh-CN', 'band.target', { least: 0.15, most: 0.35 })).toBe(
      '目标 15%–35%',
    )
    expect(formatMessage(activityMessages, 'en', 'silent.days', { days: 1 })).toBe('In the group for 1 day')
  })
})
