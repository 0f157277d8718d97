const LONGEST_TOPIC = 16
const SHORTEST_TOPIC = 3
const OPENINGS =
  /^(?:(?:那|就是|然后|其实|不好意思|打扰了?|弱弱|老师|群主|大家|各位|姐妹们|家人们|朋友们|亲们?|你好|您好|哈喽|早上好|晚上好|想请教|请教|想请问|请问|想问|问|麻烦问|求问|有没有人|有没有|有人|谁|知道|我|一下|下|个|们|好|啊|呀|哦|嗯|哈|的|了|,|，)\s*)+/
const ENDINGS =
  /(?:叫什么|是什么|是不是|可不可以|能不能|可以吗|行吗|好吗|对吗|是吗|有吗|怎么办|怎么样|如何|什么|多少|吗|呢|么|吧|啊|呀|哦|哈|了)+$/

/**
 * What a line is about, short enough to stand inside a sentence: its longest clause without greetings and question
 * words. Empty when no clause fits, so that the operator names the topic.
 */
export function topicOf(text: string): string {
  const clauses = text
    .replace(/https?:\S+/g, ' ')
    .replace(/@\S+/g, ' ')
    .replace(/\[[^\]]{1,8}\]/g, ' ')
    .split(/[，。？！；：、,.?!;:~～…\s"“”「」()（）]+/)
    .map((clause) => clause.replace(OPENINGS, '').replace(ENDINGS, ''))
  let best = ''
  for (const clause of clauses) {
    const { length } = clause
    if (length >= SHORTEST_TOPIC && length <= LONGEST_TOPIC && length > best.length) best = clause
  }
  return best
}
