import { describe, expect, it } from 'vitest'
import { chooseResponse, type StaffLine } from '#shared/features/problems/rules/first-response.ts'

const START = Date.parse('2026-03-10T09:00:00+08:00')
const line = (minutes: number, text: string, repliesTo: string | null = null): StaffLine => ({
  messageId: minutes,
  at: START + minutes * 60_000,
  name: '林夏',
  text,
  repliesTo,
})
const chosen = (lines: StaffLine[], names = ['周敏', '敏敏妈']) => {
  const found = chooseResponse(lines, names, START)
  return found && [found.text, found.isAddressed]
}

describe('the first response in a log', () => {
  it('is the first line that mentions the person by any of their names', () => {
    expect(chosen([line(5, '早上好'), line(50, '@敏敏妈 我看看'), line(60, '@周敏 好了')])).toEqual([
      '@敏敏妈 我看看',
      true,
    ])
  })

  it('is a quote of the person, before a line that merely follows', () => {
    expect(chosen([line(5, '早上好'), line(600, '已经补发', '周敏')])).toEqual(['已经补发', true])
  })

  it('is else the first line within two hours, as a guess', () => {
    expect(chosen([line(30, '我在查'), line(40, '稍等')])).toEqual(['我在查', false])
    expect(chosen([line(121, '晚上直播')])).toBeNull()
  })

  it('never lies before the problem or more than two days after it', () => {
    expect(chosen([line(-5, '@周敏 早')])).toBeNull()
    expect(chosen([line(48 * 60 + 1, '@周敏 抱歉')])).toBeNull()
  })

  it('takes nobody for named when no name is known', () => {
    expect(chosen([line(200, '@ 大家')], ['', ' '])).toBeNull()
  })
})
