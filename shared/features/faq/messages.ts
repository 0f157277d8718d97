import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the FAQ (常见问答). */
export const faqMessages = defineMessages(
  {
    'undo.faq.create': '已加入常见问答“{question}”',
    'undo.faq.update': '已保存“{question}”',
    'undo.faq.addWording': '“{question}”多记了一种问法',
    'undo.faq.remove': '{count, plural, =1 {已删除“{question}”} other {已删除 # 条常见问答}}',
    'undo.faq.use': '已复制，“{question}”记一次使用',
    'undo.faq.setThreshold': '相似度达到 {threshold}% 才推荐',
    'undo.followUps.answerFromFaq': '已复制“{question}”的答案，跟进记为已发送',

    'error.FAQ_NOT_FOUND': '这条问答已经删除，没有改动。',
    'error.FAQ_WORDINGS_FULL': '“{question}”已有 {limit} 种问法，没有再加。删掉几种不常用的再试。',
  },
  {
    'undo.faq.create': '“{question}” added to the FAQ',
    'undo.faq.update': '“{question}” saved',
    'undo.faq.addWording': 'Another wording kept for “{question}”',
    'undo.faq.remove': '{count, plural, =1 {“{question}” deleted} other {# FAQ entries deleted}}',
    'undo.faq.use': 'Copied, one use counted for “{question}”',
    'undo.faq.setThreshold': 'Offered from {threshold}% on',
    'undo.followUps.answerFromFaq': 'Answer of “{question}” copied, follow-up marked as sent',

    'error.FAQ_NOT_FOUND': 'This entry has been deleted; nothing was changed.',
    'error.FAQ_WORDINGS_FULL':
      '“{question}” has {limit} wordings already; nothing was added. Delete some that are rarely asked.',
  },
)
