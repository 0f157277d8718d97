import { describe, expect, it } from 'vitest'
import { fitChoice } from '#renderer/app/use-columns.ts'
import { moveColumn } from '#renderer/ui/column-chooser.tsx'

const columns = [
  { id: 'name', label: '成员', isLocked: true },
  { id: 'role', label: '角色' },
  { id: 'tags', label: '标签' },
  { id: 'city', label: '城市' },
]

describe('remembered columns', () => {
  it('begin in the order of the screen with the seldom ones hidden', () => {
    expect(fitChoice(columns, { order: [], hidden: [] }, ['city'])).toEqual({
      order: ['name', 'role', 'tags', 'city'],
      hidden: ['city'],
    })
  })

  it('keep their order; gone columns fall out and new ones come at their place', () => {
    const remembered = { order: ['tags', 'gone', 'name'], hidden: ['tags', 'gone'] }
    expect(fitChoice(columns, remembered, ['city'])).toEqual({
      order: ['tags', 'role', 'name', 'city'],
      hidden: ['tags', 'city'],
    })
  })

  it('never hide the column that names the row', () => {
    expect(fitChoice(columns, { order: ['name'], hidden: ['name'] }, []).hidden).toEqual([])
  })

  it('move within the ends of the list', () => {
    expect(moveColumn(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(moveColumn(['a', 'b', 'c'], 'c', -5)).toEqual(['c', 'a', 'b'])
    expect(moveColumn(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a'])
  })
})
