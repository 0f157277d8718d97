import type { WriteDb } from '#electron/database/handles.ts'
import { type PlacedIntroduction, placeIntroduction } from '#electron/features/introductions/service.ts'
import type { GroupKey } from './groups.ts'

const DAY_MS = 86_400_000

const introductions: Readonly<Record<GroupKey, Omit<PlacedIntroduction, 'at' | 'editedAt'>>> = {
  reading: {
    answers: {
      identity: '前图书编辑',
      place: '杭州',
      life: '两个孩子的妈妈',
      brand_is: '每晚 20 分钟的付费共读',
      origin:
        '有了孩子以后，我也成了“买了很多、读完很少”的人，于是从 2023 年春天开始，每晚在群里和大家一起读',
      audience: '想开始读又总读不完的人',
      gives: '领读、拆书笔记、每周一次直播答疑',
      outcome: '每晚 20 分钟读完一本书',
      start: '从今晚第 12 章跟上就好',
      difference: '没有打卡惩罚，也不比谁读得快，只把难懂的地方讲明白',
    },
    credentials: [
      { kind: 'years', text: '做了 9 年图书编辑，责编 60 余本', proofNote: '版权页署名，书单见公众号菜单' },
      { kind: 'number', text: '3 年带 1,860 人读完 42 本书', proofNote: '各期报名表和结营名单' },
      { kind: 'case', text: '学员方圆从零到出版第一本书', proofNote: '' },
    ],
    edits: [
      { kind: 'group_post', from: '每晚 20 分钟的付费共读', to: '每月一起读一本最值得读的书' },
      { kind: 'group_post', from: '目标是带你', to: '想带你' },
    ],
    platforms: ['xiaohongshu'],
  },
  shop: {
    answers: {
      identity: '青禾小铺主理人',
      place: '杭州',
      life: '两个孩子的妈妈',
      brand_is: '卖棉麻衣服、手作陶瓷和茶的小店',
      origin: '五年前想给自己找一条穿不闷的裤子，找不到，就请裁缝做了第一条，朋友看见也要，慢慢成了店',
      audience: '喜欢慢慢挑、穿得自在的人',
      gives: '上新实拍、尺码建议、洗护说明',
      outcome: '买到能穿好几年的衣服',
      start: '每周四晚八点来直播间看看，不买也欢迎聊聊面料',
      difference: '衣服我自己先穿三个月，起球、缩水都写在介绍里',
    },
    credentials: [
      { kind: 'years', text: '开了 5 年棉麻小店', proofNote: '营业执照' },
      { kind: 'number', text: '回头买过的客人有 1,240 位', proofNote: '店铺后台的客户统计' },
      { kind: 'third_party', text: '城市手作集市连续两年的摊主', proofNote: '' },
    ],
    edits: [{ kind: 'one_line', from: '陪你', to: '帮你' }],
    platforms: ['wecom_card'],
  },
  runners: {
    answers: {
      identity: '滨江晨跑团团长',
      place: '轮渡口',
      life: '跑了一千多个早晨的人',
      brand_is: '周一三五早上一起跑步的团',
      origin: '四年前一个人跑总是起不来，就在小区群里喊了一声，第二天来了三个人',
      audience: '想跑步又怕一个人起不来的人',
      gives: '按配速分组、跑前热身、跑后拉伸',
      outcome: '把晨跑坚持下来',
      start: '周一三五 6:10 到轮渡口找我，穿一双合脚的鞋就行',
      difference: '不收费，不比快慢，队尾一直有人陪',
    },
    credentials: [
      { kind: 'years', text: '带了 4 年晨跑', proofNote: '每次集合的签到接龙' },
      { kind: 'case', text: '一位队员从三公里跑到了半程马拉松', proofNote: '完赛证书照片' },
    ],
    edits: [],
    platforms: [],
  },
  flash: {
    answers: {
      identity: '写作营主讲',
      place: '杭州',
      brand_is: '先体验三天、再写二十一天的写作营',
      origin: '做编辑的时候收到很多只写了开头的稿子，写的人不是没有想法，是没有人陪着写完',
      audience: '想写又总停在开头的人',
      gives: '每天一题、逐篇批改、闭营点评',
      outcome: '写完自己的第一篇',
      start: '先来三天体验，9.9 元，写完三篇再决定',
      difference: '先写完再改，只改最要紧的那一句',
    },
    credentials: [
      { kind: 'years', text: '做了 9 年图书编辑', proofNote: '版权页署名' },
      { kind: 'number', text: '改过 2,000 篇新手稿', proofNote: '批改文档都有留底' },
      { kind: 'certificate', text: '出版专业资格证书（中级）', proofNote: '证书编号可查' },
    ],
    edits: [],
    platforms: ['official_account'],
  },
}

/** Answers, credentials and versions of each sample persona; `personas` holds their internal keys. */
export function insertSampleIntroductions(
  db: WriteDb,
  personas: ReadonlyMap<GroupKey, number>,
  now: number,
): void {
  for (const [key, personaNo] of personas)
    placeIntroduction(db, personaNo, {
      ...introductions[key],
      at: now - 20 * DAY_MS,
      editedAt: now - 3 * DAY_MS,
    })
}
