import { cardDesigns, cardFormats, cardTones } from '#shared/features/persona-cards/model.ts'
import type { CardLook, CardWords, Item, Scene } from '#shared/features/persona-cards/rules/scene.ts'

/** What 林夏 shows. */
export const linXiaWords: CardWords = {
  name: '林夏',
  roleLine: '晚读共读会 领读人',
  brand: '晚读共读会',
  line: '9 年图书编辑，陪你每晚 20 分钟读完一本书',
  proofs: [
    { figure: '60+', caption: '责编图书' },
    { figure: '1,860', caption: '共读书友' },
    { figure: '42', caption: '读完本数' },
  ],
  qrCaption: '扫码加我\n备注“共读”，领试读笔记',
  photo: { width: 1000, height: 1250, crop: { x: 100, y: 140, side: 800 } },
  qr: { width: 37, height: 37, code: { x: 2, y: 2, width: 33, height: 33 } },
}

/** Every design in every tone and size. */
export const looks: readonly CardLook[] = cardDesigns.flatMap((design) =>
  cardTones.flatMap((tone) => cardFormats.map((format) => ({ design, tone, format }))),
)

export type Extent = { left: number; top: number; right: number; bottom: number; what: string }

/** Where the ink of an item is at most: texts by their width and the reach of their signs above and below the line. */
export function extentOf(item: Item): Extent {
  if (item.kind !== 'text')
    return {
      left: item.x,
      top: item.y,
      right: item.x + item.width,
      bottom: item.y + item.height,
      what: item.kind,
    }
  const { x, y, size, width, text: what } = item
  const [above, below] = [size * 0.88, size * 0.14]
  if (item.isTurned) return { left: x - below, right: x + above, top: y, bottom: y + width, what }
  const left = item.anchor === 'middle' ? x - width / 2 : x
  return { left, right: left + width, top: y - above, bottom: y + below, what }
}

/** Items that carry something to read or see, without surfaces and lines. */
export const contentOf = (scene: Scene): Extent[] =>
  scene.items.filter(({ kind }) => kind === 'text' || kind === 'photo' || kind === 'qr').map(extentOf)

/** What reaches out of the picture. */
export function outsideOf(scene: Scene): string[] {
  const room = 0.5
  return contentOf(scene)
    .filter(
      ({ left, top, right, bottom }) =>
        left < -room || top < -room || right > scene.width + room || bottom > scene.height + room,
    )
    .map(({ what }) => what)
}

/** Pairs that lie on each other. */
export function overlapsOf(scene: Scene): string[] {
  const extents = contentOf(scene)
  return extents.flatMap((a, at) =>
    extents
      .slice(at + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 &&
          b.left < a.right - 0.5 &&
          a.top < b.bottom - 0.5 &&
          b.top < a.bottom - 0.5,
      )
      .map((b) => `${a.what} × ${b.what}`),
  )
}
