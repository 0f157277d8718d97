/** How sure we are that a line asks something; null = it does not, as far as words can tell. */
export type QuestionCertainty = 'certain' | 'likely' | null

/** No trigger of either class can be in a line without one of these: the quick way out for most of a log. */
const ANY_TRIGGER = /[?？吗呢么]|请问|有没有人|求推荐|怎么|如何|为什么|几点|能不能|可不可以/
const LINK = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+/gi
const MENTION = /@[^\s\u2005@]{1,32}[\s\u2005]/g
/** One emoji word ([捂脸]), picture, space or mark at the end, which does not change what the words before it say. */
const TAIL =
  /(?:\[[^[\]\s]{1,8}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0e\ufe0f\u20e3]|[\s\u2005?？。．.!！~～…,，、;；:：·—\-^_*"'“”‘’()（）「」『』【】<>《》])$/u
const LONGEST_TAIL = 12
/** A sound of surprise with a question mark asks nothing: “啊？”, “哈？？”, “what?”. */
const BARE_SOUND = /^(?:[啊哈嗯额呃哦噢喔诶欸咦哎唉嘿嘻呵哇哟害6]+|em+|e+|h+|wh?at|hello|hi|ok|nani|wtf)$/i

const WHO = '(?:你们?|我们?|他们?|她们?|咱们?|大家|自己|家长|新手|小白)'
const HOW = '(?:怎么|如何|为什么)'
/** Phrases that hold a trigger but ask nothing (domain.md §4.2), blanked before the likely triggers are tried. */
const STOP_PHRASES = new RegExp(
  [
    // Titles: 《如何阅读一本书》.
    '《[^》]*(?:》|$)',
    // Whatever, however: 怎么都行, 再怎么忙, 不管怎么样, 无论如何, 几点都可以.
    '(?:怎么|如何|几点).{0,4}[都也]|什么都|再怎么|(?:不管|无论|不论)(?:怎么样?|如何)|如何如何',
    '(?:不管|无论|不论|不知道|不晓得|没|知道)(?:他|她|你|我)?到?几点|几点几分',
    '想怎么.{0,3}就怎么.{0,3}|该怎么.{0,3}就怎么|怎么舒服怎么来|怎么着|怎么得了',
    // Set phrases: 怎么说呢, 怎么可能, 不怎么样, 没有为什么, 能不能成.
    '怎么[说讲]呢|怎么可能|怎么会(?=[呢，,。！!\\s]|$)|怎么好意思|(?:没有?|不)怎么样?|没有?为什么|不为什么|能不能成',
    // Reported, not asked: 学会了怎么做, 我是怎么瘦的, 讲的是如何, 至于为什么, 别问我为什么.
    `(?:知道|明白|懂|清楚|学会|教|讲|告诉|记得|研究|琢磨|分享|介绍|忘了?)(?:了|过|下|一下|${WHO}|我是)*(?:该|是)?${HOW}`,
    `(?:我们?|自己|他们?|她们?)是${HOW}|[讲说写聊]的?就?是${HOW}|这就是${HOW}|十万个为什么`,
    `至于(?:${HOW}|几点)|(?:不要?|别|甭|不用)问(?:我|他|她)?(?:${HOW}|几点)`,
    `(?:看|试|想想|不管|无论|不论|不确定|不知道|不晓得|取决于|祈祷|希望|争取)(?:看|试|一下|下)?(?:${WHO}|明天|今天|下次)?(?:还|到底|究竟)?(?:能不能|可不可以)`,
    '这么|那么|要么|多么|没什么|不算什么|算不了什么|什么的|哪里哪里|多少有点|不要?问?我?为什么',
  ].join('|'),
  'g',
)
const ASKING_WORD =
  /什么|啥|哪|谁|怎么|咋|几|多少|多久|多大|多远|为何|如何|是不是|有没有|要不要|会不会|行不行|好不好|对不对|能不能|可不可以/
const LIKELY_WORD = /怎么|如何|为什么|几点|能不能|可不可以/
/** A plain statement that ends in 呢 keeps some of these before it: 忙着呢, 还没吃呢, 可好看呢, 在路上呢. */
const STATEMENT_BEFORE_NE =
  /(?:[着了的]|谢.*|支持|收到)$|[还才正都可刚就没在等想怕说当好多已亲您]|以为|觉得|知道|反正|毕竟|本来|难怪|何况|不[是会]/
const RHETORICAL = /(?:谁知道|谁说不是|可不是|你说|怎么说|何必|何苦|何不|管他|管它|鬼知道|天知道)呢$/
/** Words ending in 么 that state. */
const STATEMENT_ME = /(?:这|那|要|多|没什|不什|算什|算不了什|嘛|恩|嗯|啥|就)么$/
const LONGEST_LIKELY = 60
const LONGEST_NE_TOPIC = 10

/**
 * Tells whether a chat line asks something (domain.md §4.2). Certain: it ends in a question mark or in 吗, or holds
 * 请问, 有没有人 or 求推荐. Likely: it ends in 呢 or 么, or holds an asking word, outside a stop-list. Emoji words,
 * spaces and marks at the end are looked through; links and mentions are not read. A line of question marks alone, or of
 * a sound with one (“？？？”, “啊？”), is surprise about something, not a question to answer: null.
 */
export function classifyQuestion(text: string): QuestionCertainty {
  if (!ANY_TRIGGER.test(text)) return null
  const { said, hasMark } = trimTail(` ${text} `.replace(LINK, ' ').replace(MENTION, ' '))
  if (said === '' || BARE_SOUND.test(said)) return null
  if (hasMark || said.endsWith('吗') || /请问|有没有人|求推荐/.test(said)) return 'certain'
  return isLikelyQuestion(said) ? 'likely' : null
}

/** Takes off, one by one, what may follow the last word, and tells whether a question mark was among it. */
function trimTail(text: string): { said: string; hasMark: boolean } {
  let said = text
  let hasMark = false
  for (;;) {
    const last = TAIL.exec(said.slice(-LONGEST_TAIL))?.[0]
    if (last === undefined) return { said: said.trim(), hasMark }
    if (last === '?' || last === '？') hasMark = true
    said = said.slice(0, -last.length)
  }
}

function isLikelyQuestion(said: string): boolean {
  if (said.length > LONGEST_LIKELY) return false
  const sentence =
    said
      .split(/[。！!；;\n]/)
      .findLast((part) => part.trim() !== '')
      ?.trim() ?? ''
  const open = sentence.replace(STOP_PHRASES, ' ')
  if (open.endsWith('呢')) return isAskingNe(sentence)
  if (open.endsWith('么')) return !STATEMENT_ME.test(sentence)
  return LIKELY_WORD.test(said.replace(STOP_PHRASES, ' '))
}

function isAskingNe(sentence: string): boolean {
  if (RHETORICAL.test(sentence)) return false
  const clause = sentence.split(/[,，、\s]/).at(-1) ?? sentence
  if (ASKING_WORD.test(clause.replace(STOP_PHRASES, ' '))) return true
  return clause.length <= LONGEST_NE_TOPIC && !STATEMENT_BEFORE_NE.test(clause.slice(0, -1))
}
