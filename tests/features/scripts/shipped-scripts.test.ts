import { describe, expect, it } from 'vitest'
import { shippedScripts } from '#electron/features/scripts/shipped-scripts.ts'
import { REQUEST_LENGTH, scriptCategories, scriptLanguages } from '#shared/features/scripts/model.ts'
import { segmentsOf, textOfSegments, variableOf } from '#shared/features/scripts/rules/script-text.ts'
import { countCharacters } from '#shared/kernel/text.ts'

const everybody = {
  call_name: '敏敏',
  nickname: '周敏',
  group_name: '晚读共读会',
  recent_topic: '第三章的卡片笔记法用手机记',
  days_in_group: '128',
  event_name: '七天打卡',
  my_name: '林夏',
  brand: '青禾小铺',
}
const bodies = shippedScripts.flatMap((script) =>
  scriptLanguages.map((language) => ({ ...script, language, ...script[language] })),
)
const named = (body: string) => segmentsOf(body, {}).flatMap((part) => ('name' in part ? [part.name] : []))

describe('the shipped library', () => {
  it('has at least 40 scripts, two to four for every occasion, each in both languages', () => {
    expect(shippedScripts.length).toBeGreaterThanOrEqual(40)
    const ownOf = (category: string) => shippedScripts.filter((script) => script.category === category)
    for (const category of scriptCategories.filter((one) => one !== 'group_reply'))
      expect([2, 3, 4], category).toContain(ownOf(category).length)
    // A public reply for each typical case of a problem.
    expect(ownOf('group_reply').length).toBeGreaterThanOrEqual(12)
    for (const { language, slug, body } of bodies)
      expect(/[\u4e00-\u9fff]/.test(body), `${slug} ${language}`).toBe(language === 'zh-CN')
  })

  it('names each script once, and no two the same', () => {
    expect(new Set(shippedScripts.map(({ slug }) => slug)).size).toBe(shippedScripts.length)
    for (const language of scriptLanguages) {
      const titles = shippedScripts.map((script) => script[language].title)
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    }
  })

  it('uses known variables only, the same in both languages', () => {
    for (const { body, slug, language } of bodies)
      expect(
        named(body).filter((name) => !variableOf(name)),
        `${slug} ${language}`,
      ).toEqual([])
    const meaning = (body: string) => new Set(named(body).map((name) => variableOf(name)))
    for (const { slug, ...script } of shippedScripts)
      expect(meaning(script.en.body), slug).toEqual(meaning(script['zh-CN'].body))
  })

  it('leaves nothing empty for a member of whom everything is known', () => {
    for (const { body, slug } of bodies)
      expect(textOfSegments(segmentsOf(body, everybody)), slug).not.toMatch(/[【】{}]/)
  })

  it('is short enough for a phone: 120 characters to a person, 50 in a request, 160 to a group', () => {
    for (const { slug, category, body } of bodies.filter(({ language }) => language === 'zh-CN')) {
      const limit = category === 'add_friend' ? REQUEST_LENGTH : category.startsWith('group_') ? 160 : 120
      expect(countCharacters(textOfSegments(segmentsOf(body, everybody))), slug).toBeLessThanOrEqual(limit)
    }
  })

  it('keeps away from marketing and from promises nobody can keep', () => {
    const cant = /亲[，们]|家人们|宝子|福利|限时|秒杀|名额有限|机会难得|保证|包过|绝对|最好的|第一品牌|！|!/
    expect(bodies.filter(({ body }) => cant.test(body)).map(({ slug }) => slug)).toEqual([])
    expect(bodies.filter(({ body }) => /您/.test(body)).map(({ slug }) => slug)).toEqual([])
  })

  it('writes Chinese with Chinese punctuation', () => {
    const odd = bodies.filter(
      ({ language, body }) =>
        language === 'zh-CN' && /[\u4e00-\u9fff][,.;:?!()]|[,.;:?!()][\u4e00-\u9fff]/.test(body),
    )
    expect(odd.map(({ slug }) => slug)).toEqual([])
  })
})
