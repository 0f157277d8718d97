/** Ways of asking for the same; they are compared as the first. */
const QUESTION_WORDS: readonly (readonly [word: string, ...others: string[]])[] = [
  ['什么时候', '什么时间', '啥时候', '啥时间', '哪一天', '哪天', '何时', '几点钟', '几点', '几号', '多会儿'],
  ['多少钱', '什么价格', '什么价钱', '什么价', '啥价', '价格是多少', '怎么卖', '几块钱'],
  ['怎么办', '怎么弄', '怎么处理', '咋办', '咋弄', '如何处理'],
  ['怎么', '怎么样才能', '怎么才能', '怎样才能', '怎么样', '怎样', '如何', '咋样', '咋'],
  [
    '哪里',
    '在哪里',
    '到哪里',
    '去哪里',
    '在哪儿',
    '到哪儿',
    '去哪儿',
    '哪儿',
    '在哪',
    '什么地方',
    '啥地方',
    '何处',
  ],
  ['为什么', '为啥', '怎么回事', '什么原因'],
  ['什么', '哪一些', '哪些', '哪一个', '哪个', '哪种', '哪本', '哪款', '哪家', '哪一', '哪', '啥'],
  ['多久', '多长时间', '多少时间', '多少天', '几天'],
  ['多少', '几个', '几'],
  ['谁', '哪位'],
]

/** Ways of asking whether; they are compared as the first, but are no question words: 可以换吗 and 能换吗 ask the same. */
const WHETHER_WORDS: readonly (readonly [word: string, ...others: string[]])[] = [
  ['能', '可不可以', '可以不可以', '是否可以', '能不能', '能否', '可否', '可以', '能够', '支持', '行不行'],
  ['有', '有没有', '有木有'],
  ['会', '会不会'],
  ['要', '要不要', '需不需要', '用不用', '需要'],
]

/** Words around a question that say nothing of what is asked. */
const FILLERS = [
  ...['请问一下', '请问下', '请问', '想请问', '想问一下', '想问下', '想问问', '想问', '问一下', '问下'],
  ...['请教一下', '请教', '麻烦', '不好意思', '打扰一下', '打扰', '有人知道', '有谁知道', '谁知道', '求问'],
  ...['大家好', '大家', '各位', '亲们', '群主', '您好', '你好', '在吗', '谢谢', '你们', '我们', '咱们', '咱'],
  ...[
    '我',
    '你',
    '您',
    '这个',
    '那个',
    '这件',
    '那件',
    '这',
    '那',
    '一下',
    '一点',
    '就是',
    '是不是',
    '现在',
    '目前',
  ],
  ...['到底', '应该', '比较', '大概', '的话', '的', '了', '是', '还', '也', '都', '该', '先', '呀', '啊'],
]

/** Words that hold a filler and would lose their meaning without it. */
const WHOLE_WORDS = [
  ...[
    '目的',
    '的确',
    '了解',
    '了不起',
    '是非',
    '是否',
    '自我',
    '还款',
    '还书',
    '还价',
    '首都',
    '都市',
    '应该怎么',
  ],
  ...['先生', '领先', '优先', '这本', '一点通'],
]

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const FORMS = new Map(
  [...QUESTION_WORDS, ...WHETHER_WORDS].flatMap(([word, ...others]) =>
    others.map((other) => [other, word] as const),
  ),
)
const QUESTIONS = new Set(QUESTION_WORDS.map(([word]) => word))
const UNIT = new RegExp(
  [
    `(?<form>${longestFirst([...QUESTION_WORDS.flat(), ...WHETHER_WORDS.flat()])})`,
    `(?<whole>${longestFirst(WHOLE_WORDS)})`,
    `(?<filler>${longestFirst(FILLERS)})`,
    // Characters that are written without word borders stand alone, other letters and digits as words.
    '(?<sign>[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}々〇])',
    '[^\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}々〇]+',
  ].join('|'),
  'gu',
)
const CLAUSE = /[\p{L}\p{N}]+/gu
/** Particles that end a question; 怎么 and 什么 end in no particle. */
const ENDING = /(?:(?<!怎|什)么|[吗呢啊呀吧嘛哦噢哈哇啦不])+$/

/**
 * A question clause by clause as it is compared, in units: NFKC, lower case, without marks, fillers and ending particles.
 * A unit is one character, a word of letters or digits, or a question word as a whole in its first form.
 * 请问XL码啥时候有货呀 → xl 码 什么时候 有 货.
 */
export function unitsOf(question: string): string[][] {
  const clauses = question.normalize('NFKC').toLowerCase().match(CLAUSE) ?? []
  return clauses.map(unitsOfClause).filter((units) => units.length > 0)
}

function unitsOfClause(clause: string): string[] {
  return [...clause.replace(ENDING, '').matchAll(UNIT)].flatMap(({ 0: text, groups }) => {
    if (groups?.filler !== undefined) return []
    if (groups?.whole !== undefined) return [...text]
    return [FORMS.get(text) ?? text]
  })
}

/** Whether a unit is a question word: these are also compared by themselves. */
export function isQuestionWord(unit: string): boolean {
  return QUESTIONS.has(unit)
}
