import { describe, expect, it } from 'vitest'
import { bigramsOf } from '#shared/kernel/text.ts'

describe('search terms of a text', () => {
  it.each([
    ['微信群abc', ['微信', '信群', '群', 'abc']],
    ['好', ['好']],
    ['好，好的', ['好', '好的', '的']],
    ['Hello World2', ['hello', 'world2']],
    ['ＡＢＣ　１２３', ['abc', '123']],
    ['カタカナ', ['カタ', 'タカ', 'カナ', 'ナ']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['👍！~', []],
    ['café naïve', ['café', 'naïve']],
  ])('%s', (text, terms) => {
    expect(bigramsOf(text)).toEqual(terms)
  })
})
