import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binaryKindOf, recogniseEncoding } from '#electron/features/chat-import/decode.ts'
import { encodeText } from '#tests/support/encode-text.ts'

const SIMPLIFIED =
  '晚读共读会 微信群上的聊天记录如下，请查收。\n林夏：大家早上好，今天几点开始？\n阿禾：[图片]\n'
const TRADITIONAL =
  '晚讀共讀會 微信群上的聊天記錄如下，請查收。\n林夏：大家早安，今天幾點開始？\n阿禾：謝謝\n'

const recognise = (bytes: Uint8Array) => recogniseEncoding({ head: bytes, pieces: [], isWhole: true })

describe('recognising the encoding of a text', () => {
  it.each([
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16be',
    'utf-16le-bom',
    'utf-16be-bom',
    'gb18030',
    'gb18030-bom',
  ])('reads Chinese in %s', (encoding) => {
    for (const text of [SIMPLIFIED, TRADITIONAL, `😊${SIMPLIFIED.repeat(50)}`])
      expect(recognise(encodeText(text, encoding))).toBe(encoding.replace('-bom', ''))
  })

  it('tells Big5 from GB18030', () => {
    expect(recognise(encodeText(TRADITIONAL, 'big5'))).toBe('big5')
    expect(recognise(encodeText(TRADITIONAL.repeat(40), 'big5'))).toBe('big5')
    expect(recognise(encodeText('張三：\n你好\n', 'big5'))).toBe('big5')
    expect(recognise(encodeText('张三：\n你好\n', 'gb18030'))).toBe('gb18030')
    expect(recognise(encodeText(TRADITIONAL, 'gb18030'))).toBe('gb18030')
  })

  it('takes plain ASCII and the empty text for UTF-8', () => {
    expect(recognise(encodeText('hello\n', 'utf-8'))).toBe('utf-8')
    expect(recognise(new Uint8Array())).toBe('utf-8')
  })

  it('forgives UTF-8 a cut end and single damaged characters', () => {
    const bytes = encodeText(SIMPLIFIED.repeat(20), 'utf-8')
    for (const cut of [1, 2, 3, 4]) expect(recognise(bytes.subarray(0, bytes.length - cut))).toBe('utf-8')
    const damaged = Uint8Array.from(bytes)
    damaged[100] = 0xff
    damaged[400] = 0x20
    expect(recognise(damaged)).toBe('utf-8')
    expect(recognise(encodeText('好', 'utf-8').subarray(0, 2))).toBe('utf-8')
  })

  it('forgives GB18030 a cut end', () => {
    const bytes = encodeText(SIMPLIFIED, 'gb18030')
    expect(recognise(bytes.subarray(0, bytes.length - 2))).toBe('gb18030')
  })

  it('finds UTF-16 in long Chinese lines with few ASCII characters', () => {
    const text = `${'今天的打卡已经完成了一一'.repeat(20)}\n`.repeat(20)
    expect(recognise(encodeText(text, 'utf-16le'))).toBe('utf-16le')
    expect(recognise(encodeText(text, 'utf-16be'))).toBe('utf-16be')
  })

  it('gives no answer for what reads as no Chinese', () => {
    expect(
      recognise(
        Uint8Array.from([0x83, 0x52, 0x83, 0x93, 0x83, 0x73, 0x83, 0x85, 0x81, 0x5b, 0x83, 0x5e, 0x82, 0xcd]),
      ),
    ).toBeNull()
    expect(
      recognise(
        Uint8Array.from([0xe9, 0x74, 0xe9, 0x20, 0xe0, 0x20, 0x50, 0x61, 0x72, 0x69, 0x73, 0xe8, 0x0a]),
      ),
    ).toBeNull()
    expect(recognise(Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 5))).toBeNull()
  })

  it('looks at later pieces of a large file', () => {
    const head = encodeText('plain ascii\n'.repeat(50), 'utf-8')
    const piece = (text: string, encoding: string) =>
      recogniseEncoding({ head, pieces: [encodeText(text, encoding)], isWhole: false })
    expect(piece(SIMPLIFIED, 'gb18030')).toBe('gb18030')
    expect(piece(TRADITIONAL, 'big5')).toBe('big5')
    expect(piece(SIMPLIFIED, 'utf-8')).toBe('utf-8')
  })

  it('reads every text of everyday characters in the encoding that wrote it', () => {
    const everyday = fc.string({
      unit: fc.constantFrom(
        ...'的一是不了在人有我他们来大上为和地到说时要就出会可也你对生能而子那得于下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心，。？！：\n 09:am',
      ),
      minLength: 12,
      maxLength: 60,
    })
    fc.assert(
      fc.property(everyday, fc.constantFrom('utf-8', 'gb18030'), (text, encoding) => {
        fc.pre(/[\u4e00-\u9fff]{4}/.test(text))
        expect(recognise(encodeText(text, encoding))).toBe(encoding)
      }),
    )
  })

  it('names files that are no text', () => {
    const kind = (...bytes: number[]) => binaryKindOf(Uint8Array.from(bytes), null)
    expect(kind(0x50, 0x4b, 3, 4, 0)).toBe('zip')
    expect(kind(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f)).toBe('sqlite')
    expect(kind(0xff, 0xd8, 0xff, 0xe0)).toBe('jpeg')
    expect(kind(1, 0, 2, 0, 0, 0)).toBe('binary')
    expect(kind(0x61, 0, 0x62)).toBeNull()
    expect(binaryKindOf(encodeText('abcdef', 'utf-16le'), 'utf-16le')).toBeNull()
  })
})
