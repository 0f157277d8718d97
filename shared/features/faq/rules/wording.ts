/** Ways of asking for the same; each is brought to its first form, so that they share pairs of characters. */
const SAME_MEANING: readonly (readonly [form: string, others: readonly string[]])[] = [
  [
    '什么时候',
    ['什么时间', '啥时候', '啥时间', '哪一天', '哪天', '何时', '几点钟', '几点', '几号', '多会儿'],
  ],
  ['多少钱', ['什么价格', '什么价钱', '什么价', '啥价', '价格是多少', '怎么卖', '几块钱']],
  ['怎么', ['怎么样才能', '怎么才能', '怎样才能', '怎样', '如何', '咋样', '咋']],
  ['怎么办', ['怎么弄', '怎么处理', '咋办', '咋弄', '如何处理']],
  ['哪里', ['什么地方', '啥地方', '哪儿', '何处']],
  ['什么', ['哪一些', '哪些', '哪一个', '哪个', '哪种', '哪一', '啥']],
  ['多久', ['多长时间', '多少时间', '多少天', '几天']],
  ['没时间', ['没有时间', '没有空', '没空']],
  ['能', ['可不可以', '能不能', '可以不可以', '是否可以', '能否', '可否', '可以', '能够', '支持']],
  ['行', ['行不行', '好不好', '成不成']],
  ['有', ['有没有', '有木有']],
  ['会', ['会不会']],
  ['要', ['要不要', '需不需要', '用不用', '需要']],
]

/** Words that stand around a question and say nothing of what is asked. */
const FILLERS = [
  ...['请问一下', '请问下', '请问', '想请问', '想问一下', '想问下', '想问问', '想问', '问一下', '问下'],
  ...[
    '请教一下',
    '请教',
    '麻烦',
    '不好意思',
    '打扰一下',
    '打扰',
    '有人知道',
    '有谁知道',
    '谁知道',
    '求问',
    '求助',
  ],
  ...['大家好', '大家', '各位', '亲们', '亲', '群主', '老师好', '您好', '你好', '在吗', '谢谢', '谢啦'],
  ...[
    '你们',
    '我们',
    '咱们',
    '咱',
    '我',
    '你',
    '您',
    '这个',
    '那个',
    '这边',
    '那边',
    '一下',
    '一个',
    '就是',
    '是不是',
  ],
  ...[
    '现在',
    '目前',
    '到底',
    '应该',
    '比较',
    '大概',
    '的话',
    '时候呢',
    '的',
    '了',
    '是',
    '还',
    '也',
    '都',
    '该',
  ],
]

/** Words that hold a filler and lose their meaning without it. */
const PROTECTED = ['什么时候', '目的', '的确', '了解', '自我', '是否', '还款', '还书', '首都', '应该怎么']

/** Particles that end a question. */
const ENDING = /(?:吗|呢|啊|呀|吧|嘛|么|哦|噢|哈|哇|啦|不)+$/

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)

const FORMS = new Map(SAME_MEANING.flatMap(([form, others]) => others.map((other) => [other, form] as const)))
const FORM = new RegExp(
  longestFirst([...SAME_MEANING.map(([form]) => form), ...FORMS.keys(), '怎么', '什么']).join('|'),
  'g',
)
const FILLER = new RegExp(`(${longestFirst(PROTECTED).join('|')})|${longestFirst(FILLERS).join('|')}`, 'g')
const CLAUSE = /[\p{L}\p{N}]+/gu

/**
 * The clauses of a question as they are compared: NFKC, lower case, without marks; ways of asking for the same are made
 * one, fillers and ending particles are taken out.
 */
export function comparedClauses(question: string): string[] {
  const clauses = question.normalize('NFKC').toLowerCase().match(CLAUSE) ?? []
  return clauses.map(comparedClause).filter((clause) => clause !== '')
}

function comparedClause(clause: string): string {
  const asked = withoutEnding(clause).replace(FORM, (word) => FORMS.get(word) ?? word)
  return withoutEnding(asked.replace(FILLER, (_, kept: string | undefined) => kept ?? ''))
}

/** 怎么 and 什么 end in a sign that is a particle elsewhere. */
function withoutEnding(clause: string): string {
  return /(?:怎么|什么)$/.test(clause) ? clause : clause.replace(ENDING, '')
}
