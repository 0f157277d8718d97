import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of calendar files and of the button that writes them. */
export const calendarExportMessages = defineMessages(
  {
    'button.all': '导出日历文件',
    'button.group': '导出这个群的日历文件',
    'button.campaign': '导出日历文件',
    'button.hint': '活动、未完成的任务和仪式，导入手机日历会按时提醒；再导入一次只更新，不会重复',
    'button.none': '还没有可以导出的活动和仪式',
    'button.saved':
      '已导出 {campaigns, number} 场活动、{tasks, number} 个任务、{rituals, number} 个仪式：{name}',
    'calendar.name': '群圃活动日历',
    'calendar.group': '群圃活动日历 {group}',
    'file.all': '活动日历 {day}',
    'file.group': '活动日历 {group} {day}',
    'file.campaign': '活动 {name}',
    'title.campaign': '{stage}：{name}',
    'title.task': '{title}（{campaign}）',
    'line.groups': '社群：{groups}',
    'line.owner': '负责人：{owner}',
    'line.join': '、',
  },
  {
    'button.all': 'Export calendar file',
    'button.group': 'Export calendar file of this group',
    'button.campaign': 'Export calendar file',
    'button.hint':
      'Campaigns, open tasks and rituals with reminders for a phone; importing again updates and never doubles',
    'button.none': 'No campaigns or rituals to export yet',
    'button.saved':
      '{campaigns, plural, one {# campaign} other {# campaigns}}, {tasks, plural, one {# task} other {# tasks}} and {rituals, plural, one {# ritual} other {# rituals}} exported: {name}',
    'calendar.name': 'Qunpu campaigns',
    'calendar.group': 'Qunpu campaigns, {group}',
    'file.all': 'Campaigns {day}',
    'file.group': 'Campaigns {group} {day}',
    'file.campaign': 'Campaign {name}',
    'title.campaign': '{stage}: {name}',
    'title.task': '{title} ({campaign})',
    'line.groups': 'Groups: {groups}',
    'line.owner': 'Owner: {owner}',
    'line.join': ', ',
  },
)
