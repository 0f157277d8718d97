import { expect, it } from 'vitest'
import { wordingSettings } from '#shared/features/introductions/model.ts'
import { checkVersion, isWarning } from '#shared/features/introductions/rules/checks.ts'
import { openQuestions } from '#shared/features/introductions/rules/coverage.ts'
import { wordingList } from '#shared/features/introductions/rules/wording.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

it('gives each persona of the sample an introduction that is worked out, with something left to mend', async () => {
  const { api } = await createSampleApp()
  let edited = 0
  let warnings = 0
  for (const persona of await api.personas.list({})) {
    const sheet = await api.introductions.show({ personaId: persona.id })
    const wording = wordingList(wordingSettings.parse({}), persona.neverWords)
    expect(openQuestions(sheet.answers, sheet.credentials), persona.roleLine).toEqual([])
    expect(sheet.versions.length).toBeGreaterThanOrEqual(3)
    for (const { kind, text, isBehind } of sheet.versions) {
      const checks = checkVersion(kind, text, { ...sheet, wording })
      expect(checks[0], `${persona.roleLine} ${kind}\n${text}`).toMatchObject({ state: 'fits' })
      expect(isBehind).toBe(false)
      warnings += checks.filter(isWarning).length
    }
    edited += sheet.versions.filter(({ isEdited }) => isEdited).length
  }
  expect(edited).toBeGreaterThan(0)
  expect(warnings).toBeGreaterThan(0)
  expect(warnings).toBeLessThan(8)
})

it('takes the introductions along when the sample goes', async () => {
  const { api, ctx } = await createSampleApp()
  for await (const _ of await api.workspace.removeSample());
  for (const table of [
    'introduction_answers',
    'introduction_credentials',
    'introduction_versions',
    'introduction_revisions',
  ])
    expect(ctx.read.value(`SELECT count(*) FROM ${table}`), table).toBe(0)
})
