import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedScripts } from '#electron/features/scripts/shipped-scripts.ts'
import { segmentsOf, textOfSegments, variableOf } from '#shared/features/scripts/rules/script-text.ts'
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

  it('keeps an unknown variable in sight and takes full-width braces', () => {
    const segments = segmentsOf('｛昵称｝你好 {优惠码}', { nickname: ' 小满 ' })
    expect(textOfSegments(segments)).toBe('小满你好 【优惠码】')
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

describe('the shipped scripts', () => {
  const named = (body: string) => segmentsOf(body, {}).flatMap((part) => ('name' in part ? [part.name] : []))

  it('cover every category in both languages and name only known variables', () => {
    for (const script of shippedScripts)
      for (const language of ['zh-CN', 'en'] as const) {
        expect(named(script[language].body).filter((name) => !variableOf(name))).toEqual([])
      }
  })

  it('use the same variables in both languages', () => {
    const variablesOf = (body: string) => new Set(named(body).map((name) => variableOf(name)))
    for (const script of shippedScripts)
      expect(variablesOf(script.en.body), script.slug).toEqual(variablesOf(script['zh-CN'].body))
  })

  it('fit into the line of a friend request', () => {
    for (const script of shippedScripts.filter(({ category }) => category === 'add_friend'))
      for (const language of ['zh-CN', 'en'] as const)
        expect(script[language].body.length).toBeLessThanOrEqual(60)
  })
})
