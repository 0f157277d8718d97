import { bigramsOf } from '#shared/kernel/text.ts'
import type { Credential, CredentialKind } from '../model.ts'
import { findQuantities, numberOf } from './numbers.ts'

/** A claim of a text that nothing proves. `credentialKind` names the credential behind it, null when there is none. */
export type ClaimMark = {
  from: number
  to: number
  text: string
  kind: 'number' | 'case' | 'credential'
  credentialKind: CredentialKind | null
}

type Backing = Pick<Credential, 'kind' | 'text' | 'hasProof'>

/** Words that say that somebody is accredited, decorated or recommended. */
const CREDENTIALS =
  /(?:国家)?(?:[一二三]级|高级|资深|注册|持证|认证|特约|签约|金牌)[\p{Script=Han}]{0,6}(?:师|员|讲师|教练|作者|顾问|专家|医师)|(?:985|211|双一流|名校|北大|清华|复旦|浙大|哈佛|剑桥|牛津)[\p{Script=Han}]{0,4}(?:毕业|硕士|博士|出身|老师)?|(?:博士|硕士|研究生|本科)(?:毕业|学历)|(?:获得?|荣获|拿过|得过)[^，。；！？\n]{1,16}(?:奖|称号|冠军|亚军|季军|第一名)|(?:考取|考过|拿到|持有|取得)[^，。；！？\n]{1,14}(?:证书|资格证|执照|证)|(?:出版|著有)[^，。；！？\n]{0,4}《[^》\n]{1,30}》|(?:央视|新华社|人民日报|卫视|电视台)[^，。；！？\n]{0,8}(?:采访|报道|推荐)|\bcertified\b|\bPhD\b|\baward[- ]winning\b/gu

/** Words with which a text tells of somebody whom it helped. */
const CASES =
  /(?:学员|客户|会员|读者|学生|宝妈|家长|顾客|朋友|粉丝|队员|有个孩子|一位\p{Script=Han}{1,4})[\p{Script=Han}A-Za-z]{0,6}(?:从[^，。；！？\n]{1,14}到|瘦了|涨了|提了|提高了|考上|考进|赚到|赚了|戒掉|出版了?|拿到|成交了?|减了|跑完了?|开了|升职|转行|上岸)[^，。；！？\n]{0,16}/gu

/**
 * Numbers, cases and credentials of a text that no credential with proof backs (domain.md §8.2). `ownWords` are answers
 * of the operator that describe the offer itself, such as 每晚 20 分钟: repeating them claims nothing.
 */
export function findUnprovenClaims(
  text: string,
  credentials: readonly Backing[],
  ownWords: readonly string[] = [],
): ClaimMark[] {
  const quoted = credentials.flatMap((credential) => placesOf(text, credential))
  const marks = [
    ...quoted
      .filter(({ credential }) => !credential.hasProof)
      .map(({ from, to, credential }) => markOf(text, from, to, credential.kind)),
    ...findQuantities(text)
      .filter((quantity) => !isBacked(quantity, credentials) && !stands(quantity.text, ownWords))
      .map(
        ({ from, to }): ClaimMark => ({
          from,
          to,
          text: text.slice(from, to),
          kind: 'number',
          credentialKind: null,
        }),
      ),
    ...matches(text, CASES, 'case'),
    ...matches(text, CREDENTIALS, 'credential'),
  ].filter(
    (mark) =>
      mark.credentialKind !== null ||
      (!quoted.some(({ from, to }) => from < mark.to && mark.from < to) &&
        !isTold(mark, credentials) &&
        !stands(mark.text, ownWords)),
  )
  return withoutOverlaps(marks)
}

const kindOf = (kind: CredentialKind): ClaimMark['kind'] =>
  kind === 'case' ? 'case' : kind === 'number' || kind === 'years' ? 'number' : 'credential'

const markOf = (text: string, from: number, to: number, credentialKind: CredentialKind): ClaimMark => ({
  from,
  to,
  text: text.slice(from, to),
  kind: kindOf(credentialKind),
  credentialKind,
})

const matches = (text: string, pattern: RegExp, kind: ClaimMark['kind']): ClaimMark[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    text: found,
    kind,
    credentialKind: null,
  }))

const bare = (text: string) => text.replace(/[\s,，。；]/g, '')
const stands = (part: string, wholes: readonly string[]) =>
  wholes.some((whole) => bare(whole).includes(bare(part)))

/** Where a text repeats a credential: its longest clause, or all of it, as it was written. */
function placesOf(text: string, credential: Backing): { from: number; to: number; credential: Backing }[] {
  const clauses = credential.text
    .split(/[，。；;]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 4)
  return [credential.text.trim(), ...clauses]
    .filter((words) => words !== '')
    .flatMap((words) => {
      const from = text.indexOf(words)
      return from < 0 ? [] : [{ from, to: from + words.length, credential }]
    })
    .filter(
      (place, at, all) =>
        !all.some((other, otherAt) => otherAt < at && other.from <= place.from && place.to <= other.to),
    )
}

/** A credential with proof states the same number, in whatever digits. */
function isBacked(
  { value, unit }: { value: number; unit: string },
  credentials: readonly Backing[],
): boolean {
  return credentials.some(
    (credential) =>
      credential.hasProof &&
      numbersIn(credential.text).includes(value) &&
      (unit !== '年' || /年|years?/u.test(credential.text)),
  )
}

function numbersIn(text: string): number[] {
  const written =
    text.match(/\d[\d,]*(?:\.\d+)?\s*[万千百亿wWkK]?|[一二两三四五六七八九十百千万零〇]+/gu) ?? []
  return written.map(numberOf).filter((value) => !Number.isNaN(value))
}

/** A credential with proof tells of the same, though in other words: half of the pairs of characters stand in it. */
function isTold(mark: ClaimMark, credentials: readonly Backing[]): boolean {
  if (mark.kind === 'number') return false
  const said = bigramsOf(mark.text).filter((term) => [...term].length > 1)
  return credentials.some(({ hasProof, text }) => {
    if (!hasProof || said.length === 0) return false
    const known = new Set(bigramsOf(text))
    return said.filter((term) => known.has(term)).length >= said.length / 2
  })
}

function withoutOverlaps(marks: readonly ClaimMark[]): ClaimMark[] {
  const longFirst = [...marks].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: ClaimMark[] = []
  for (const mark of longFirst)
    if (!kept.some((other) => mark.from < other.to && other.from < mark.to)) kept.push(mark)
  return kept.sort((a, b) => a.from - b.from)
}
