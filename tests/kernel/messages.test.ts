import { expect, it } from 'vitest'
import { defineMessages, formatMessage } from '#shared/kernel/messages.ts'

const words = defineMessages(
  {
    joined: '{name}入群后有 {days} 天发言',
    quoted: '已删除“{name}”',
    range: '{from}至{to}',
    week: '{year}年第 {week} 周',
    chosen: '{who, select, me {我} other {{who}}}说过',
  },
  {
    joined: '{name} spoke on {days} days after joining',
    quoted: '“{name}” deleted',
    range: '{from} to {to}',
    week: 'week {week} of {year}',
    chosen: '{who, select, me {I} other {{who}}} said so',
  },
)

it('puts a space between Chinese and a name in Latin letters, and only there', () => {
  const say = (name: string) => formatMessage(words, 'zh-CN', 'joined', { name, days: 8 })
  expect(say('Vivian')).toBe('Vivian 入群后有 8 天发言')
  expect(say('李子2')).toBe('李子2 入群后有 8 天发言')
  expect(say('阿远')).toBe('阿远入群后有 8 天发言')
  expect(say('柚子茶🍊')).toBe('柚子茶🍊入群后有 8 天发言')
  expect(formatMessage(words, 'zh-CN', 'quoted', { name: 'Vivian' })).toBe('已删除“Vivian”')
  expect(formatMessage(words, 'zh-CN', 'range', { from: '9月1日', to: '9月7日' })).toBe('9月1日至9月7日')
  expect(formatMessage(words, 'zh-CN', 'week', { year: '2026', week: '10' })).toBe('2026年第 10 周')
  expect(formatMessage(words, 'en', 'joined', { name: '阿远', days: 8 })).toBe(
    '阿远 spoke on 8 days after joining',
  )
})

it('leaves variables alone that choose between words', () => {
  expect(formatMessage(words, 'zh-CN', 'chosen', { who: 'me' })).toBe('我说过')
})

it('keeps every character of a value', () => {
  const name = '\uE000old emoji\uE001'
  expect(formatMessage(words, 'zh-CN', 'quoted', { name })).toBe(`已删除“${name}”`)
})
