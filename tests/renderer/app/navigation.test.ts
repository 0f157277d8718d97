import { describe, expect, it } from 'vitest'
import { matchPath, parseHash } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { findRoute } from '#renderer/app/routes.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'

describe('addresses', () => {
  it('are read with their query, and anything odd is the root', () => {
    const { path, query } = parseHash('#/members?person=p%201&search=%E5%91%A8')
    expect([path, query.get('person'), query.get('search')]).toEqual(['/members', 'p 1', '周'])
    for (const hash of ['', '#', '#content', '#members']) expect(parseHash(hash).path).toBe('/')
  })

  it('give their parts back as they went in', () => {
    const id = '019/ä ?#' as GroupId
    expect(matchPath('/groups/:id', parseHash(`#${paths.group(id)}`).path)).toEqual({ id })
    expect(matchPath('/groups/:id', '/groups')).toBeNull()
    expect(matchPath('/groups/:id', '/groups/%E0')).toEqual({ id: '%E0' })
    expect(matchPath('/today', '/today/')).toEqual({})
  })

  it('that screens link to all lead somewhere', () => {
    const group = 'g' as GroupId
    const addresses = [
      paths.start,
      paths.setup,
      paths.today,
      paths.followUp('f'),
      paths.groups,
      paths.group(group, 'members'),
      paths.members({ search: '周' }),
      paths.person('p' as PersonId),
      paths.reports({ group }),
      paths.import({ group, kind: 'chat' }),
      paths.settings('rules'),
      paths.message(7),
    ]
    for (const address of addresses) expect(findRoute(parseHash(`#${address}`).path), address).not.toBeNull()
  })
})
