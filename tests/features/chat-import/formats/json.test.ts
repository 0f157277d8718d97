import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type JsonCut,
  JsonCutter,
  parseJsonWithLongIds,
} from '#electron/features/chat-import/formats/json-cutter.ts'
import { outlineOf } from '#electron/features/chat-import/formats/json-outline.ts'

function cut(text: string, length = text.length, wanted = { values: ['meta'], arrays: ['list'] }): JsonCut[] {
  const cutter = new JsonCutter(wanted)
  const cuts: JsonCut[] = []
  for (let at = 0; at < text.length; at += Math.max(1, length))
    cuts.push(...cutter.push(text.slice(at, at + Math.max(1, length))))
  return cuts
}

describe('cutting JSON into records', () => {
  it('finds values and elements of any kind', () => {
    const text =
      '{"a":{"list":[9]},"meta":{"x":[1,{"list":2}]},"list":[{"a":"]}"},[1,[2]],"s,\\"",3,true,null],"meta":7,"list":{"0":1},"list":[]}'
    expect(cut(text)).toEqual([
      { key: 'meta', index: -1, text: '{"x":[1,{"list":2}]}' },
      { key: 'list', index: 0, text: '{"a":"]}"}' },
      { key: 'list', index: 1, text: '[1,[2]]' },
      { key: 'list', index: 2, text: '"s,\\""' },
      { key: 'list', index: 3, text: '3' },
      { key: 'list', index: 4, text: 'true' },
      { key: 'list', index: 5, text: 'null' },
      { key: 'meta', index: -1, text: '7' },
    ])
  })

  it('reads keys with escapes and takes a broken one for none', () => {
    expect(cut('{"m\\u0065ta":1,"\\x":2,"meta":3}').map(({ text }) => text)).toEqual(['1', '3'])
  })

  it('finds the same in every document, in whatever pieces it comes', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(
        value,
        fc.array(value, { maxLength: 5 }),
        value,
        fc.integer({ min: 1, max: 9 }),
        (meta, list, rest, length) => {
          const text = JSON.stringify({ rest, meta, list }, null, length % 3)
          const cuts = cut(text, length)
          expect(cuts.map((piece) => [piece.key, piece.index, JSON.parse(piece.text ?? '')])).toEqual([
            ['meta', -1, JSON.parse(JSON.stringify(meta))],
            ...list.map((element, at) => ['list', at, JSON.parse(JSON.stringify(element))]),
          ])
        },
      ),
    )
  })

  it('never throws, and finds the same in any text whatever its pieces', () => {
    const marks = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', ' ', '"list":', '"meta":'),
    })
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), (text, length) => {
        expect(cut(text, length)).toEqual(cut(text))
      }),
    )
  })

  it('knows when the document is complete', () => {
    const cutter = new JsonCutter({ values: [], arrays: [] })
    cutter.push('{"a":[1')
    expect(cutter.isComplete).toBe(false)
    cutter.push(']}')
    expect(cutter.isComplete).toBe(true)
  })

  it('keeps long whole numbers as text and other numbers as numbers', () => {
    expect(
      parseJsonWithLongIds(
        '{"id":12345678901234567890,"a":1234567890123456,"b":1.5,"c":[-12345678901234567890]}',
      ),
    ).toEqual({
      id: '12345678901234567890',
      a: 1234567890123456,
      b: 1.5,
      c: ['-12345678901234567890'],
    })
    expect(parseJsonWithLongIds('{"id":12345678901234567890')).toBeUndefined()
    expect(parseJsonWithLongIds('{"id":0.12345678901234567890}')).toEqual({ id: 0.12345678901234568 })
  })
})

describe('outline of a JSON text', () => {
  it('lists keys with their path and first text', () => {
    const outline = outlineOf(
      '{"metadata":{"name":"X","v":1},"list":[{"id":1,"who":{"uid":"u"}},{"late":2}],"t":"group","deep":{"a":{"b":{"c":{"d":1}}}}} {"after":1}',
    )
    expect(outline?.get('metadata.name')).toBe('X')
    expect(outline?.get('t')).toBe('group')
    expect(outline?.has('list[].who.uid')).toBe(true)
    expect(outline?.has('list[].late')).toBe(true)
    expect(outline?.has('deep.a.b.c')).toBe(true)
    expect(outline?.has('deep.a.b.c.d')).toBe(false)
    expect(outline?.has('after')).toBe(false)
  })

  it('reads a text that is cut anywhere', () => {
    const text = JSON.stringify({ a: 'x"\\', b: [{ c: 'd' }, ['e']], f: { g: null } })
    for (let length = 1; length <= text.length; length += 1)
      expect(outlineOf(text.slice(0, length))).not.toBeNull()
    expect(outlineOf('[{"seq":1,"a":["b","c"]}]')?.has('[].seq')).toBe(true)
    expect(outlineOf('x')).toBeNull()
    expect(outlineOf('')).toBeNull()
    expect(outlineOf('[]}]')?.size).toBe(0)
  })
})
