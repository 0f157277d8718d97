import type { WriteDb } from '#electron/database/handles.ts'
import { type PlacedPersona, placePersona } from '#electron/features/personas/service.ts'
import { type PersonaContent, personaContent } from '#shared/features/personas/model.ts'
import type { GroupKey } from './groups.ts'
import { cardPictures } from './persona-cards.ts'
import desk from './pictures/desk.txt?raw'
import linXia from './pictures/lin-xia.txt?raw'
import type { KnownGroup } from './queries.ts'

const DAY_MS = 86_400_000

type SamplePersona = {
  content: PersonaContent
  /** Earlier states, the first being how the persona began: what was different then, and how many days ago. */
  before: readonly { agoDays: number; was: Partial<PersonaContent> }[]
  pictures: PlacedPersona['pictures']
}

const reading: SamplePersona = {
  content: personaContent.parse({
    name: '林夏',
    roleLine: '晚读共读会 领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
    answers: {
      brand: 'local',
      operator: 'hundreds',
      service: 'alone',
      price: 'middle',
      motive: 'company',
      proof: ['years', 'cases', 'numbers', 'third_party'],
    },
    nickname: '林夏 · 图书编辑',
    signature: '9 年图书编辑，陪你每晚 20 分钟读完一本书',
    faceChecks: [
      'avatar.clear_small',
      'avatar.same_everywhere',
      'nickname.name_and_role',
      'signature.benefit',
      'signature.no_promise',
      'background.shows_work',
      'background.readable',
      'background.up_to_date',
    ],
    alwaysWords: ['先读一页', '书里是这么写的', '我的判断', '今晚亮灯'],
    neverWords: ['家人们', '干货满满', '必读', '逆袭', '全网最'],
  }),
  before: [
    {
      agoDays: 62,
      was: {
        roleLine: '读书会 群主',
        nickname: '小夏读书',
        signature: '读书改变命运',
        faceChecks: [],
        alwaysWords: [],
        neverWords: [],
      },
    },
    {
      agoDays: 35,
      was: { signature: '图书编辑，陪你每晚读完一章', neverWords: ['家人们', '干货满满'], alwaysWords: [] },
    },
    { agoDays: 6, was: {} },
  ],
  pictures: { avatar: linXia.trim(), background: desk.trim() },
}

const shop: SamplePersona = {
  content: personaContent.parse({
    name: '林夏',
    roleLine: '青禾小铺 主理人',
    brand: '青禾小铺',
    trade: 'clothing',
    answers: {
      brand: 'local',
      operator: 'thousands',
      service: 'leader',
      price: 'middle',
      motive: 'everyday',
      proof: ['years', 'numbers'],
    },
    nickname: '林夏｜青禾小铺',
    signature: '棉麻衣服自己先穿三个月，再给你们上架',
    faceChecks: [
      'avatar.clear_small',
      'avatar.same_everywhere',
      'nickname.name_and_role',
      'signature.benefit',
      'signature.no_promise',
    ],
    alwaysWords: ['咱们', '我自己先穿', '不合适就退', '慢慢挑'],
    neverWords: ['亲', '秒杀', '闭眼入', '最便宜', '绝对不起球'],
  }),
  before: [
    {
      agoDays: 118,
      was: {
        nickname: '青禾小铺官方客服',
        signature: '',
        faceChecks: [],
        neverWords: ['亲'],
        alwaysWords: [],
      },
    },
    { agoDays: 21, was: {} },
  ],
  pictures: { avatar: linXia.trim(), background: null },
}

const runners: SamplePersona = {
  content: personaContent.parse({
    name: '林夏',
    roleLine: '滨江晨跑团 团长',
    brand: '滨江晨跑团',
    trade: 'fitness',
    answers: {
      brand: 'unknown',
      operator: 'hundreds',
      service: 'leader',
      price: 'low',
      motive: 'company',
      proof: ['years', 'numbers'],
    },
    chosenDirection: 'approachable',
    chosenReason: '不收费的兴趣团，大家冲着有人一起跑来的，讲专业反而生分。',
    nickname: '林夏 晨跑团',
    signature: '周一三五 6:10 轮渡口，等你一起跑',
    faceChecks: ['avatar.clear_small', 'nickname.name_and_role', 'signature.benefit'],
    alwaysWords: ['一起', '按自己的配速', '跑完吃早饭'],
    neverWords: ['打卡失败', '掉队', '速成', '暴瘦'],
  }),
  before: [
    { agoDays: 48, was: { chosenDirection: null, chosenReason: '' } },
    { agoDays: 47, was: {} },
  ],
  pictures: { avatar: linXia.trim(), background: null },
}

const flash: SamplePersona = {
  content: personaContent.parse({
    name: '林夏',
    roleLine: '21 天写作营 主讲',
    brand: '21 天写作营',
    trade: 'education',
    answers: {
      brand: 'local',
      operator: 'hundreds',
      service: 'alone',
      price: 'low',
      motive: 'result',
      proof: ['years', 'cases', 'certificate'],
    },
    nickname: '林夏 · 写作营主讲',
    signature: '改过 2,000 篇新手稿，帮你写完第一篇',
    faceChecks: [
      'avatar.clear_small',
      'avatar.same_everywhere',
      'nickname.name_and_role',
      'signature.benefit',
      'signature.no_promise',
      'background.readable',
    ],
    alwaysWords: ['先写完再改', '举个例子', '改这一句'],
    neverWords: ['爆款', '月入过万', '躺赚', '包过稿', '天赋'],
  }),
  before: [
    { agoDays: 24, was: { signature: '三天写出爆款', neverWords: [], alwaysWords: [] } },
    { agoDays: 13, was: {} },
  ],
  pictures: { avatar: linXia.trim(), background: desk.trim() },
}

const personas: Readonly<Record<GroupKey, SamplePersona>> = { reading, shop, runners, flash }

/** Puts in the persona of each sample group, active there; returns the internal keys of the personas. */
export function insertSamplePersonas(
  db: WriteDb,
  groups: ReadonlyMap<GroupKey, KnownGroup>,
  now: number,
): ReadonlyMap<GroupKey, number> {
  const placed = new Map<GroupKey, number>()
  for (const [key, group] of groups) {
    const { content, before, pictures } = personas[key]
    const states = before.map(({ agoDays, was }) => ({
      content: { ...content, ...was },
      at: now - agoDays * DAY_MS,
    }))
    const kept = { ...pictures, ...cardPictures }
    placed.set(key, placePersona(db, { states, pictures: kept, groupNo: group.no, isSample: true }))
  }
  return placed
}
