import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lengthOf,
  missingNames,
  segmentsOf,
  templateOf,
  textOfSegments,
  variableNames,
  variableOf,
} from '#shared/features/scripts/rules/script-text.ts'
import { topicOf } from '#shared/features/scripts/rules/topic.ts'

describe('filling a script', () => {
  it('fills what is known and shows what is not', () => {
    expect(segmentsOf('{称呼}，你问的{最近话题}我看到了', { call_name: '敏敏' })).toEqual([
      { kind: 'filled', text: '敏敏', name: '称呼' },
      { kind: 'text', text: '，你问的' },
      { kind: 'empty', name: '最近话题' },
      { kind: 'text', text: '我看到了' },
    ])
  })

  it('keeps an unknown variable in sight, fallback or not, and takes full-width signs', () => {
    const segments = segmentsOf('｛昵称｝你好 {优惠码} {到期日|很快}', { nickname: ' 小满 ' })
    expect(textOfSegments(segments)).toBe('小满你好 【优惠码】 【到期日】')
    expect(missingNames(segments)).toEqual(['优惠码', '到期日'])
  })

  it.each([
    ['{称呼|朋友}，在吗', {}, '朋友，在吗'],
    ['{称呼｜朋友}，在吗', { call_name: '  ' }, '朋友，在吗'],
    ['{称呼|朋友}，在吗', { call_name: '敏敏' }, '敏敏，在吗'],
    ['你好{称呼|}，在吗', {}, '你好，在吗'],
    ['{name|friend}, hello', { call_name: 'Min' }, 'Min, hello'],
    ['{Name|friend}, hello', {}, 'friend, hello'],
    ['{活动名}见', { event_name: '晨读' }, '晨读见'],
  ])('%s with %o reads %s', (body, values, text) => {
    const segments = segmentsOf(body, values)
    expect(textOfSegments(segments)).toBe(text)
    expect(missingNames(segments)).toEqual([])
    expect(lengthOf(segments)).toBe([...text].length)
  })

  it('shows the script itself when it is for nobody in particular', () => {
    expect(textOfSegments(templateOf('{称呼}，{最近话题|那件事}，{优惠码}'))).toBe(
      '{称呼}，{最近话题|那件事}，【优惠码】',
    )
  })

  it('knows every variable by both of its names', () => {
    for (const [variable, names] of Object.entries(variableNames))
      for (const name of Object.values(names)) expect(variableOf(` ${name} `)).toBe(variable)
    expect(variableOf('')).toBeUndefined()
  })

  it('loses no character of any text without braces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[{}｛｝]/.test(text)),
        (text) => {
          expect(textOfSegments(segmentsOf(text, {}))).toBe(text)
        },
      ),
    )
  })

  it('never fills a value again that looks like a variable', () => {
    expect(textOfSegments(segmentsOf('{称呼}', { call_name: '{品牌}', brand: 'x' }))).toBe('{品牌}')
  })
})

describe('the topic of a line', () => {
  it.each([
    ['想请教一下，第三章的卡片笔记法用手机记可以吗？我只有通勤路上有时间。', '第三章的卡片笔记法用手机记'],
    ['有没有人一起拼单买读书支架？', '一起拼单买读书支架'],
    ['老师 请问直播回放在哪里看', '直播回放在哪里看'],
    ['大家好，我是新来的', '是新来的'],
    ['@林夏 这个 https://example.com/a?b=c [图片]', ''],
    ['？？？', ''],
    ['这一句话长得没有任何停顿根本没有办法放进一句话术里面去所以不要它', ''],
  ])('%s → %s', (line, topic) => {
    expect(topicOf(line)).toBe(topic)
  })
})
