import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, textOf } from '#tests/support/sources.ts'

const ROOMS = ['shared', 'electron', 'renderer']
const sources = ROOMS.flatMap((room) => filesBelow(room, ['.ts', '.tsx']))
const tests = filesBelow('tests', ['.ts', '.tsx'])

describe('the shape of the tree', () => {
  it('keeps every source file within 400 lines and every test within 500', () => {
    const tooLong = [
      ...sources.map((file) => ({ file, lines: textOf(file).split('\n').length, limit: 401 })),
      ...tests.map((file) => ({ file, lines: textOf(file).split('\n').length, limit: 501 })),
    ].filter(({ lines, limit }) => lines > limit)
    expect(tooLong).toEqual([])
  })

  it('names files and folders in kebab case', () => {
    const odd = [...sources, ...tests].filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(basename(file)),
    )
    expect(odd).toEqual([])
  })

  it('keeps the name of a feature the same in every room', () => {
    const names = (room: string) => readdirSync(`${room}/features`)
    const shared = new Set(names('shared'))
    for (const room of ['electron', 'renderer'])
      for (const feature of names(room)) expect(shared, `${room}/features/${feature}`).toContain(feature)
  })

  it('tests every rules, queries and service file of a feature', () => {
    const wanted = sources.filter((file) => /features\/[^/]+\/(rules|service)\.ts$/.test(file))
    const missing = wanted.filter((file) => {
      const feature = file.split('/')[2] ?? ''
      const folder = `tests/features/${feature}`
      return !existsSync(folder) || filesBelow(folder, ['.test.ts', '.test.tsx']).length === 0
    })
    expect(missing).toEqual([])
  })

  it('leaves nothing for later and hides nothing from the compiler', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error|\bas any\b|: any\b|\.only\(/
    const self = 'tests/architecture/shape.test.ts'
    const found = [...sources, ...tests].filter((file) => file !== self && marks.test(textOf(file)))
    expect(found).toEqual([])
  })

  it('has no colours outside the theme', () => {
    const coloured = sources
      .filter((file) => file.startsWith('renderer/') && file !== 'renderer/app/theme.ts')
      .filter((file) =>
        /['"`(: ]#[0-9a-fA-F]{3,8}\b|\brgba?\(/.test(
          textOf(file).replace(/from '#[^']+'|import\('#[^']+'\)/g, ''),
        ),
      )
    expect(coloured).toEqual([])
  })
})
