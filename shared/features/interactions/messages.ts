import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of private contacts: chats, calls, meetings and notes with one person. */
export const interactionMessages = defineMessages(
  {
    'undo.interactions.log': '已记下和 {name} 的联系',
  },
  {
    'undo.interactions.log': 'Contact with {name} noted',
  },
)
