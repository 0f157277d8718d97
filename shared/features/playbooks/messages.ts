import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of playbooks wherever they are named: refusals, undo, what becomes of a campaign, places in a text. */
export const playbookMessages = defineMessages(
  {
    'copy.name': '{name}（副本）',

    'saved.purpose': '把“{name}”再办一次。',
    'saved.whenToUse': '和上次情况相近的时候。跑过几次以后，把条件写具体。',
    'saved.whenWorked': '上次有效的是：{worked}',
    'saved.whenNot': '还没有记录。哪次没跑成，就把原因写在这里。',
    'saved.step': '第一步',
    'saved.goal': '上次的目标：{target, number}',
    'saved.noGoal': '还没有目标，跑一次再定',
    'saved.goalName':
      '{metric, select, speakers {发言人数} messages {消息数} joins {新进人数} orders {订单数} revenue {销售额（元）} other {参与人数}}',

    'start.checklist': '开始前核对：',

    'place.name': '名称',
    'place.purpose': '用途',
    'place.whenToUse': '什么时候用',
    'place.whenNot': '什么时候不用',
    'place.step': '步骤 {number} 的标题',
    'place.how': '步骤 {number} 的做法',
    'place.script': '步骤 {number} 的话术',
    'place.checklist': '核对清单第 {number} 条',
    'place.materials': '物料第 {number} 条',
    'place.mistakes': '常见错误第 {number} 条',
    'place.kpi': '指标第 {number} 条',

    'file.name': '群圃活动模板 {count} 个',

    'error.PLAYBOOK_NOT_FOUND': '这个模板已经不在了，可能已被删除。',
    'error.PLAYBOOK_IS_SHIPPED': '“{name}”是自带的模板，不能删除。用不上可以隐藏。',
    'error.PLAYBOOK_NOT_SHIPPED': '“{name}”是你自己的模板，没有自带的写法可以恢复。',
    'error.PLAYBOOK_NOT_EDITED': '“{name}”没有改过，已经是自带的写法。',
    'error.PLAYBOOK_TIME_WRONG':
      '“{name}”的开始和结束时间要么都写，要么都不写；只有一天时，结束要晚于开始。什么都没有保存。',
    'error.PLAYBOOK_CHANGED': '“{name}”刚刚被改过，安排可能不一样了。什么都没有创建，重新看一遍再创建。',
    'error.PLAYBOOK_STEP_UNKNOWN': '“{name}”没有第 {step} 步。什么都没有创建，重新打开这个模板再试。',
    'error.PLAYBOOK_FILE_NOT_JSON':
      '“{name}”读不出来：第 {line, number} 行第 {column, number} 个字符起不是有效的 JSON。可能没有传完整，让对方重新发一份。什么都没有导入。',
    'error.PLAYBOOK_FILE_UNKNOWN':
      '“{name}”不是群圃的活动模板文件。要的是从“导出模板”得到的 .qunpu-playbook.json 文件。什么都没有导入。',
    'error.PLAYBOOK_FILE_NEWER':
      '“{name}”来自更新版本的群圃（文件格式 {version, number}，这里能读到 {known, number}）。更新群圃后再导入。什么都没有导入。',
    'error.PLAYBOOK_FILE_EMPTY': '“{name}”里一个模板也没有。什么都没有导入。',
    'error.PLAYBOOK_FILE_TOO_BIG':
      '{unit, select, playbooks {“{name}”里的模板超过 {limit, number} 个} other {“{name}”超过 {limit, number} MB}}，不像是模板文件。分成几份再导入。什么都没有导入。',
    'error.PLAYBOOK_FILE_FAULTY': '文件里第 {number, number} 个模板有错误，不能导入。什么都没有导入。',

    'undo.playbooks.create': '已保存模板“{name}”',
    'undo.playbooks.update': '已修改模板“{name}”',
    'undo.playbooks.duplicate': '已复制为“{name}”',
    'undo.playbooks.remove': '已删除模板“{name}”',
    'undo.playbooks.hide': '已隐藏模板“{name}”',
    'undo.playbooks.unhide': '“{name}”重新显示在模板库里',
    'undo.playbooks.restoreShipped': '“{name}”已恢复自带的写法',
    'undo.playbooks.import':
      '{added, plural, =0 {} other {已导入 # 个模板}}{replaced, plural, =0 {} other {{added, plural, =0 {已} other {，}}替换 # 个}}',
  },
  {
    'copy.name': '{name} (copy)',

    'saved.purpose': 'Run “{name}” once more.',
    'saved.whenToUse':
      'In a situation like the last one. After a few runs, write down what exactly it takes.',
    'saved.whenWorked': 'What worked last time: {worked}',
    'saved.whenNot': 'Nothing known yet. When a run fails, write the reason here.',
    'saved.step': 'First step',
    'saved.goal': 'Goal of last time: {target, number}',
    'saved.noGoal': 'No target yet, set one after a run',
    'saved.goalName':
      '{metric, select, speakers {Speakers} messages {Messages} joins {Joins} orders {Orders} revenue {Revenue (CNY)} other {Participants}}',

    'start.checklist': 'Check before it begins:',

    'place.name': 'name',
    'place.purpose': 'purpose',
    'place.whenToUse': 'when to use',
    'place.whenNot': 'when not to use',
    'place.step': 'title of step {number}',
    'place.how': 'how-to of step {number}',
    'place.script': 'script of step {number}',
    'place.checklist': 'checklist, item {number}',
    'place.materials': 'materials, item {number}',
    'place.mistakes': 'typical mistakes, item {number}',
    'place.kpi': 'KPI {number}',

    'file.name': '{count} Qunpu playbooks',

    'error.PLAYBOOK_NOT_FOUND': 'This playbook is gone, it may have been deleted.',
    'error.PLAYBOOK_IS_SHIPPED':
      '“{name}” comes with the app and cannot be deleted. Hide it if you do not need it.',
    'error.PLAYBOOK_NOT_SHIPPED': '“{name}” is your own playbook; the app has no words of its own for it.',
    'error.PLAYBOOK_NOT_EDITED': '“{name}” was not changed, it already reads as it came.',
    'error.PLAYBOOK_TIME_WRONG':
      '“{name}” needs both a begin and an end, or neither; on a single day the end must be later. Nothing was saved.',
    'error.PLAYBOOK_CHANGED':
      '“{name}” was just changed, so the plan may differ. Nothing was created; look at it again, then create.',
    'error.PLAYBOOK_STEP_UNKNOWN':
      '“{name}” has no step {step}. Nothing was created; open the playbook again and retry.',
    'error.PLAYBOOK_FILE_NOT_JSON':
      '“{name}” cannot be read: it is not valid JSON from line {line, number}, character {column, number} on. It may be cut off; ask for it again. Nothing was imported.',
    'error.PLAYBOOK_FILE_UNKNOWN':
      '“{name}” is not a file of Qunpu playbooks. It takes a .qunpu-playbook.json file from “Export playbook”. Nothing was imported.',
    'error.PLAYBOOK_FILE_NEWER':
      '“{name}” comes from a newer Qunpu (file format {version, number}; this one reads up to {known, number}). Update Qunpu, then import it. Nothing was imported.',
    'error.PLAYBOOK_FILE_EMPTY': 'There is no playbook in “{name}”. Nothing was imported.',
    'error.PLAYBOOK_FILE_TOO_BIG':
      '{unit, select, playbooks {“{name}” holds more than {limit, number} playbooks} other {“{name}” is larger than {limit, number} MB}}, which no file of playbooks should. Split it and import the parts. Nothing was imported.',
    'error.PLAYBOOK_FILE_FAULTY':
      'Playbook {number, number} of the file has errors and cannot be imported. Nothing was imported.',

    'undo.playbooks.create': 'Playbook “{name}” saved',
    'undo.playbooks.update': 'Playbook “{name}” changed',
    'undo.playbooks.duplicate': 'Copied as “{name}”',
    'undo.playbooks.remove': 'Playbook “{name}” deleted',
    'undo.playbooks.hide': 'Playbook “{name}” hidden',
    'undo.playbooks.unhide': '“{name}” is back in the library',
    'undo.playbooks.restoreShipped': '“{name}” reads as it came again',
    'undo.playbooks.import':
      '{added, plural, =0 {} one {# playbook imported} other {# playbooks imported}}{replaced, plural, =0 {} other {{added, plural, =0 {} other {, }}# replaced}}',
  },
)
