import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { ruleMessages } from '#shared/features/follow-ups/rule-messages.ts'
import {
  defaultRuleSettings,
  followUpRuleSettings,
  followUpRules,
  groupRules,
  reasonFacts,
  ruleIds,
} from '#shared/features/follow-ups/rules.ts'
import { filesBelow, textOf } from '#tests/support/sources.ts'

const FOLDER = 'shared/features/follow-ups/rules'
const words = ruleMessages as Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>
const common = new Set(['isOn', 'priority', 'freshDays', 'scriptId'])

/** Adding a rule is a module and a line (with the SQL of what it looks at beside it): this holds that promise. */
describe('a rule', () => {
  it('stands in the registry once its module defines it', () => {
    const defining = readdirSync(FOLDER).filter((file) => /= defineRule\(/.test(textOf(`${FOLDER}/${file}`)))
    expect(defining).toHaveLength(followUpRules.length)
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
  })

  it.each(followUpRules.map((rule) => rule.id))('%s brings settings that its own schema accepts', (id) => {
    expect(defaultRuleSettings.rules[id]).toEqual(
      followUpRuleSettings.shape[id].parse(defaultRuleSettings.rules[id]),
    )
    expect(groupRules.parse({ [id]: { isOn: false } })).toEqual({ [id]: { isOn: false } })
    expect(reasonFacts.options.filter((option) => option.shape.rule.value === id)).toHaveLength(1)
  })

  it.each(followUpRules.map((rule) => rule.id))(
    '%s brings its words in both languages, with room for each number',
    (id) => {
      const numbers = Object.entries(defaultRuleSettings.rules[id])
        .filter(([name, value]) => typeof value === 'number' && !common.has(name))
        .map(([name]) => name)
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(words[locale][`source.${id}`]).toBeTruthy()
        expect(words[locale][`rule.${id}.when`]).toBeTruthy()
        expect(Object.keys(words[locale]).some((key) => key.startsWith(`reason.${id}`))).toBe(true)
        for (const name of numbers) expect(words[locale][`rule.${id}.${name}`]).toContain('{input}')
        expect(followUpMessages[locale]).toMatchObject({ [`source.${id}`]: words[locale][`source.${id}`] })
      }
    },
  )

  it('is named by no screen and by nothing that decides: they walk over the registry', () => {
    const walking = [
      ...filesBelow('renderer/features/settings', ['.ts', '.tsx']),
      ...filesBelow('renderer/features/today', ['.ts', '.tsx']),
      'shared/features/follow-ups/rules.ts',
      'shared/features/follow-ups/rules/admission.ts',
      'shared/features/follow-ups/model.ts',
      ...['generation', 'gathering', 'history', 'preview-service', 'service', 'rule-script'].map(
        (name) => `electron/features/follow-ups/${name}.ts`,
      ),
      ...['rules-service', 'queries'].map((name) => `electron/features/settings/${name}.ts`),
    ]
    const quoted = (text: string) =>
      ruleIds.filter((id) => id !== 'cadence' && new RegExp(`['"\`.]${id}\\b`).test(text))
    const naming = walking
      .map((file) => [file, quoted(textOf(file))] as const)
      .filter(([, ids]) => ids.length > 0)
    expect(naming).toEqual([])
  })
})
