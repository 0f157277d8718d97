import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the conflict hints at the foot of the calendar: what was seen, why it matters, what to do. */
export const campaignHintsMessages = defineMessages(
  {
    'bar.label': '排期提示',
    'bar.show': '查看',
    'bar.ignore': '这次忽略',
    'bar.more': '还有 {count, number} 条',
    'bar.none': '排期没有冲突',
    'bar.ignored': '已忽略 {count, number} 条',
    'list.title': '排期提示',
    'list.why': '为什么',
    'list.todo': '怎么办',
    'list.ignored': '已忽略',
    'list.ignoredHint': '日期或群有变化时会再提示。',
    'list.restore': '恢复提示',
    'list.openCampaign': '打开“{name}”',
    'list.fill': '从模板补一场',
    'list.empty': '这段时间的排期没有冲突。',
    'stages.button': '各阶段场数',
    'stages.title': '{month}各群各阶段场数',
    'stages.hint': '空着的阶段标出来。收官只在群结束的那个月算。',
    'stages.group': '社群',
    'stages.previous': '上个月',
    'stages.next': '下个月',
    'stages.fill': '给“{group}”补一场{stage}',
    'stages.noGroups': '没有在运营的社群。',

    'names.and': '{first}、{second}',
    'day.time': '{day} {time}',

    'convert_close.title': '{groups} {limit, number} 天内有两场成交活动：{first}、{second}',
    'convert_close.why':
      '经验值：同一个群两场成交活动至少隔 {limit, number} 天。{days, plural, =0 {这两场时间重叠} other {前一场结束后 # 天就开始下一场}}，成员会嫌推销多，后一场的成交会低。',
    'convert_close.hard': '两场都是硬广，一周里也多了一场。',
    'convert_close.todo': '把“{second}”挪到{day}以后，或把其中一场换成种草、交付。',

    'hard_sells.title': '{groups} {limit, number} 天内有 {count, number} 场硬广：{names}',
    'hard_sells.why': '经验值：一个群一周最多一场硬广，连着推销会让人屏蔽群、退群。',
    'hard_sells.todo': '留下最重要的一场，其余的改日期，或改成不推销的活动。',

    'quiet_hours.title': '“{campaign}”有 {count, number} 个时间在免打扰时段：{moment}',
    'quiet_hours.start': '{when}开始',
    'quiet_hours.end': '{when}还没结束',
    'quiet_hours.task': '{when}{title}',
    'quiet_hours.why':
      '免打扰时段是 {from} 到 {to}，在设置里改。这时在群里发，多数人看不到，还容易被设成消息免打扰。',
    'quiet_hours.todo': '改到 {to} 到 {from} 之间。这个群本来就在这个时间活动的话，忽略这一条。',

    'idle.past': '{groups} {days, number} 天没有活动了，{next}',
    'idle.pastNone': '还没有安排下一场',
    'idle.pastNext': '下一场在{day}',
    'idle.never': '{groups} 还没有办过活动，已经 {days, number} 天',
    'idle.coming': '{groups} 从{from}起 {days, number} 天没有安排活动',
    'idle.why': '经验值：{limit, number} 天没有活动，群就开始变冷，再开口更难。{previous}',
    'idle.previous': '上一场是“{name}”，{day}结束。',
    'idle.todo': '补一场轻的，例：话题讨论、打卡、有奖问答。',

    'stage_empty.title': '{groups} {month}没有{stages}活动',
    'stage_empty.why':
      '前 {days, number} 天这个群办过这些阶段，{month}的 {count, number} 场里没有。经验值：各阶段接着来，成员才会从进群走到成交，再带人来。',
    'stage_empty.todo': '从模板补一场最缺的；这个月有意不办的，忽略这一条。',

    'ignored.toast': '已忽略这条提示',
    'undo.hintIgnored': '已恢复这条提示',
    'undo.hintRestored': '又忽略了这条提示',
    'restored.toast': '已恢复这条提示',
    'error.HINT_NOT_IGNORED': '这条提示没有被忽略，可能已经恢复过。',
  },
  {
    'bar.label': 'Schedule hints',
    'bar.show': 'Show',
    'bar.ignore': 'Ignore this one',
    'bar.more': '{count, number} more',
    'bar.none': 'No conflicts in the schedule',
    'bar.ignored': '{count, number} ignored',
    'list.title': 'Schedule hints',
    'list.why': 'Why',
    'list.todo': 'What to do',
    'list.ignored': 'Ignored',
    'list.ignoredHint': 'They come back when their dates or groups change.',
    'list.restore': 'Bring back',
    'list.openCampaign': 'Open “{name}”',
    'list.fill': 'Add from a playbook',
    'list.empty': 'No conflicts in these days.',
    'stages.button': 'Campaigns per stage',
    'stages.title': 'Campaigns per stage, {month}',
    'stages.hint': 'Empty stages stand out. Closing counts only in the month in which a group ends.',
    'stages.group': 'Group',
    'stages.previous': 'Previous month',
    'stages.next': 'Next month',
    'stages.fill': 'Add to “{group}”: {stage}',
    'stages.noGroups': 'No group is running.',

    'names.and': '{first}, {second}',
    'day.time': '{day} {time}',

    'convert_close.title': '{groups}: two sales campaigns within {limit, number} days: {first}, {second}',
    'convert_close.why':
      'Rule of thumb: leave at least {limit, number} days between two sales campaigns in one group. {days, plural, =0 {These two overlap} one {The second starts # day after the first has ended} other {The second starts # days after the first has ended}}; members tire of selling, and the second one sells less.',
    'convert_close.hard': 'Both are hard sells, one too many for a week.',
    'convert_close.todo':
      'Move “{second}” past {day}, or turn one of them into a campaign that builds desire or delivers.',

    'hard_sells.title': '{groups}: {count, number} hard sells within {limit, number} days: {names}',
    'hard_sells.why':
      'Rule of thumb: one hard sell a week per group at most. Selling again and again makes people mute or leave.',
    'hard_sells.todo':
      'Keep the most important one, move the others, or make them campaigns that do not sell.',

    'quiet_hours.title':
      '“{campaign}” has {count, plural, one {# time} other {# times}} in quiet hours: {moment}',
    'quiet_hours.start': 'starts {when}',
    'quiet_hours.end': 'still running {when}',
    'quiet_hours.task': '{title}, {when}',
    'quiet_hours.why':
      'Quiet hours are {from} to {to}, see settings. Most people miss what is posted then, or mute the group.',
    'quiet_hours.todo':
      'Move it to between {to} and {from}. If this group is used to the hour, ignore this one.',

    'idle.past': '{groups}: no campaign for {days, plural, one {# day} other {# days}}, {next}',
    'idle.pastNone': 'nothing planned',
    'idle.pastNext': 'next on {day}',
    'idle.never': '{groups}: never had a campaign, {days, plural, one {# day} other {# days}} so far',
    'idle.coming': '{groups}: nothing planned for {days, plural, one {# day} other {# days}} from {from}',
    'idle.why':
      'Rule of thumb: after {limit, number} days without a campaign a group cools down, and speaking up gets harder. {previous}',
    'idle.previous': 'The last one was “{name}”, it ended on {day}.',
    'idle.todo': 'Add a light one: a topic, a check-in, a quiz.',

    'stage_empty.title': '{groups}: no campaign for {stages} in {month}',
    'stage_empty.why':
      'The group had these stages in the {days, number} days before; in {month} {count, plural, one {its only campaign is} other {its # campaigns are}} of others. Rule of thumb: members go all the way from joining to buying and bringing friends when one stage follows the other.',
    'stage_empty.todo': 'Add the one that is missed most; ignore this if the month is meant that way.',

    'ignored.toast': 'Hint ignored',
    'undo.hintIgnored': 'The hint is back',
    'undo.hintRestored': 'The hint is ignored again',
    'restored.toast': 'The hint is back',
    'error.HINT_NOT_IGNORED': 'This hint is not ignored; it may have been brought back already.',
  },
)
