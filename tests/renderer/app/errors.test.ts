import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { refusalOf, wordFailure } from '#renderer/app/errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const reasonOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('failures', () => {
  it('of the backend are worded by their code, in both languages', async () => {
    const { api } = createTestApp()
    const error = await reasonOf(api.settings.changeZone({ zone: 'Mars/Olympus' }))
    expect(refusalOf(error)).toEqual({ code: 'ZONE_UNKNOWN', facts: { zone: 'Mars/Olympus' } })
    expect(wordFailure(error, 'zh-CN').sentence).toContain('不认识时区“Mars/Olympus”')
    expect(wordFailure(error, 'en').sentence).toContain('“Mars/Olympus” is unknown')
  })

  it('that nobody worded still say what to do, and keep the code for a report', () => {
    const { sentence, details } = wordFailure(new AppError('NEVER_HEARD_OF', { at: 3 }), 'zh-CN')
    expect(sentence).toContain('NEVER_HEARD_OF')
    expect(JSON.parse(details)).toEqual({ code: 'NEVER_HEARD_OF', facts: { at: 3 } })
  })

  it('that were not foreseen show an incident and never a stack', () => {
    const error = new ORPCError('UNEXPECTED', { data: { incidentId: '019-abc' } })
    const { sentence, details } = wordFailure(error, 'zh-CN')
    expect(sentence).toContain('已有的数据没有变')
    expect(details).toContain('019-abc')
    expect(wordFailure(new TypeError('x is undefined'), 'zh-CN').details).not.toMatch(/\n\s+at /)
  })

  it('of a form name the field', async () => {
    const { api } = createTestApp()
    const error = await reasonOf(api.settings.update({ myName: 'x'.repeat(51) }))
    expect(wordFailure(error, 'zh-CN').sentence).toContain('myName')
  })
})
