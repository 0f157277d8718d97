import type { CredentialKind } from '../model.ts'
import type { Sentence } from './fit.ts'
import { filler, greeting, pick, portraitOf, promiseOf, quoted, saying, type Voice } from './sentences.ts'
import { clip, fill, joinTexts, type Slots } from './slots.ts'
import { invitations, openDoors, tradeWords } from './trade-words.ts'

const isExpert = ({ direction }: Voice) => direction === 'expert'

/** What the brand is; the name stands as long as there is room for it. */
function brandSentence(
  slots: Slots,
  frames: { full: string; bare: string },
  weight: number,
  breaks = false,
): Sentence {
  return {
    id: 'brand',
    weight,
    ...(breaks ? { breaks } : {}),
    write: (room) => {
      const is = clip(slots.brand_is, room)
      if (slots.brand === '') return is === '' ? '' : fill('我做的是{}。', is)
      if ([...slots.brand].length > room) return ''
      return is === '' ? fill(frames.bare, quoted(slots.brand)) : fill(frames.full, quoted(slots.brand), is)
    },
  }
}

/** For whom and what: both in one sentence, so that one without the other reads well too. */
function valueSentence(slots: Slots, voice: Voice, weight: number, breaks = false): Sentence {
  const both = pick(['给{}，能给的是{}。', '如果你是{}，这里有{}。', '给{}，我准备了{}。'], voice)
  const alone = pick(['我能给的是{}。', '在这里能得到的：{}。', '我负责的是{}。'], voice)
  return {
    id: 'value',
    weight,
    ...(breaks ? { breaks } : {}),
    write: (room) => {
      const gives = clip(slots.gives, room)
      const audience = clip(slots.audience, Math.min(room, 40))
      if (gives === '') return ''
      const frame =
        both.startsWith('如果你是') &&
        !/(?:人|者|家长|妈妈|爸爸|朋友|新手|党|族|们|员|友|迷|粉)$/u.test(audience)
          ? '给{}，能给的是{}。'
          : both
      return audience === '' ? fill(alone, gives) : fill(frame, audience, gives)
    },
  }
}

/** Credentials of some kinds, one sentence: proven ones first, as many as there is room for. */
function proofSentence(
  slots: Slots,
  kinds: readonly CredentialKind[],
  most: number,
  weight: number,
  lead: string,
): Sentence {
  const all = kinds.flatMap((kind) => slots.credentials[kind])
  const ranked = [...all].sort((a, b) => Number(slots.proven.has(b)) - Number(slots.proven.has(a)))
  const taken = ranked.slice(0, most)
  return {
    id: 'proof',
    weight,
    write: (room) => {
      const said = taken.map((text) => clip(text, room)).filter((text) => text !== '')
      return said.length === 0 ? '' : `${joinTexts(lead, said.join('；'))}。`
    },
  }
}

const startFrame = (start: string, voice: Voice) =>
  /^(?:想|从|欢迎|回复|加|扫|来|私信|点|发|备注|先)/u.test(start)
    ? pick(['{}。', '怎么开始？{}。'], voice)
    : pick(['想开始的话，{}。', '怎么开始？{}。'], voice)

const outcomeSentence = (slots: Slots, voice: Voice, weight: number): Sentence =>
  saying(
    'outcome',
    weight,
    pick(
      isExpert(voice)
        ? ['目标是{}。', '我要做到的，是{}。', '希望{}。']
        : ['希望{}。', '想做的是{}。', '盼着{}。'],
      voice,
    ),
    promiseOf(slots.outcome, voice),
  )

/** 群内版: who, brand, what for whom, why, and how to begin. */
export function groupPost(slots: Slots, voice: Voice): Sentence[] {
  const portrait = portraitOf(slots, isExpert(voice) ? ['identity', 'years'] : ['identity', 'life', 'place'])
  const frames = isExpert(voice)
    ? {
        full: pick(['大家好，我是{}，{}。', '各位好，我是{}，{}。', '大家好，我叫{}，{}。'], voice),
        bare: '大家好，我是{}。',
      }
    : {
        full: pick(
          ['大家好，我是{}，{}。', '大家好，叫我{}就好，{}。', '新朋友老朋友好，我是{}，{}。'],
          voice,
        ),
        bare: '大家好，叫我{}就好。',
      }
  const kinds: CredentialKind[] = isExpert(voice)
    ? ['number', 'case', 'certificate', 'degree', 'award', 'third_party']
    : ['years', 'number', 'case', 'third_party']
  return [
    greeting(frames, slots.name, portrait),
    brandSentence(
      slots,
      { full: pick(['现在做{}，{}。', '我在做{}：{}。', '{}是{}。'], voice), bare: '现在做{}。' },
      80,
    ),
    valueSentence(slots, voice, 90),
    outcomeSentence(slots, voice, 60),
    proofSentence(
      slots,
      kinds,
      2,
      85,
      pick(isExpert(voice) ? ['做到的事：', '一点底气：', ''] : ['', '一路做下来：', '这一路：'], voice),
    ),
    saying('difference', 40, pick(['{}。', '我的做法：{}。'], voice), slots.difference),
    saying('start', 70, startFrame(slots.start, voice), slots.start),
    filler('invitation', pick(invitations[voice.direction], voice)),
    filler('question', pick(tradeWords[voice.trade].questions, voice)),
    filler('thought', pick(tradeWords[voice.trade].thoughts, voice)),
  ]
}

