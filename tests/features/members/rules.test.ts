import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, safeCell, withTags } from '#shared/features/members/rules.ts'

describe('tags', () => {
  it('keeps what stays in its order, adds what is new at the end, and lets nothing stand twice', () => {
    expect(withTags(['新人', '教育'], ['教育', 'VIP'], ['新人'])).toEqual(['教育', 'VIP'])
  })

  it('comes to the same when it is done twice', () => {
    const tags = fc.array(fc.constantFrom('新人', '教育', 'VIP', '跑步'))
    fc.assert(
      fc.property(tags, tags, tags, (before, add, remove) => {
        const once = withTags(before, add, remove)
        expect(withTags(once, add, remove)).toEqual(once)
        expect(new Set(once).size).toBe(once.length)
      }),
    )
  })
})

describe('cells of an exported file', () => {
  it.each(['=1+1', '+86 138', '-2', '@小王', '\tx', '\rx'])('defuses %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  })

  it('leaves ordinary text and numbers alone', () => {
    expect(safeCell('小王=3')).toBe('小王=3')
    expect(csvLine(['小王', -3, null])).toBe('小王,-3,')
  })

  it('reads back as what was written, whatever a nickname holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = parse(`${csvLine(cells)}\r\n`, { relax_column_count: true, record_delimiter: '\r\n' })
        expect(row).toEqual(cells.map(safeCell))
      }),
    )
  })
})
