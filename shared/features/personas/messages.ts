import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of personas: the bar of the page, the picker, refusals and undo toasts. */
export const personaMessages = defineMessages(
  {
    'error.PERSONA_NOT_FOUND': '这个人设已经不在了',
    'error.PERSONA_TAKEN': '已有同名同身份的人设“{name}”，请改一下姓名或身份',
    'error.PERSONA_VERSION_NOT_FOUND': '“{name}”没有第 {version} 版',
    'undo.personas.rename': '已改名：{name}',
    'undo.personas.remove': '已删除人设“{name}”',
    'undo.personas.keepPicture': '已换“{name}”的图片',
    'undo.personas.forgetPicture': '已移除“{name}”的图片',
    'undo.personas.restore': '已恢复“{name}”的旧版本',
    'undo.personas.setActive': '已更换“{name}”当前的人设',
    'undo.personas.setGroups': '已改“{name}”所在的社群',
  },
  {
    'error.PERSONA_NOT_FOUND': 'This persona is gone',
    'error.PERSONA_TAKEN': 'There is a persona “{name}” already. Change the name or the role',
    'error.PERSONA_VERSION_NOT_FOUND': '“{name}” has no version {version}',
    'undo.personas.rename': '{name} renamed',
    'undo.personas.remove': 'Persona “{name}” deleted',
    'undo.personas.keepPicture': 'Picture of “{name}” changed',
    'undo.personas.forgetPicture': 'Picture of “{name}” removed',
    'undo.personas.restore': 'Earlier version of “{name}” restored',
    'undo.personas.setActive': 'Persona of “{name}” changed',
    'undo.personas.setGroups': 'Groups of “{name}” changed',
  },
)