/** QQ 群: the same in fewer words, to be read between other messages. */
export function qqPost(slots: Slots, voice: Voice): Sentence[] {
  const portrait = portraitOf(slots, isExpert(voice) ? ['identity', 'years'] : ['identity', 'life'])
  return [
    greeting(
      { full: pick(['群里的朋友好，我是{}，{}。', '报个到，我是{}，{}。'], voice), bare: '报个到，我是{}。' },
      slots.name,
      portrait,
    ),
    brandSentence(slots, { full: pick(['在做{}，{}。', '{}是{}。'], voice), bare: '在做{}。' }, 80),
    valueSentence(slots, voice, 90),
    proofSentence(slots, ['number', 'years', 'case', 'certificate', 'degree'], 1, 70, ''),
    saying('start', 60, startFrame(slots.start, voice), slots.start),
    filler('invitation', pick(invitations[voice.direction], voice, 1)),
    filler('question', pick(tradeWords[voice.trade].questions, voice)),
    filler('thought', pick(tradeWords[voice.trade].thoughts, voice)),
  ]
}

/** 长版, in paragraphs: the person, the brand and its value, the proof, the door. */
export function longText(slots: Slots, voice: Voice): Sentence[] {
  const portrait = portraitOf(slots, ['identity', 'place', 'life'])
  const hasOrigin = slots.origin !== ''
  const brandFrame = hasOrigin
    ? pick(['于是有了{}：{}。', '后来就有了{}，{}。'], voice)
    : pick(['{}是{}。', '我在做{}：{}。'], voice)
  const origin = saying(
    'origin',
    60,
    pick(['说说为什么做这件事：{}。', '{}。', '起因是这样的：{}。'], voice),
    slots.origin,
  )
  const schooling = proofSentence(
    slots,
    ['years', 'degree', 'certificate'],
    3,
    75,
    pick(['', '先说来处：'], voice),
  )
  const first = isExpert(voice) ? [schooling, origin] : [origin, schooling]
  return [
    greeting(
      { full: pick(['我叫{}，{}。', '我是{}，{}。', '你好，我是{}，{}。'], voice), bare: '我叫{}。' },
      slots.name,
      portrait,
    ),
    ...first,
    brandSentence(slots, { full: brandFrame, bare: hasOrigin ? '于是有了{}。' : '我在做{}。' }, 85, true),
    valueSentence(slots, voice, 90),
    outcomeSentence(slots, voice, 70),
    saying(
      'difference',
      50,
      pick(['我的做法：{}。', '{}。', '有一点我一直坚持：{}。'], voice),
      slots.difference,
    ),
    {
      ...proofSentence(slots, ['number'], 3, 88, pick(['到现在，', '做到的事：', '说几个数：'], voice)),
      breaks: true,
    },
    proofSentence(slots, ['case'], 2, 80, pick(['举个例子：', '说一件真事：', '比如，'], voice)),
    proofSentence(slots, ['third_party', 'award'], 3, 65, pick(['别人怎么看：', '来自外面的认可：'], voice)),
    filler('thought', pick(tradeWords[voice.trade].thoughts, voice), true),
    saying('start', 68, startFrame(slots.start, voice), slots.start, true),
    filler('door', pick(openDoors[voice.direction], voice)),
    filler('question', pick(tradeWords[voice.trade].questions, voice)),
    filler('thought2', pick(tradeWords[voice.trade].thoughts, voice, 1), true),
    filler('invitation', pick(invitations[voice.direction], voice)),
    filler('question2', pick(tradeWords[voice.trade].questions, voice, 1)),
  ]
}
