import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the seed pipeline: board, table, drawer, tasks, notices of the log, refusals and undo toasts. */
export const seedUserMessages = defineMessages(
  {
    title: '种子用户',
    'stage.candidate': '候选',
    'stage.invited': '已邀约',
    'stage.joined': '已入群',
    'stage.engaged': '已活跃',
    'stage.core': '核心骨干',
    'stage.paused': '暂停',
    'stage.lost': '流失',

    'view.label': '怎么看',
    'view.board': '看板',
    'view.table': '表格',

    'error.SEED_NOT_FOUND': '这位种子用户已不在管道里。列表已更新，换一位再试。',
    'error.SEED_TASK_NOT_FOUND': '这项任务已被删除。列表已更新。',
    'error.MOVE_IN_FUTURE': '日期在今天之后，{name}没有移动。选今天或更早的日期。',
    'error.MOVE_BEFORE_LAST': '{name}的上一步记在 {on}，新的一步不能更早。没有移动，换一个日期再试。',
    'error.SEED_NOT_MEMBER': '{name}不在“{group}”里，不能设为管理身份。先让 TA 入群，再毕业。',

    'undo.seedUsers.add': '已加入{count, plural, =1 {{name}} other { # 人}}到“{group}”的候选',
    'undo.seedUsers.move':
      '{count, plural, =1 {{name}} other {# 人}}已移到{stage, select, candidate {候选} invited {已邀约} joined {已入群} engaged {已活跃} core {核心骨干} paused {暂停} other {流失}}',
    'undo.seedUsers.retire': '已淘汰{count, plural, =1 {{name}} other { # 人}}',
    'undo.seedUsers.graduate':
      '{name}毕业，成为{to, select, core {核心骨干} kol {意见领袖} host {主持} other {管理员}}',
    'undo.seedUsers.invite': '已安排邀约{count, plural, =1 {{name}} other { # 人}}',
    'undo.seedUsers.edit': '已保存{name}',
    'undo.seedUsers.remove': '已移出{count, plural, =1 {{name}} other { # 人}}',
    'undo.seedUsers.seen': '已按群日志把{name}记为已入群',
    'undo.seedUsers.addTask': '已给{count, plural, =1 {{name}} other { # 人}}布置“{title}”',
    'undo.seedUsers.editTask': '已改任务“{title}”',
    'undo.seedUsers.setTaskDone': '“{title}”{isDone, select, true {已完成} other {重新打开}}',
    'undo.seedUsers.removeTask': '已删除任务“{title}”',
  },
  {
    title: 'Seed users',
    'stage.candidate': 'Candidates',
    'stage.invited': 'Invited',
    'stage.joined': 'Joined',
    'stage.engaged': 'Engaged',
    'stage.core': 'Core',
    'stage.paused': 'Paused',
    'stage.lost': 'Lost',

    'view.label': 'View',
    'view.board': 'Board',
    'view.table': 'Table',

    'error.SEED_NOT_FOUND':
      'This seed user is no longer in the pipeline. The list is up to date now; choose another.',
    'error.SEED_TASK_NOT_FOUND': 'This task was deleted. The list is up to date now.',
    'error.MOVE_IN_FUTURE':
      'The day lies after today, so {name} was not moved. Choose today or an earlier day.',
    'error.MOVE_BEFORE_LAST':
      'The last step of {name} is dated {on}; the next one cannot be earlier. Nothing was moved; choose another day.',
    'error.SEED_NOT_MEMBER':
      '{name} is not in “{group}”, so no staff role was set. Let them join first, then graduate them.',

    'undo.seedUsers.add':
      '{count, plural, =1 {{name}} other {# people}} added to the candidates of “{group}”',
    'undo.seedUsers.move':
      '{count, plural, =1 {{name}} other {# people}} moved to {stage, select, candidate {candidates} invited {invited} joined {joined} engaged {engaged} core {core} paused {paused} other {lost}}',
    'undo.seedUsers.retire': '{count, plural, =1 {{name}} other {# people}} retired',
    'undo.seedUsers.graduate':
      '{name} graduated to {to, select, core {core} kol {opinion leader} host {host} other {admin}}',
    'undo.seedUsers.invite': 'Invitation planned for {count, plural, =1 {{name}} other {# people}}',
    'undo.seedUsers.edit': '{name} saved',
    'undo.seedUsers.remove': '{count, plural, =1 {{name}} other {# people}} taken out',
    'undo.seedUsers.seen': '{name} recorded as joined, as the log shows',
    'undo.seedUsers.addTask': '“{title}” given to {count, plural, =1 {{name}} other {# people}}',
    'undo.seedUsers.editTask': 'Task “{title}” changed',
    'undo.seedUsers.setTaskDone': '“{title}” {isDone, select, true {done} other {opened again}}',
    'undo.seedUsers.removeTask': 'Task “{title}” deleted',
  },
)
