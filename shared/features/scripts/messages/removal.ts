import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the question before a script goes that something begins with. */
export const scriptRemovalMessages = defineMessages(
  {
    'remove.title': '删除话术“{title}”',
    'remove.lead': '这条话术正在用：',
    'remove.ruleIn': '{rule}（只在“{group}”）',
    'remove.sequence': '{name}（{steps} 步）',
    'remove.rules': '{count} 条跟进规则：{names}。删除后改为轮换推荐。',
    'remove.sequences': '{count} 个 SOP：{names}。删除后这些步骤保留现在的文字。',
    'remove.cards': '{count} 条未办的跟进。删除后改为推荐同类话术。',
    'remove.campaignTasks': '{count} 个活动任务。删除后这些任务保留现在的文字。',
    'remove.undo': '可以撤销，撤销后全部恢复。',
    'remove.save': '删除',
    'remove.cancel': '取消',
  },
  {
    'remove.title': 'Delete script “{title}”',
    'remove.lead': 'This script is in use:',
    'remove.ruleIn': '{rule} (only in “{group}”)',
    'remove.sequence': '{name} ({steps, plural, one {# step} other {# steps}})',
    'remove.rules':
      '{count, plural, one {# follow-up rule} other {# follow-up rules}}: {names}. They will take scripts by turns.',
    'remove.sequences':
      '{count, plural, one {# sequence} other {# sequences}}: {names}. Their steps keep the present words.',
    'remove.cards':
      '{count, plural, one {# open follow-up} other {# open follow-ups}}. They will offer scripts of the same kind.',
    'remove.campaignTasks':
      '{count, plural, one {# task of campaigns} other {# tasks of campaigns}}. They keep the present words.',
    'remove.undo': 'Undo brings all of it back.',
    'remove.save': 'Delete',
    'remove.cancel': 'Cancel',
  },
)
