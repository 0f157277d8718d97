import type { Direction, Trade } from '#shared/features/personas/model.ts'

/** Words of a trade that say nothing of the operator: they may stand in a text without being asked for. */
export type TradeWords = {
  /** What stands before the change that somebody can expect: 陪你… */
  lead: Readonly<Record<Direction, string>>
  /** A thought about the trade, to fill a long text. */
  thoughts: readonly string[]
  /** A question to the readers with which a text can end. */
  questions: readonly string[]
}

export const tradeWords: Readonly<Record<Trade, TradeWords>> = {
  paid_knowledge: {
    lead: { approachable: '陪你', expert: '带你' },
    thoughts: [
      '学东西难的多半不是听懂，而是听懂以后有人陪着做完。',
      '知识放在收藏夹里不会变成本事，用过一次才算自己的。',
    ],
    questions: ['最近半年，你想学完而没有学完的是哪一样？', '如果只能先弄懂一件事，你会选哪一件？'],
  },
  beauty: {
    lead: { approachable: '陪你', expert: '帮你' },
    thoughts: [
      '护肤没有一套办法适合所有人，先看清自己的皮肤，再谈用什么。',
      '脸上的事急不来，少做错一步，往往比多抹一层管用。',
    ],
    questions: ['你现在为皮肤操心的是哪一件事？', '梳妆台上哪一瓶你用到了底？'],
  },
  clothing: {
    lead: { approachable: '陪你', expert: '帮你' },
    thoughts: [
      '衣服买得再多，真正穿出门的也就那么几件，挑对比挑多要紧。',
      '合身的意思是你穿着自在，别人先看见的是你。',
    ],
    questions: ['衣柜里哪一件你穿得次数多？', '出门前你常常在哪一步卡住？'],
  },
  mother_baby: {
    lead: { approachable: '陪你', expert: '帮你' },
    thoughts: [
      '带孩子没有标准答案，别人家的做法，拿来之前先看看自己家的情况。',
      '当父母是边做边学的事，有人一起商量，心里就松一些。',
    ],
    questions: ['这个星期，带孩子让你犯难的是哪件事？', '你家宝贝多大，近来学会了什么？'],
  },
  fitness: {
    lead: { approachable: '陪你', expert: '带你' },
    thoughts: [
      '动起来不难，难的是下个星期还在动，舒服一点才走得远。',
      '身体记得住每一次练习，慢一点也算数。',
    ],
    questions: ['你上一次运动完觉得痛快，是什么时候？', '哪一种运动你愿意一个星期做两回？'],
  },
  food: {
    lead: { approachable: '让你', expert: '让你' },
    thoughts: [
      '吃这件事说到底很朴素，东西新鲜，手脚干净，味道稳定，人才会再来。',
      '一道菜好不好，吃完的那只空碗说了算。',
    ],
    questions: ['你心里惦记的是哪一口？', '下班回家，你想先吃上什么？'],
  },
  education: {
    lead: { approachable: '陪孩子', expert: '带孩子' },
    thoughts: [
      '孩子学得慢的时候，多半不是不努力，而是有一步没有踩实。',
      '先让孩子愿意开口问，后面的路就好走了。',
    ],
    questions: ['孩子这学期卡住的是哪一块？', '你希望孩子先养成哪一个习惯？'],
  },
  finance: {
    lead: { approachable: '陪你', expert: '帮你' },
    thoughts: [
      '钱的事急不得，先弄明白自己要什么、能承受什么，再看产品。',
      '看懂一份合同，比听完十场讲座踏实。',
    ],
    questions: ['家里的钱，你想先理清哪一笔？', '手里的保单，你能说清它管什么吗？'],
  },
  other: {
    lead: { approachable: '陪你', expert: '帮你' },
    thoughts: [
      '一件事做得久不久，看的往往是愿不愿意把小处做好。',
      '手上的事说得清楚，别人才知道什么时候找你。',
    ],
    questions: ['你来这里，想先解决哪一件事？', '有什么是你想问、一直没找到人问的？'],
  },
}

/** Closings that only invite. */
export const invitations: Readonly<Record<Direction, readonly string[]>> = {
  approachable: [
    '欢迎在群里打个招呼，说说你为什么来。',
    '有想聊的，直接在群里叫我。',
    '先听听也行，想说话的时候随时开口。',
  ],
  expert: [
    '有具体的问题，欢迎在群里直接提。',
    '提问时把情况说细一点，讨论起来更有用。',
    '先看看大家在聊什么，再说说你的情况。',
  ],
}

/** The same for those who read a long text outside of a group. */
export const openDoors: Readonly<Record<Direction, readonly string[]>> = {
  approachable: [
    '如果你也在想同样的事，欢迎来聊聊；如果你是同行，想一起做点什么，也请直接告诉我。',
    '看到这里，我们已经算认识了，有想说的话就来找我，认识新朋友总是好事。',
  ],
  expert: [
    '如果这正是你需要的，欢迎来聊聊你的情况；如果你是同行，想一起做点什么，也请直接告诉我。',
    '要不要找我，看完再决定也不迟，把问题想清楚再开口，聊起来会更有收获。',
  ],
}
