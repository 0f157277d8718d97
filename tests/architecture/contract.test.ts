import { isContractProcedure } from '@orpc/contract'
import { isProcedure } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { router } from '#electron/backend/router.ts'
import { appContract } from '#shared/app-contract.ts'

function pathsOf(node: unknown, isLeaf: (node: unknown) => boolean, path: string[] = []): string[] {
  if (isLeaf(node)) return [path.join('.')]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) => pathsOf(child, isLeaf, [...path, key]))
}

describe('the contract', () => {
  it('has a procedure for every operation, and no procedure without one', () => {
    const promised = pathsOf(appContract, isContractProcedure)
    expect(pathsOf(router, isProcedure).sort()).toEqual(promised.sort())
    expect(promised.length).toBeGreaterThan(20)
  })
})
