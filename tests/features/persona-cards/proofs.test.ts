import { describe, expect, it } from 'vitest'
import { cardContent } from '#shared/features/persona-cards/model.ts'
import { proofsFrom } from '#shared/features/persona-cards/rules/proofs.ts'

describe('numbers read from credentials', () => {
  it.each([
    ['责编 60 余本', [{ figure: '60+ 本', caption: '责编' }]],
    ['做了 9 年图书编辑', [{ figure: '9 年', caption: '图书编辑' }]],
    ['好评率 98%', [{ figure: '98%', caption: '好评率' }]],
    ['累计服务 1.2 万人', [{ figure: '1.2 万 人', caption: '累计服务' }]],
    [
      '3 年带 1,860 人读完 42 本书',
      [
        { figure: '1,860 人', caption: '带读完' },
        { figure: '42 本', caption: '读完' },
      ],
    ],
    ['北师大中文系毕业', []],
    ['', []],
  ])('%s', (text, proofs) => {
    expect(proofsFrom([{ kind: 'number', text }])).toEqual(proofs)
  })

  it('takes numbers before years and years before cases, three at most, none twice', () => {
    const proofs = proofsFrom([
      { kind: 'case', text: '学员 1 年出版 2 本新书' },
      { kind: 'years', text: '做了 9 年图书编辑，责编 60 余本' },
      { kind: 'number', text: '共读书友 1,860 位' },
    ])
    expect(proofs.map(({ figure }) => figure)).toEqual(['1,860 位', '9 年', '60+ 本'])
  })

  it('always fits the fields of the card', () => {
    const { proofs } = cardContent.parse({
      proofs: proofsFrom([
        { kind: 'number', text: '带着来自全国各地的书友们一起读完了 123,456,789 本很厚很厚很厚很厚很厚的书' },
      ]),
    })
    expect(proofs).not.toBeNull()
  })
})
