import { describe, expect, it } from 'vitest'
import { removeSample } from '#electron/features/workspace/sample/remove.ts'
import { mondayOf } from '#shared/kernel/calendar-date.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'
import { day } from './given-rituals.ts'

describe('Rituals of the sample workspace', () => {
  it('were kept, missed and skipped over half a year, and go on', async () => {
    const { api, ctx } = await createSampleApp()
    const rituals = await api.rituals.list({})
    expect(rituals.map(({ name }) => name).toSorted()).toEqual(
      ['共读夜', '新人欢迎', '周二答疑', '周三领读', '周五答谢', '月末复盘', '长距离集合'].toSorted(),
    )
    for (const { name, next, words, recent, isSample } of rituals) {
      expect({ name, isSample, hasNext: next !== null }).toEqual({ name, isSample: true, hasNext: true })
      expect(words).not.toBe('')
      expect(recent.length).toBeGreaterThan(4)
    }
    const states = new Set(rituals.flatMap(({ recent }) => recent.map(({ state }) => state)))
    expect([...states].toSorted()).toEqual(['kept', 'missed', 'skipped'])
    expect(Math.max(...rituals.map(({ streak }) => streak.current))).toBeGreaterThan(8)
    const monday = mondayOf(ctx.calendar().dateAt(ctx.clock.now()))
    const marks = await api.rituals.listMarks({ from: monday, to: day('2026-03-15') })
    expect(marks.map(({ name }) => name)).toEqual([
      '新人欢迎',
      '周二答疑',
      '周三领读',
      '周五答谢',
      '长距离集合',
      '共读夜',
    ])
  })

  it('go with the sample, and leave nothing behind', async () => {
    const { ctx } = await createSampleApp()
    for await (const _ of removeSample(ctx));
    for (const table of ['rituals', 'ritual_groups', 'ritual_marks', 'ritual_pauses'])
      expect(ctx.read.value<number>(`SELECT count(*) FROM ${table}`)).toBe(0)
  })
})
