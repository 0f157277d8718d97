import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { NewProblem } from '#shared/features/problems/contract.ts'
import type { GivenGroup, GivenMember } from '#tests/support/builders.ts'

/** A complaint of 10 March, 11:00, unless told otherwise. */
export function problemDraft(
  group: GivenGroup,
  person: GivenMember | null,
  draft: Partial<Omit<NewProblem, 'happenedAt'>> & { happenedAt?: string } = {},
): NewProblem {
  const { happenedAt = '2026-03-10T11:00:00+08:00', ...rest } = draft
  return {
    groupId: group.id as GroupId,
    personId: person ? (person.personId as PersonId) : null,
    kind: 'complaint',
    severity: 2,
    title: '衬衫洗一次就缩水',
    owner: '林夏',
    note: '',
    ...rest,
    happenedAt: Date.parse(happenedAt),
  }
}

/** A ChatLab file of a group, by name and instant of each line. */
export function logOf(
  group: string,
  exportedAt: string,
  lines: readonly (readonly [at: string, name: string, text: string])[],
): { name: string; text: string } {
  const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: seconds(exportedAt) },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const rows = lines.map(([at, name, text]) => ({
    _type: 'message',
    sender: `wxid_${name}`,
    accountName: name,
    timestamp: seconds(at),
    type: 0,
    content: text,
  }))
  return { name: `${group}.jsonl`, text: [head, ...rows].map((row) => JSON.stringify(row)).join('\n') }
}
