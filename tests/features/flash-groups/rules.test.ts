import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SaleWindow } from '#shared/features/flash-groups/model.ts'
import { fateByRule, fateOf } from '#shared/features/flash-groups/rules/fate.ts'
import {
  phaseAt,
  phaseKey,
  phasesOf,
  pointOf,
  salePoints,
} from '#shared/features/flash-groups/rules/phase.ts'
import { faultOfSale, fitToSale, standardSale } from '#shared/features/flash-groups/rules/sale.ts'
import { callOf, flashSteps } from '#shared/features/flash-groups/rules/timeline.ts'
import { turnOf } from '#shared/features/flash-groups/rules/turn.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import { day, minute } from '#tests/features/campaigns/given-campaigns.ts'

const at = (days: number, clock: string) => pointOf(days, minute(clock))
const window = (opensDay: number, opens: string, closesDay: number, closes: string): SaleWindow => ({
  opensDay,
  opensMinute: minute(opens),
  closesDay,
  closesMinute: minute(closes),
})

describe('the parts of a flash group', () => {
  const named = (point: number) => phaseKey(phaseAt(point, 3, standardSale))

  it('are the call, each day, the sale and what comes after', () => {
    expect(phasesOf(3).map(phaseKey)).toEqual(['recruit', 'day-1', 'day-2', 'day-3', 'sale', 'after'])
    expect(named(at(-3, '10:00'))).toBe('recruit')
    expect(named(at(0, '00:00'))).toBe('day-1')
    expect(named(at(1, '20:00'))).toBe('day-2')
    expect(named(at(2, '20:39'))).toBe('day-3')
    expect(named(at(4, '10:00'))).toBe('after')
  })

  it('give both ends of the sale to the sale', () => {
    expect(named(at(2, '20:40'))).toBe('sale')
    expect(named(at(3, '20:00'))).toBe('sale')
    expect(named(at(3, '20:01'))).toBe('after')
  })

  it('count a fourth day before the sale as after, not as a day that is not planned', () => {
    expect(phaseKey(phaseAt(at(3, '09:00'), 3, window(2, '20:00', 2, '21:00')))).toBe('after')
    expect(phaseKey(phaseAt(at(3, '09:00'), 3, window(4, '20:00', 5, '21:00')))).toBe('after')
  })
})

const anyWindow = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 540, max: 1260 }),
    fc.integer({ min: 30, max: 4000 }),
  )
  .map(([opensDay, opensMinute, length]): SaleWindow => {
    const closes = opensDay * 1440 + opensMinute + length
    return { opensDay, opensMinute, closesDay: Math.floor(closes / 1440), closesMinute: closes % 1440 }
  })

describe('fitting steps to the sale', () => {
  it('leaves everything where it is for the sale of the playbook', () => {
    for (const point of [
      at(-3, '10:00'),
      at(2, '20:00'),
      at(2, '20:40'),
      at(3, '10:30'),
      at(3, '20:00'),
      at(5, '10:00'),
    ])
      expect(fitToSale(point, standardSale)).toBe(point)
  })

  it('takes opening and closing along, and the closing ritual half an hour after it', () => {
    const later = window(2, '21:00', 4, '12:00')
    expect(fitToSale(at(2, '20:40'), later)).toBe(at(2, '21:00'))
    expect(fitToSale(at(3, '20:00'), later)).toBe(at(4, '12:00'))
    expect(fitToSale(at(3, '20:30'), later)).toBe(at(4, '12:30'))
    expect(fitToSale(at(4, '10:00'), later)).toBe(at(5, '10:00'))
    expect(fitToSale(at(2, '20:00'), later)).toBe(at(2, '20:00'))
  })

  it('never turns the order of the sale around, and keeps it between opening and closing', () => {
    const from = salePoints(standardSale)
    const within = fc.integer({ min: from.opens, max: from.closes })
    fc.assert(
      fc.property(anyWindow, fc.array(within, { maxLength: 6 }), (sale, points) => {
        const to = salePoints(sale)
        const fitted = points.toSorted((a, b) => a - b).map((point) => fitToSale(point, sale))
        expect(fitted).toEqual(fitted.toSorted((a, b) => a - b))
        for (const point of fitted) {
          expect(point).toBeGreaterThanOrEqual(to.opens)
          expect(point).toBeLessThanOrEqual(to.closes)
        }
      }),
    )
  })

  it('touches nothing before the sale', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.integer({ min: -5000, max: salePoints(standardSale).opens - 1 }),
        (sale, point) => {
          expect(fitToSale(point, sale)).toBe(point)
        },
      ),
    )
  })

  it('refuses a sale that closes before it opens, or opens after the last day', () => {
    expect(faultOfSale(standardSale, 3)).toBeNull()
    expect(faultOfSale(window(2, '20:00', 2, '20:00'), 3)).toBe('FLASH_SALE_ENDS_BEFORE_START')
    expect(faultOfSale(window(3, '10:00', 3, '20:00'), 3)).toBe('FLASH_SALE_TOO_LATE')
  })
})

