import type { WriteDb } from '#electron/database/handles.ts'
import { placeCard } from '#electron/features/persona-cards/service.ts'
import { type CardContent, cardContent } from '#shared/features/persona-cards/model.ts'
import type { GroupKey } from './groups.ts'
import photo from './pictures/lin-xia-photo.txt?raw'
import code from './pictures/sample-code.txt?raw'

const DAY_MS = 86_400_000

/** Drawn, not taken: a photo of nobody, and a code that says it is an example. */
export const cardPictures = { photo: photo.trim(), qr: code.trim() } as const

const HEAD = { x: 100, y: 140, side: 800 }
const pictures = {
  photo: { width: 1000, height: 1250, crop: HEAD },
  qr: { width: 37, height: 37, code: { x: 2, y: 2, width: 33, height: 33 } },
}

const cards: Readonly<Record<GroupKey, CardContent>> = {
  reading: cardContent.parse({
    ...pictures,
    design: 'plain',
    proofs: [
      { figure: '60+', caption: '责编图书' },
      { figure: '1,860', caption: '共读书友' },
      { figure: '42', caption: '读完本数' },
    ],
    qrCaption: '扫码加我\n备注“共读”，领试读笔记',
  }),
  shop: cardContent.parse({
    ...pictures,
    design: 'spine',
    qrCaption: '扫码进群\n上新前一天先看实拍',
  }),
  runners: cardContent.parse({
    ...pictures,
    design: 'note',
    proofs: [
      { figure: '4 年', caption: '带晨跑' },
      { figure: '3 天', caption: '每周一起跑' },
      { figure: '6:30', caption: '准时开跑' },
    ],
    qrCaption: '扫码报名，每周二、四、六 6:30',
  }),
  flash: cardContent.parse({
    ...pictures,
    design: 'cover',
    tone: 'dark',
    qrCaption: '扫码加我\n备注“写作”，看往期改稿',
  }),
}

/** Gives the persona of each sample group its card; `personas` holds their internal keys. */
export function insertSampleCards(db: WriteDb, personas: ReadonlyMap<GroupKey, number>, now: number): void {
  for (const [key, personaNo] of personas) placeCard(db, personaNo, cards[key], now - DAY_MS)
}
