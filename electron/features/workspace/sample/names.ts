import people from './corpus/people.txt?raw'
import { traits } from './cues.ts'

/** A name of the hand-written list with what is known of who carries it. */
export type Namesake = {
  nick: string
  /** What others call them. */
  call: string
  sex: 'female' | 'male'
  ageBand: '19-24' | '25-30' | '31-40' | '41-50' | '51+'
  traits: number
  /** Where the name itself tells the trade. */
  trade: string | null
}

const AGE_BANDS = { 2: '19-24', 3: '25-30', 4: '31-40', 5: '41-50', 6: '51+' } as const

const BITS: Readonly<Record<string, number>> = {
  k: traits.kid,
  c: traits.cat,
  d: traits.dog,
  t: traits.teacher | traits.office,
  n: traits.night | traits.office,
  s: traits.student,
  r: traits.retired,
  o: traits.office,
}

/** Teachers and nurses are what they are; others get a trade by chance. */
function tradeOf(own: number): string | null {
  if ((own & traits.teacher) !== 0) return '教育'
  if ((own & traits.night) !== 0) return '护理'
  return null
}

/** Reads `昵称|称呼|性别|年龄段|特征` lines. */
export function readNamesakes(source: string = people): Namesake[] {
  return source
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [nick = '', call = '', sex, age, letters = '', trade = null] = line.split('|')
      const isFemale = sex === 'f'
      let own = 0
      for (const letter of letters) own |= BITS[letter] ?? 0
      if (letters.includes('m')) own |= isFemale ? traits.wife : traits.husband
      return {
        nick,
        call,
        sex: isFemale ? 'female' : 'male',
        ageBand: AGE_BANDS[Number(age) as keyof typeof AGE_BANDS],
        traits: own,
        trade: trade ?? tradeOf(own),
      }
    })
}
