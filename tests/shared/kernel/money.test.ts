import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsOfText, textOfCents } from '#shared/kernel/money.ts'

describe('an amount that is typed', () => {
  it('is read with or without cents, signs and separators', () => {
    expect(centsOfText('199')).toBe(19_900)
    expect(centsOfText('199.5')).toBe(19_950)
    expect(centsOfText(' 1,299.05 ')).toBe(129_905)
    expect(centsOfText('¥20')).toBe(2000)
    expect(centsOfText('１９．９')).toBe(1990)
    expect(centsOfText('0')).toBe(0)
  })

  it('is none when it says nothing, less than nothing, or parts of a cent', () => {
    for (const text of ['', ' ', '-5', 'zwölf', '1.999', '1.2.3', '.5', '99999999999'])
      expect(centsOfText(text)).toBeNull()
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (cents) => {
        expect(centsOfText(textOfCents(cents))).toBe(cents)
      }),
    )
  })
})
