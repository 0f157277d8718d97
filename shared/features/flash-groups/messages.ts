import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of flash groups: refusals, undo toasts and names that are written. */
export const flashGroupMessages = defineMessages(
  {
    'call.name': '{name} 招募',
    'told.mark': '{count, plural, one {已改“{name}”的标记} other {已改“{name}”等 # 人的标记}}',
    'undo.flash-groups.start': '已开快闪群“{name}”',
    'undo.flash-groups.change': '已改“{name}”的安排',
    'undo.flash-groups.move': '“{name}”已改日期，招募和任务一起移动',
    'undo.flash-groups.setFate':
      '{count, plural, one {已改“{name}”的去向} other {已改“{name}”等 # 人的去向}}',
    'undo.flash-groups.invited':
      '{count, plural, one {已改“{name}”的邀请记录} other {已改“{name}”等 # 人的邀请记录}}',
    'undo.flash-groups.thanked':
      '{count, plural, one {已改“{name}”的致谢记录} other {已改“{name}”等 # 人的致谢记录}}',
    'undo.flash-groups.follow': '“{name}”已生成 {count} 张私聊卡片',
    'undo.flash-groups.end': '快闪群“{name}”已结束',
    'error.FLASH_GROUP_NOT_FOUND': '这个快闪群已经不在了，它的活动可能被删除。别的数据没有变化。',
    'error.FLASH_WITHOUT_SOURCE': '还没有选从哪些群招募，没有创建。选至少一个群再试。',
    'error.FLASH_SOURCE_IS_ITSELF': '快闪群不能从自己里面招募，没有创建。换一个招募的群。',
    'error.FLASH_TARGET_IS_ITSELF': '去处不能是快闪群自己，没有改动。选一个长期的群。',
    'error.FLASH_WANTED_WRONG': '目标人数要填 1 到 {most} 的整数，没有保存。',
    'error.FLASH_GROUP_USED': '“{name}”正在做另一次快闪，没有创建。先结束那一次，或者换一个群。',
    'error.FLASH_SALE_ENDS_BEFORE_START': '开售要早于截止，没有保存。',
    'error.FLASH_SALE_TOO_LATE': '开售要在 {days} 天之内，没有保存。',
  },
  {
    'call.name': '{name}: call',
    'told.mark':
      '{count, plural, one {Mark of “{name}” changed} other {Marks of “{name}” and others changed (#)}}',
    'undo.flash-groups.start': 'Flash group “{name}” started',
    'undo.flash-groups.change': 'Plan of “{name}” changed',
    'undo.flash-groups.move': '“{name}” moved, with its call and tasks',
    'undo.flash-groups.setFate':
      '{count, plural, one {Changed where “{name}” goes} other {Changed where “{name}” and others go (#)}}',
    'undo.flash-groups.invited':
      '{count, plural, one {Invitation of “{name}” changed} other {Invitations of “{name}” and others changed (#)}}',
    'undo.flash-groups.thanked':
      '{count, plural, one {Thanks to “{name}” changed} other {Thanks to “{name}” and others changed (#)}}',
    'undo.flash-groups.follow':
      '{count, plural, one {# private chat made for “{name}”} other {# private chats made for “{name}”}}',
    'undo.flash-groups.end': 'Flash group “{name}” has ended',
    'error.FLASH_GROUP_NOT_FOUND':
      'This flash group is gone; one of its campaigns may have been deleted. Nothing else has changed.',
    'error.FLASH_WITHOUT_SOURCE':
      'No group to recruit in is chosen, nothing was created. Choose at least one.',
    'error.FLASH_SOURCE_IS_ITSELF':
      'A flash group cannot recruit in itself, nothing was created. Choose another group.',
    'error.FLASH_TARGET_IS_ITSELF':
      'Members cannot move to the flash group itself, nothing was changed. Choose a lasting group.',
    'error.FLASH_WANTED_WRONG': 'The target must be a whole number from 1 to {most}, nothing was saved.',
    'error.FLASH_GROUP_USED':
      '“{name}” runs another flash campaign, nothing was created. End that one first or choose another group.',
    'error.FLASH_SALE_ENDS_BEFORE_START': 'The sale must open before it closes, nothing was saved.',
    'error.FLASH_SALE_TOO_LATE': 'The sale must open within the {days} days, nothing was saved.',
  },
)
