import { defineMessages } from '#shared/kernel/messages.ts'

/** Words around answers that are offered for a question. */
export const faqOfferMessages = defineMessages(
  {
    'offers.label': '相近问答',
    'offers.passing': '{passing} / {compared} 条达到 {threshold}%',
    'offers.none': '没有达到 {threshold}% 的问答',
    'offers.nearest': '，最像的一条是 {percent}%',
    'offers.showNearest': '看看',
    'offers.empty': '还没有问答，回答一次就能存下来',
    'offers.write': '写成问答',
    'offers.unasked': '这句话里没有可以比对的内容',

    'hint.open': '有相近答案 {percent}%',

    'match.percent': '相似度 {percent}%',
    'match.wording': '按问法“{wording}”',
    'match.copy': '复制',
    'match.copied': '已复制',
    'match.copyAnd': '复制并{step}',
    'match.addWording': '记为另一种问法',
    'match.open': '打开',
    'match.more': '更多',
    'match.group': '只用于{group}',

    'settle.followUp': '记为已发送',
    'settle.answered': '标为已回答',
    'settle.replied': '记为已回应',

    'threshold.label': '推荐门槛',
    'view.switch': '看什么',
    'view.problems': '问题',
    'view.faq': '常见问答',

    'threshold.value': '门槛 {threshold}%',
    'threshold.badge': '经验值',
    'threshold.hint':
      '达到这个相似度才推荐。默认 {initial}% 是用 160 对人工写的问法校出来的：相近的问题 10 个能找到 9 个，排第一的几乎都对；调低会多出不相干的，调高会漏掉换了说法的。',
    'threshold.live': '现在有 {passing} 条达到，共比对 {compared} 条',
    'threshold.reset': '恢复 {initial}%',

    'explain.title': '相似度怎么算',
    'explain.label': '相似度 {percent}%，怎么算',
    'explain.formula': '共有的分量 ÷ √(来问的分量 × 问答的分量)',
    'explain.numbers': '{shared} ÷ √({asked} × {entry}) = {percent}%',
    'explain.shared': '两边都有的字对和分量',
    'explain.none': '没有共有的字对',
    'explain.weight':
      '每句话拆成相邻两个字，问答里越少见的一对分量越大。“请问”“大家”“吗”不算；“几点”“哪天”“啥时候”当作同一个词。',
  },
  {
    'offers.label': 'Similar answers',
    'offers.passing': '{passing} of {compared} reach {threshold}%',
    'offers.none': 'No entry reaches {threshold}%',
    'offers.nearest': '; the nearest has {percent}%',
    'offers.showNearest': 'Show it',
    'offers.empty': 'No entries yet; answer once and keep the answer',
    'offers.write': 'Write an entry',
    'offers.unasked': 'Nothing in this line can be compared',

    'hint.open': 'Similar answer, {percent}%',

    'match.percent': '{percent}% alike',
    'match.wording': 'by “{wording}”',
    'match.copy': 'Copy',
    'match.copied': 'Copied',
    'match.copyAnd': 'Copy and {step}',
    'match.addWording': 'Keep as another wording',
    'match.open': 'Open',
    'match.more': 'More',
    'match.group': 'Only in {group}',

    'settle.followUp': 'mark as sent',
    'settle.answered': 'mark as answered',
    'settle.replied': 'record as replied',

    'threshold.label': 'Offer from',
    'view.switch': 'View',
    'view.problems': 'Problems',
    'view.faq': 'FAQ',

    'threshold.value': 'From {threshold}%',
    'threshold.badge': 'Rule of thumb',
    'threshold.hint':
      'Entries are offered from this similarity on. The default of {initial}% was set on 160 hand-written pairs of questions: it finds nine of ten alike questions, and the first offer is nearly always right. Lower brings unrelated ones, higher misses questions in other words.',
    'threshold.live':
      '{passing, plural, one {# entry reaches} other {# entries reach}} it now, of {compared} compared',
    'threshold.reset': 'Back to {initial}%',

    'explain.title': 'How similarity is computed',
    'explain.label': '{percent}% alike, how it is computed',
    'explain.formula': 'shared weight ÷ √(weight asked × weight of the entry)',
    'explain.numbers': '{shared} ÷ √({asked} × {entry}) = {percent}%',
    'explain.shared': 'Pairs of characters on both sides, with their weight',
    'explain.none': 'No pair is shared',
    'explain.weight':
      'Each question is cut into pairs of neighbouring characters; the rarer a pair is in the FAQ, the more it weighs. Words such as “请问”, “大家” and “吗” do not count; “几点”, “哪天” and “啥时候” are taken as one.',
  },
)
