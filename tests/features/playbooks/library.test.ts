import { describe, expect, it } from 'vitest'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { findUnprovenClaims } from '#shared/features/introductions/rules/claims.ts'
import { findWordMarks, wordingList } from '#shared/features/introductions/rules/wording.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import { type Bilingual, type PlaybookContent, playbookContent } from '#shared/features/playbooks/model.ts'
import { segmentsOf, textOfSegments, variableOf } from '#shared/features/scripts/rules/script-text.ts'
import { countCharacters } from '#shared/kernel/text.ts'

type Step = PlaybookContent['steps'][number]
type Said = { place: string; language: 'zh' | 'en'; text: string }

const byLanguage = (place: string, text: Bilingual): Said[] => [
  { place, language: 'zh', text: text.zh },
  { place, language: 'en', text: text.en },
]
const everyText: readonly Said[] = shippedPlaybooks.flatMap(({ id, content }) =>
  [
    content.name,
    content.purpose,
    content.whenToUse,
    content.whenNot,
    ...content.steps.flatMap(({ title, how, script }) => [title, how, script].filter((one) => one !== null)),
    ...content.checklist,
    ...content.materials,
    ...content.kpis.flatMap(({ name, target }) => [name, target]),
    ...content.mistakes,
  ].flatMap((text) => byLanguage(id, text)),
)
const scripts: readonly Said[] = shippedPlaybooks.flatMap(({ id, content }) =>
  content.steps.flatMap(({ title, script }) => (script ? byLanguage(`${id}: ${title.zh}`, script) : [])),
)
const marked = (texts: readonly Said[], pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place}: ${text}`)
const named = (body: string) => segmentsOf(body, {}).flatMap((part) => ('name' in part ? [part.name] : []))

/** Minutes from the beginning of the first day; a step for any time of a day counts as its first minute. */
const minutesOf = ({ offset }: Step, content: PlaybookContent) =>
  offset.fromStart === null
    ? offset.offsetDays * 1440 + (offset.minute ?? 0)
    : (content.startsMinute ?? 0) + offset.fromStart

/** The list of domain.md §9. */
const wanted =
  '入群欢迎仪式 自我介绍接龙 红包破冰 话题讨论 有奖问答 小说接龙 爆照 打卡 干货微课 嘉宾分享 用户见证 快闪 团购接龙 限时秒杀 直播预约 产品共创投票 售后回访周 学习陪伴 结课复盘 晒单有礼 老带新 线下聚会 续费季 结群仪式 解散重组'.split(
    ' ',
  )

describe('the shipped playbooks', () => {
  it('hold everything operators know by name, at least one for every stage', () => {
    expect(shippedPlaybooks.length).toBeGreaterThanOrEqual(24)
    const names = shippedPlaybooks.map(({ content }) => content.name.zh)
    expect(wanted.filter((one) => !names.some((name) => name.includes(one)))).toEqual([])
    expect(new Set(shippedPlaybooks.map(({ content }) => content.stage))).toEqual(new Set(campaignStages))
  })

  it('warn of induced sharing where people are rewarded for bringing or showing something', () => {
    const risky = shippedPlaybooks.filter(({ content }) => content.hasSharingRisk).map(({ id }) => id)
    expect(risky.toSorted()).toEqual(['group-buy', 'referral', 'share-your-order'])
    for (const { id, content } of shippedPlaybooks.filter(({ content }) => content.hasSharingRisk))
      expect(content.mistakes.map(({ zh }) => zh).join(), id).toMatch(/转发/)
  })

  it('are valid, each named once, with a time of day for its beginning and its end or for neither', () => {
    for (const { id, version, content } of shippedPlaybooks) {
      expect(playbookContent.safeParse(content).error, id).toBeUndefined()
      expect(version, id).toBeGreaterThanOrEqual(1)
      expect(content.startsMinute === null, id).toBe(content.endsMinute === null)
    }
    expect(new Set(shippedPlaybooks.map(({ id }) => id)).size).toBe(shippedPlaybooks.length)
    for (const language of ['zh', 'en'] as const)
      expect(new Set(shippedPlaybooks.map(({ content }) => content.name[language])).size).toBe(
        shippedPlaybooks.length,
      )
  })

  it('are written in both languages throughout', () => {
    for (const { place, language, text } of everyText)
      expect(/[\u4e00-\u9fff]/.test(text), `${place} ${language}: ${text}`).toBe(language === 'zh')
  })

  it('are told in five to fourteen steps, in the order of their times, near the campaign', () => {
    for (const { id, content } of shippedPlaybooks) {
      expect(content.steps.length, id).toBeGreaterThanOrEqual(5)
      // The flash group is told by the hour.
      expect(content.steps.length, id).toBeLessThanOrEqual(id === 'flash-trial' ? 28 : 14)
      const times = content.steps.map((step) => minutesOf(step, content))
      expect(
        times.toSorted((a, b) => a - b),
        id,
      ).toEqual(times)
      expect(times[0], id).toBeGreaterThanOrEqual(-30 * 1440)
      expect(times.at(-1), id).toBeLessThan((content.days + 30) * 1440)
      for (const { offset, title } of content.steps.filter(({ offset }) => offset.fromStart !== null)) {
        expect(content.startsMinute, `${id}: ${title.zh}`).not.toBeNull()
        // Later that day stands by the clock, or an evening campaign would end at dawn.
        expect(Math.abs(offset.fromStart ?? 0), `${id}: ${title.zh}`).toBeLessThanOrEqual(240)
      }
    }
  })

  it('have words for whatever is said, and write to nobody between half past nine at night and nine', () => {
    for (const { id, content } of shippedPlaybooks)
      for (const step of content.steps.filter(({ channel }) => channel !== 'self')) {
        expect(step.script, `${id}: ${step.title.zh}`).not.toBeNull()
        if (step.offset.minute === null && step.offset.fromStart === null) continue
        const minute = (((minutesOf(step, content) % 1440) + 1440) % 1440) / 60
        expect(minute, `${id}: ${step.title.zh}`).toBeGreaterThanOrEqual(9)
        expect(minute, `${id}: ${step.title.zh}`).toBeLessThanOrEqual(21.5)
      }
  })

  it('name what to check, what to bring, how to measure and what goes wrong', () => {
    for (const { id, content } of shippedPlaybooks) {
      expect(content.checklist.length, id).toBeGreaterThanOrEqual(2)
      expect(content.materials.length, id).toBeGreaterThanOrEqual(1)
      expect(content.mistakes.length, id).toBeGreaterThanOrEqual(3)
      expect(content.kpis.length, id).toBeGreaterThanOrEqual(2)
      for (const { target } of content.kpis) {
        expect(target.zh, id).toMatch(/经验值/)
        expect(target.en, id).toMatch(/rule of thumb/)
      }
    }
  })
})

describe('the words of the shipped playbooks', () => {
  it('use known variables only, the same in both languages, and leave no blank behind', () => {
    const unknown = scripts.flatMap(({ place, text }) =>
      named(text)
        .filter((name) => !variableOf(name))
        .map((name) => `${place}: ${name}`),
    )
    expect(unknown).toEqual([])
    expect(marked(scripts, /【|】/)).toEqual([])
    const meaning = (body: string) => [...new Set(named(body).map(variableOf))].sort()
    const differing = shippedPlaybooks.flatMap(({ id, content }) =>
      content.steps.flatMap(({ title, script }) =>
        script && meaning(script.en).join() !== meaning(script.zh).join() ? [`${id}: ${title.zh}`] : [],
      ),
    )
    expect(differing).toEqual([])
  })

  it('address one person only in private, and the group by no variable of one person', () => {
    for (const { id, content } of shippedPlaybooks)
      for (const { channel, title, script } of content.steps)
        if (channel === 'group' && script)
          expect(
            named(script.zh).filter((name) => ['称呼', '昵称', '加入天数'].includes(name)),
            `${id}: ${title.zh}`,
          ).toEqual([])
  })

  it('pass the check of over-promising words, and claim no case or title', () => {
    const list = wordingList({ own: [], off: [], allowed: [] })
    const words = everyText.flatMap(({ place, text }) =>
      findWordMarks(text, list).map((mark) => `${place}: ${mark.text} in ${text}`),
    )
    expect(words).toEqual([])
    const claims = scripts.flatMap(({ place, text }) =>
      findUnprovenClaims(text, [])
        .filter(({ kind }) => kind !== 'number')
        .map((mark) => `${place}: ${mark.text}`),
    )
    expect(claims).toEqual([])
  })

  it('speak plainly: nobody is called by a sales word, shouted at or addressed as 您', () => {
    expect(marked(everyText, /！|!|您|家人们|宝子|亲们|机会难得/)).toEqual([])
    expect(marked(everyText, /issue|TO[D]O|lorem/i)).toEqual([])
  })

  it('fit a chat: 300 characters in Chinese, 700 in English', () => {
    for (const { place, language, text } of scripts) {
      const length = countCharacters(textOfSegments(segmentsOf(text, {})))
      expect(length, place).toBeGreaterThanOrEqual(20)
      expect(length, `${place}: ${text}`).toBeLessThanOrEqual(language === 'zh' ? 300 : 700)
    }
  })

  it('name no hour and no weekday, so that they stay true when the campaign is moved', () => {
    const hours =
      /(?:[二两三四五六七八九十\d]|十一)点(?:半|整|钟|[^\p{Script=Han}]|$)|\d:\d\d|o’clock|\d ?[ap]m\b/u
    expect(marked(scripts, hours)).toEqual([])
    expect(
      marked(scripts, /(?:周|星期)[一二三四五六日天]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/),
    ).toEqual([])
  })

  it('put Chinese punctuation into Chinese and typographic marks into English', () => {
    expect(
      marked(
        everyText.filter(({ language }) => language === 'zh'),
        /[\u4e00-\u9fff][,.;:?!()]|[,.;:?!()][\u4e00-\u9fff]|"/,
      ),
    ).toEqual([])
    expect(
      marked(
        everyText.filter(({ language }) => language === 'en'),
        /['"]|[，。；：？、]/,
      ),
    ).toEqual([])
  })
})
