import { describe, expect, it } from 'vitest'
import { groupInitial, personInitial } from '#renderer/ui/avatar.tsx'

describe('initials', () => {
  it.each([
    ['顾言', '言'],
    ['何小满', '满'],
    ['Echo Lin', 'E'],
    ['mia', 'M'],
    ['西瓜-长沙', '瓜'],
    ['林夏｜青禾小铺', '夏'],
    ['张师傅（电工）', '傅'],
    ['A阿明', 'A'],
    ['静静的顿河爱读书', '静'],
    ['👨‍👩‍👧 一家', '👨‍👩‍👧'],
    ['🌿', '🌿'],
    ['', '?'],
    ['\u202e', '\u202e'],
  ])('of “%s” is %s', (name, initial) => {
    expect(personInitial(name)).toBe(initial)
  })

  it('of a group is its first readable sign', () => {
    expect(groupInitial('【晚读】共读会')).toBe('晚')
    expect(groupInitial('vip 群')).toBe('V')
    expect(groupInitial('')).toBe('?')
  })
})
