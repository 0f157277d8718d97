import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of trust: the two pillars, their facts, and what would raise them. */
export const trustMessages = defineMessages(
  {
    'pane.label': '信任',
    'pane.period': '{from} – {until} 的 30 天，{groups, number} 个社群合在一起',
    'none.title': '这个人设还没有用在任何社群',
    'none.hint': '信任从社群里的事实算出来：先在右上角选一个社群，让这个人设在那里露面。',

    'pillar.personal': '个人信任',
    'pillar.product': '产品信任',
    'pillar.personal.note': '信你这个人：问了有人答，私聊有人回',
    'pillar.product.note': '信你卖的东西：问题有着落，用过再买，愿意带人来',
    'pillar.score': '{pillar} {score, number} 分（满分 100）',
    'pillar.trend': '{pillar}近六个月的走势',
    'pillar.tooLittle': '数据不足',
    'pillar.tooLittleHint': '至少要有两项能算出来，才给总分',

    'fact.owner_response': '回应率',
    'fact.answered_in_day': '24 小时内有人答',
    'fact.private_reply': '私聊回复率',
    'fact.problems_closed': '问题按时关闭',
    'fact.repeat_orders': '复购',
    'fact.referrals': '老带新',
    'fact.tally': '{share}（{hits, number} / {base, number}）',
    'fact.tooFew': '只有 {base, number} 次，满 5 次才算',
    'fact.noOrders': '还没有订单记录，不计入',
    'fact.points': '{points, number} 分',
    'fact.missing': '不计入',

    'what.owner_response': '成员的明确提问里，你或管理员 24 小时内回应的比例',
    'what.answered_in_day': '成员的明确提问里，24 小时内有任何人回答的比例',
    'what.private_reply': '已有结果的私聊里，对方回了话的比例；婉拒也算回话',
    'what.problems_closed': '到期的问题里，在你定的期限内关闭的比例',
    'what.repeat_orders': '买过的人里再次购买的比例',
    'what.referrals': '聊天记录里的入群中，由普通成员邀请来的比例',

    'how.open': '怎么算的',
    'how.title': '{pillar}是怎么算的',
    'how.lead': '每一项按比例换成 0–100 分，能算出来的几项取平均。换算是经验值，你可以不同意。',
    'how.line': '{fact}：{tally} → {points}',
    'how.sum': '（{sum}）÷ {count, number} = {score, number} 分',
    'how.scale': '{fact}：{points}',
    'how.point': '{share} 得 {points, number} 分',
    'how.scales': '换算表',

    'trend.title': '走势',
    'trend.note': '每个点是到那天为止的 30 天',
    'trend.asTable': '切换为表格',
    'trend.asChart': '切换为图表',
    'trend.day': '截至',
    'trend.chart': '个人信任和产品信任近六个月的走势',

    'lever.title': '最能提升信任的三件事',
    'lever.note': '按能多得的分排',
    'lever.none': '能算的几项都已满分，保持就好。',
    'lever.gain': '{pillar}最多 +{points, number} 分',
    'lever.unknown': '满 5 次后计入{pillar}',
    'lever.owner_response':
      '{waiting, plural, =0 {每个提问都在 24 小时内回应一句，哪怕先说“我去问”} other {近 30 天有 # 个提问你还没有回应}}',
    'lever.answered_in_day':
      '{waiting, plural, =0 {把常问的备成现成答案，回答会更快} other {近 30 天有 # 个提问没有人答；备好常见问答，答得更快}}',
    'lever.private_reply':
      '{waiting, plural, =0 {换一版更像你说话的私聊话术} other {# 个私聊在等回复：有结果的记下来，没回的换个话头}}',
    'lever.problems_closed':
      '{waiting, plural, =0 {有投诉、有纠纷就记下来，48 小时内给个结果} other {# 个问题还没有关闭}}',
    'lever.repeat_orders': '请买过的人再来一次',
    'lever.referrals': '请满意的老成员带一位朋友来',
    'action.owner_response': '去看未答的提问',
    'action.answered_in_day': '打开常见问答',
    'action.private_reply': '去看私聊跟进',
    'action.problems_closed': '去处理问题',
    'action.repeat_orders': '打开话术库',
    'action.referrals': '打开话术库',
  },
  {
    'pane.label': 'Trust',
    'pane.period':
      '30 days {from} – {until}, {groups, plural, one {# group} other {# groups taken together}}',
    'none.title': 'This persona is at work in no group yet',
    'none.hint':
      'Trust is computed from what happens in groups: choose a group at the top right and let this persona show itself there.',

    'pillar.personal': 'Personal trust',
    'pillar.product': 'Product trust',
    'pillar.personal.note': 'They trust you: questions are answered, private chats are returned',
    'pillar.product.note': 'They trust what you sell: problems end well, people buy again and bring friends',
    'pillar.score': '{pillar}: {score, number} of 100 points',
    'pillar.trend': '{pillar} over six months',
    'pillar.tooLittle': 'Too little data',
    'pillar.tooLittleHint': 'A total needs at least two facts that can be told',

    'fact.owner_response': 'Answered by you',
    'fact.answered_in_day': 'Answered within 24 hours',
    'fact.private_reply': 'Private chats answered',
    'fact.problems_closed': 'Problems closed in time',
    'fact.repeat_orders': 'Bought again',
    'fact.referrals': 'Brought by members',
    'fact.tally': '{share} ({hits, number} of {base, number})',
    'fact.tooFew': 'Only {base, plural, one {# case} other {# cases}}; counts from 5 on',
    'fact.noOrders': 'No orders are recorded yet; left out',
    'fact.points': '{points, plural, one {# point} other {# points}}',
    'fact.missing': 'left out',

    'what.owner_response': 'Share of certain questions of members that you or staff answered within 24 hours',
    'what.answered_in_day': 'Share of certain questions of members that anybody answered within 24 hours',
    'what.private_reply': 'Share of settled private chats that were answered; a refusal is an answer',
    'what.problems_closed': 'Share of decided problems that were closed within your limit',
    'what.repeat_orders': 'Share of buyers who bought again',
    'what.referrals': 'Share of joins in the logs that a member brought about',

    'how.open': 'How computed',
    'how.title': 'How {pillar} is computed',
    'how.lead':
      'Each share becomes 0–100 points; those that can be told are averaged. The scales are rules of thumb, and yours to doubt.',
    'how.line': '{fact}: {tally} → {points}',
    'how.sum': '({sum}) ÷ {count, number} = {score, number} points',
    'how.scale': '{fact}: {points}',
    'how.point': '{points, number} points at {share}',
    'how.scales': 'Scales',

    'trend.title': 'Trend',
    'trend.note': 'Each point is the 30 days up to that day',
    'trend.asTable': 'Show as a table',
    'trend.asChart': 'Show as a chart',
    'trend.day': 'Up to',
    'trend.chart': 'Personal and product trust over six months',

    'lever.title': 'What would raise trust most',
    'lever.note': 'By the points to be gained',
    'lever.none': 'All that can be told is at its best. Keep it up.',
    'lever.gain': '{pillar}: up to +{points, number}',
    'lever.unknown': 'Counts for {pillar} from 5 cases on',
    'lever.owner_response':
      '{waiting, plural, =0 {Answer every question within 24 hours, if only to say that you will find out} one {# question of the last 30 days had no answer from you} other {# questions of the last 30 days had no answer from you}}',
    'lever.answered_in_day':
      '{waiting, plural, =0 {Keep ready answers to what is often asked} one {# question of the last 30 days went unanswered; ready answers are quicker} other {# questions of the last 30 days went unanswered; ready answers are quicker}}',
    'lever.private_reply':
      '{waiting, plural, =0 {Try a private message that sounds more like you} one {# private chat waits for a reply: settle it, or try another opening} other {# private chats wait for a reply: settle them, or try another opening}}',
    'lever.problems_closed':
      '{waiting, plural, =0 {Write complaints and quarrels down and close them within 48 hours} one {# problem is still open} other {# problems are still open}}',
    'lever.repeat_orders': 'Ask buyers to come again',
    'lever.referrals': 'Ask a happy member to bring a friend',
    'action.owner_response': 'Unanswered questions',
    'action.answered_in_day': 'Open the FAQ',
    'action.private_reply': 'Open follow-ups',
    'action.problems_closed': 'Open problems',
    'action.repeat_orders': 'Open scripts',
    'action.referrals': 'Open scripts',
  },
)
