import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the script library. */
export const scriptMessages = defineMessages(
  {
    'list.label': '话术',
    'list.title': '标题',
    'list.text': '内容',
    'list.count': '{count} 条话术',
  },
  {
    'list.label': 'Scripts',
    'list.title': 'Title',
    'list.text': 'Text',
    'list.count': '{count, plural, one {# script} other {# scripts}}',
  },
)
