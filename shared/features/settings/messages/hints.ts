import { defineMessages } from '#shared/kernel/messages.ts'

/** Words of the limits of campaign hints; {input} is where the number is typed. */
export const hintSettingsMessages = defineMessages(
  {
    'hints.title': '排期什么时候提示',
    'hints.hint': '这些数字都是经验值，各家说法不一，按你的群调。改动马上对活动日历底栏的提示起作用。',
    'hints.restore': '恢复默认',
    'hints.saved': '已保存',
    'hints.selling': '卖得太密',
    'hints.sellingNote': '同一个群里',
    'hints.convertDays': '两场成交活动至少隔 {input} 天',
    'hints.hardSellDays': '{input} 天里最多一次硬销售',
    'hints.quiet': '太久没动静',
    'hints.quietNote': '筹备中和已结束的群不算',
    'hints.idleDays': '{input} 天没有活动就提示',
    'hints.usualDays': '看前 {input} 天有过哪些阶段，这个月缺了就提示',
    'undo.settings.updateCampaignHints': '撤销排期提示的改动',
  },
  {
    'hints.title': 'When the plan is worth a hint',
    'hints.hint':
      'Rules of thumb, on which sources differ: set them to suit your groups. Changes apply to the hints under the calendar at once.',
    'hints.restore': 'Restore defaults',
    'hints.saved': 'Saved',
    'hints.selling': 'Selling too often',
    'hints.sellingNote': 'Within one group',
    'hints.convertDays': 'At least {input} days between two sales campaigns',
    'hints.hardSellDays': 'No more than one hard sell in {input} days',
    'hints.quiet': 'Quiet for too long',
    'hints.quietNote': 'Planned and ended groups are left out',
    'hints.idleDays': 'A hint after {input} days without a campaign',
    'hints.usualDays': 'Stages of the {input} days before count as usual; a month without one gets a hint',
    'undo.settings.updateCampaignHints': 'Undo the change of campaign hints',
  },
)
