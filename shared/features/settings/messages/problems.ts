import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the targets of problems; {input} is where the number is typed. */
export const problemSettingsMessages = defineMessages(
  {
    'problems.title': '问题多久算及时',
    'problems.hint':
      '这些数字都是经验值。从问题发生开始计时，夜里和免打扰时段照样算。改动马上对时钟和统计起作用，过去的问题也按新数字算。',
    'problems.restore': '恢复默认',
    'problems.saved': '已保存',
    'problems.targets': '目标',
    'problems.targetsNote': '超过就标成超时',
    'problems.responseHours': '发生后 {input} 小时内第一次回应',
    'problems.closeHours': '发生后 {input} 小时内关闭',
    'problems.inbox': '没人答的提问',
    'problems.inboxNote': '多久没人答才算，在跟进规则“提问没人答”里设',
    'problems.inboxDays': '只列最近 {input} 天的，更早的只计数',
    'undo.settings.updateProblems': '撤销问题目标的改动',
  },
  {
    'problems.title': 'When a problem is dealt with in time',
    'problems.hint':
      'Rules of thumb. The clock starts when the problem happens and runs through nights and quiet hours. Changes apply to clocks and figures at once, those of the past too.',
    'problems.restore': 'Restore defaults',
    'problems.saved': 'Saved',
    'problems.targets': 'Targets',
    'problems.targetsNote': 'Beyond these it is overdue',
    'problems.responseHours': 'First response within {input} hours',
    'problems.closeHours': 'Closed within {input} hours',
    'problems.inbox': 'Unanswered questions',
    'problems.inboxNote': 'How long unanswered: see the follow-up rule “Unanswered question”',
    'problems.inboxDays': 'List those of the last {input} days, count older ones',
    'undo.settings.updateProblems': 'Undo the change of problem targets',
  },
)