describe('the steps of the shipped playbook', () => {
  const content = shippedPlaybooks.find(({ id }) => id === 'flash-trial')!.content

  it('fill every part, in the order of their times', () => {
    const steps = flashSteps(content, standardSale)
    const parts = new Set(steps.map(({ phase }) => phaseKey(phase)))
    expect([...parts]).toEqual(['recruit', 'day-1', 'day-2', 'day-3', 'sale', 'after'])
    expect(steps).toHaveLength(content.steps.length)
    const opening = steps.find(({ step }) => step.title.zh.startsWith('开放报名'))
    const closing = steps.find(({ step }) => step.title.zh.startsWith('截止'))
    expect([opening?.day, opening?.minute]).toEqual([standardSale.opensDay, standardSale.opensMinute])
    expect([closing?.day, closing?.minute]).toEqual([standardSale.closesDay, standardSale.closesMinute])
  })

  it('let the call begin with its first step and end on the eve', () => {
    expect(callOf(flashSteps(content, standardSale), day('2026-03-20'))).toMatchObject({
      startsOn: '2026-03-17',
      endsOn: '2026-03-19',
    })
    expect(callOf([], day('2026-03-20'))).toMatchObject({ startsOn: '2026-03-17', endsOn: '2026-03-19' })
  })
})

describe('whose turn it is', () => {
  const task = (id: string, point: number, isOpen = true) => ({ id, point, isOpen })

  it('is the latest open task that is due, with the next one ahead', () => {
    const tasks = [task('c', 300), task('a', 100), task('b', 200), task('d', 400)]
    expect(turnOf(tasks, 250)).toMatchObject({ current: { id: 'b' }, next: { id: 'c' }, late: 1 })
    expect(turnOf(tasks, 200)).toMatchObject({ current: { id: 'b' } })
    expect(turnOf(tasks, 50)).toMatchObject({ current: null, next: { id: 'a' }, late: 0 })
  })

  it('passes over what is done', () => {
    expect(turnOf([task('a', 100, false), task('b', 200, false), task('c', 300)], 250)).toMatchObject({
      current: null,
      next: { id: 'c' },
    })
    expect(turnOf([task('a', 100, false)], 250)).toEqual({ current: null, next: null, late: 0 })
  })
})

describe('what becomes of members', () => {
  const facts = { hasBought: false, isActive: false, isSigned: true }
  const rule = { bought: true, active: true, signed: false }

  it('follows the rule: whoever fits one of its parts is invited', () => {
    expect(fateByRule({ ...facts, hasBought: true }, rule)).toBe('invite')
    expect(fateByRule({ ...facts, isActive: true }, rule)).toBe('invite')
    expect(fateByRule(facts, rule)).toBe('thank')
    expect(fateByRule(facts, { ...rule, signed: true })).toBe('invite')
    expect(fateByRule({ ...facts, hasBought: true }, { bought: false, active: false, signed: false })).toBe(
      'thank',
    )
  })

  it('goes by the choice of the operator before the rule, and says so only where they differ', () => {
    expect(fateOf(facts, rule, 'invite')).toEqual({ fate: 'invite', isByHand: true })
    expect(fateOf(facts, rule, 'thank')).toEqual({ fate: 'thank', isByHand: false })
    expect(fateOf(facts, rule, null)).toEqual({ fate: 'thank', isByHand: false })
  })
})
