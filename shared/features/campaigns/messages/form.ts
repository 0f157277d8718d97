import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of what is asked of a campaign in a dialog: a new one, another time, a copy. */
export const campaignFormMessages = defineMessages(
  {
    'new.title': '新建活动',
    'new.save': '新建',
    'new.keywords': 'xinjian huodong new campaign event',
    'new.done': '已新建“{name}”，还是草稿',
    'form.cancel': '取消',
    'form.name': '名称',
    'form.namePlaceholder': '例：周四嘉宾分享',
    'form.nameMissing': '写一个名称',
    'form.stage': '阶段',
    'form.groups': '社群',
    'form.groupsPlaceholder': '选一个或几个社群',
    'form.groupsMissing': '至少选一个社群',
    'form.noGroups': '还没有社群',
    'form.startsOn': '开始',
    'form.endsOn': '结束',
    'form.startsAt': '开始时间',
    'form.endsAt': '结束时间',
    'form.allDay': '整天',

    'move.title': '改“{name}”的时间',
    'move.save': '改时间',
    'move.hint':
      '{tasks, plural, =0 {还没有任务，只改活动的时间。} other {# 个任务跟着移动，和开始时间的距离不变。}}',
    'copy.title': '复制“{name}”',
    'copy.save': '复制',
    'copy.on': '从哪天开始',
    'copy.hint':
      '任务和物料一起复制，和开始时间的距离不变。完成记录、花费、参与者、结果和复盘不复制。副本是草稿。',
    'remove.title': '删除“{name}”',
    'remove.save': '删除活动',
    'remove.lost':
      '一起删除：{tasks, number} 个任务（其中 {done, number} 个已完成），{materials, number} 件物料，{costs, number} 笔花费。',
    'remove.lostPeople': '{people, number} 个参与者的记录也一起删除。',
    'remove.lostResult': '填写的结果也一起删除。',
    'remove.lostReview': '复盘也一起删除。',
    'remove.lostFlash': '它是一个快闪群的一部分，快闪群的流程和去留记录也一起删除，另一个活动留下。',
    'remove.hint': '只是不办了，取消就好，记录会留着。删除后 10 秒内可以撤销。',
    'remove.cancelInstead': '改为取消活动',
  },
  {
    'new.title': 'New campaign',
    'new.save': 'Create',
    'new.keywords': 'new campaign event activity huodong',
    'new.done': '“{name}” created as a draft',
    'form.cancel': 'Cancel',
    'form.name': 'Name',
    'form.namePlaceholder': 'e.g. Thursday guest talk',
    'form.nameMissing': 'Write a name',
    'form.stage': 'Stage',
    'form.groups': 'Groups',
    'form.groupsPlaceholder': 'Choose one group or several',
    'form.groupsMissing': 'Choose at least one group',
    'form.noGroups': 'No groups yet',
    'form.startsOn': 'Starts',
    'form.endsOn': 'Ends',
    'form.startsAt': 'Start time',
    'form.endsAt': 'End time',
    'form.allDay': 'All day',

    'move.title': 'Change the time of “{name}”',
    'move.save': 'Change time',
    'move.hint':
      '{tasks, plural, =0 {No tasks yet, only the campaign moves.} one {# task moves along and keeps its distance from the start.} other {# tasks move along and keep their distance from the start.}}',
    'copy.title': 'Copy “{name}”',
    'copy.save': 'Copy',
    'copy.on': 'Starts on',
    'copy.hint':
      'Tasks and materials come along and keep their distance from the start. Ticks, costs, participants, results and the review stay behind. The copy is a draft.',
    'remove.title': 'Delete “{name}”',
    'remove.save': 'Delete campaign',
    'remove.lost':
      'Deleted with it: {tasks, plural, one {# task} other {# tasks}} ({done, number} done), {materials, plural, one {# material} other {# materials}}, {costs, plural, one {# cost} other {# costs}}.',
    'remove.lostPeople':
      '{people, plural, one {The record of # participant goes} other {The records of # participants go}} as well.',
    'remove.lostResult': 'The typed results go as well.',
    'remove.lostReview': 'The review goes as well.',
    'remove.lostFlash':
      'It is part of a flash group, whose steps and decisions go as well; the other campaign stays.',
    'remove.hint':
      'If it just does not take place, cancel it and the record stays. Deleting can be undone for 10 seconds.',
    'remove.cancelInstead': 'Cancel it instead',
  },
)
