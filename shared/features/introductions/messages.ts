import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the self-introduction page. */
export const introductionMessages = defineMessages(
  {
    'undo.introductions.take': '已更新',
    'undo.introductions.restore': '已恢复这一版',
    'undo.introductions.removeCredential': '已删除凭证“{text}”',
    'undo.introductions.removeVersion': '已移除',
    'undo.introductions.saveWording': '已保存词表',

    'error.INTRODUCTION_NOT_FOUND': '这一版自我介绍已经移除，其他版本没有变化。',
    'error.CREDENTIAL_NOT_FOUND': '这条凭证已经删除，其他内容没有变化。',
    'error.INTRODUCTION_STAYS': '一句话、群内版和长版一直都在，不能移除。',
    'error.INTRODUCTION_ANSWERS_CHANGED': '回答刚刚有改动，你的文字没有变。重新打开对照，再选一次。',
    'error.INTRODUCTION_REVISION_NOT_FOUND': '没有找到第 {revision} 次的文字，现在的文字没有变。',
  },
  {
    'undo.introductions.take': 'Updated',
    'undo.introductions.restore': 'Brought back',
    'undo.introductions.removeCredential': 'Deleted the credential “{text}”',
    'undo.introductions.removeVersion': 'Removed',
    'undo.introductions.saveWording': 'Word list saved',

    'error.INTRODUCTION_NOT_FOUND': 'This version of the introduction was removed. The others are unchanged.',
    'error.CREDENTIAL_NOT_FOUND': 'This credential was deleted. Everything else is unchanged.',
    'error.INTRODUCTION_STAYS':
      'The one-liner, the group post and the long text are always there and cannot be removed.',
    'error.INTRODUCTION_ANSWERS_CHANGED':
      'The answers have just changed; your text is untouched. Open the comparison again and choose once more.',
    'error.INTRODUCTION_REVISION_NOT_FOUND':
      'Revision {revision} was not found. The present text is unchanged.',
  },
)
