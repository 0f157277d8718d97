import { calendarScreens } from './calendar-screens.ts'
import { campaignScreens } from './campaign-screens.ts'
import { cardScreens } from './card-screens.ts'
import { dayScreens } from './day-screens.ts'
import { flashScreens } from './flash-screens.ts'
import { personaScreens } from './persona-screens.ts'
import { playbookScreens } from './playbook-screens.ts'
import { resultScreens } from './result-screens.ts'
import { inAllGroups, inScope, press, type Screen } from './screen.ts'
import { seasonScreens } from './season-screens.ts'

const PRIVATE_MAIL = `林夏 和 南乔小筑 在微信上的聊天记录如下，请查收。

—————  2026-03-08  —————


南乔小筑  20:01

周六的活动还能报名吗

林夏  20:03

能，给你留了一个位子

南乔小筑  20:04

太好了，我带个朋友

`

/** Every screen, in the order of the sidebar; a new one adds a line. */
export const screens: readonly Screen[] = [
  { name: 'start', route: '/start', over: 'unused' },
  { name: 'setup', route: '/start/scratch', over: 'unused' },
  { name: 'today-empty', route: '/today', over: 'bare' },
  { name: 'groups-empty', route: '/groups', over: 'bare' },
  { name: 'seeds-empty', route: '/seed-users', over: 'bare' },
  { name: 'follow-ups-empty', route: '/follow-ups', over: 'bare' },
  { name: 'persona-empty', route: '/persona', over: 'bare' },
  { name: 'faq-empty', route: '/persona?tab=problems&view=faq', over: 'bare' },
  { name: 'members-empty', route: '/members', over: 'bare' },
  { name: 'reports-empty', route: '/reports', over: 'bare' },
  { name: 'today', route: '/today' },
  { name: 'today-open', route: '/today', act: press('j', 'Enter') },
  {
    name: 'today-line',
    route: '/today',
    act: async (page) => {
      await page.keyboard.press('n')
      await page.getByRole('combobox').fill('下周三下午3点 找 @chen')
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'today-many', route: '/today', act: press('Shift+J', 'Shift+J', 'Shift+J') },
  { name: 'today-joined', route: '/today?show=joined' },
  {
    name: 'today-contact',
    route: '/today',
    act: async (page) => {
      await page.locator('.card-row').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('.script-box').waitFor()
      await page.keyboard.press('g')
    },
  },
  {
    name: 'today-tasks-move',
    route: '/today',
    act: async (page) => {
      await page.getByRole('button', { name: /^(改期|Move)$/ }).click()
      await page.locator('.move-bar').waitFor()
    },
  },
  {
    name: 'today-ritual',
    route: '/today',
    act: async (page) => {
      await page.getByRole('button', { name: /^周二答疑/ }).click()
      await page.locator('.task-body').waitFor()
    },
  },
  { name: 'rituals', route: '/calendar/rituals' },
  { name: 'rituals-empty', route: '/calendar/rituals', over: 'bare' },
  {
    name: 'rituals-drawer',
    route: '/calendar/rituals',
    act: async (page) => {
      await page.getByRole('row', { name: /共读夜/ }).click()
      await page.locator('.ritual-day').first().waitFor()
    },
  },
  {
    name: 'rituals-form',
    route: '/calendar/rituals?ritual=new',
    act: async (page) => {
      await page.getByRole('radio', { name: /^(答谢|Thanks)$/ }).check({ force: true })
      await page.locator('.ritual-preview li').first().waitFor()
    },
  },
  ...flashScreens,
  { name: 'focus', route: '/today?focus=1' },
  { name: 'settings-stages', route: '/settings?section=stages' },
  { name: 'follow-ups', route: '/follow-ups?tab=list' },
  { name: 'follow-ups-done', route: '/follow-ups?tab=list&state=done' },
  {
    name: 'follow-ups-drawer',
    route: '/follow-ups?tab=list',
    act: async (page) => {
      await page.locator('.data-table-row.openable').nth(2).click()
    },
  },
  { name: 'same-people', route: '/members/same' },
  {
    name: 'merge-dialog',
    route: '/members/same',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(合并…|Merge…)$/ })
        .first()
        .click()
      await page.locator('.merge-compare').waitFor()
    },
  },
  { name: 'groups', route: '/groups' },
  {
    name: 'group-overview',
    route: '/groups',
    act: async (page) => {
      await page.getByText('晚读共读会').first().click()
    },
  },
  ...campaignScreens,
  ...resultScreens,
  { name: 'members', route: '/members' },
  {
    name: 'members-drawer',
    route: '/members',
    act: async (page) => {
      await page.locator('.data-table-row.openable').nth(2).click()
    },
  },
  {
    name: 'contact-talk',
    route: '/members',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.filter-row input').first().fill('林深')
      await page.locator('.data-table-row.openable', { hasText: '林深' }).first().click()
      await page.locator('.timeline button[aria-expanded]').first().click()
      await page.locator('.talk-lines').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'contact-chips',
    route: '/members',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.filter-row input').first().fill('林深')
      await page.locator('.data-table-row.openable', { hasText: '林深' }).first().click()
      await page.locator('.timeline button[aria-expanded]').first().waitFor()
      await page.locator('.preset-group.small').first().scrollIntoViewIfNeeded()
      await page.locator('.preset-group.small label').nth(1).click()
    },
  },
  {
    name: 'contact-log',
    route: '/members',
    act: async (page) => {
      await page.locator('.data-table-row.openable').first().waitFor()
      await page.keyboard.press('l')
      await page.locator('.log-form').waitFor()
    },
  },
  { name: 'sequences', route: '/follow-ups?tab=sequences&sequence=shipped-new-member' },
  { name: 'sequences-runs', route: '/follow-ups?tab=sequences&sequence=shipped-new-member&part=runs' },
  { name: 'sequences-history', route: '/follow-ups?tab=sequences&sequence=shipped-new-member&part=history' },
  { name: 'sequences-group', route: '/follow-ups?tab=sequences&sequence=shipped-group-7-days' },
  { name: 'sequences-edit', route: '/follow-ups?tab=sequences&sequence=shipped-group-7-days&part=edit' },
  {
    name: 'sequences-start',
    route: '/follow-ups?tab=sequences&sequence=shipped-after-talk',
    act: async (page) => {
      await page.getByRole('button', { name: /手动开始|Start by hand/ }).click()
      await page.getByRole('combobox').first().fill('lin')
      await page.locator('.ant-select-item-option').first().click()
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'scripts',
    route: '/follow-ups?tab=scripts&script=sample-welcome',
    act: async (page) => {
      await page.locator('.script-version-line button').first().click()
    },
  },
  {
    name: 'scripts-remove',
    route: '/follow-ups?tab=scripts&script=sample-welcome',
    act: async (page) => {
      await page.getByRole('button', { name: /^(更多操作|More)/ }).click()
      await page.getByRole('menuitem', { name: /^(删除|Delete)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'scripts-filled',
    route: '/follow-ups?tab=scripts&script=event-invite',
    act: async (page) => {
      await page.locator('.target-picker').click()
      await page.keyboard.type('wang')
      await page.locator('.target-option').first().click()
      await page.keyboard.press('c')
    },
  },
  {
    name: 'scripts-edit',
    route: '/follow-ups?tab=scripts&script=welcome-ask',
    act: async (page) => {
      await page.locator('.script-head-actions button').nth(1).click()
    },
  },
  { name: 'seeds', route: '/seed-users', act: inScope('晚读共读会') },
  { name: 'seeds-all', route: '/seed-users', act: inAllGroups },
  {
    name: 'seeds-drawer',
    route: '/seed-users',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.board-column:nth-of-type(4) .ticket-main').first().click()
      await page.locator('.drawer .seed-history').waitFor()
    },
  },
  {
    name: 'seeds-table',
    route: '/seed-users',
    act: async (page) => {
      await page.locator('.ant-segmented-item').nth(1).click()
      await page.locator('.data-table-row').first().waitFor()
    },
  },
  {
    name: 'seeds-effect',
    route: '/seed-users',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.ant-segmented-item').nth(2).click()
      await page.locator('.effect-figure svg').waitFor()
    },
  },
  { name: 'seed-suggestions', route: '/seed-users/suggestions', act: inScope('晚读共读会') },
  {
    name: 'seed-suggestions-drawer',
    route: '/seed-users/suggestions',
    act: async (page) => {
      await page.locator('.data-table-row.openable').first().click()
      await page.locator('.drawer .score-explain').waitFor()
    },
  },
  {
    name: 'seed-suggestions-bulk',
    route: '/seed-users/suggestions',
    act: async (page) => {
      await page.getByRole('checkbox').nth(1).click()
      await page.getByRole('checkbox').nth(2).click()
    },
  },
  { name: 'seed-suggestions-empty', route: '/seed-users/suggestions', over: 'bare' },
  { name: 'problems', route: '/persona?tab=problems', act: inAllGroups },
  {
    name: 'problems-drawer',
    route: '/persona?tab=problems',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.data-table-row.openable').nth(1).click()
      await page.locator('.drawer .problem-clocks').waitFor()
    },
  },
  {
    name: 'problems-figures',
    route: '/persona?tab=problems',
    act: async (page) => {
      await page.locator('.problem-strip-info button').click()
      await page.locator('.problem-figures').waitFor()
    },
  },
  {
    name: 'problems-new',
    route: '/persona?tab=problems',
    act: async (page) => {
      await page.getByRole('button', { name: /^(记一个问题|Log a problem)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'faq-offers',
    route: '/persona?tab=problems',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.faq-hint').first().click()
      await page.locator('.faq-match').first().waitFor()
    },
  },
  { name: 'faq', route: '/persona?tab=problems&view=faq', act: inAllGroups },
  {
    name: 'faq-edit',
    route: '/persona?tab=problems&view=faq',
    act: async (page) => {
      await inScope('青禾小铺会员群')(page)
      await page.getByText('现货什么时候发', { exact: true }).first().click()
      await page.locator('.faq-head-actions .ant-btn').first().click()
      await page.locator('.faq-form').waitFor()
    },
  },
  {
    name: 'faq-try',
    route: '/persona?tab=problems&view=faq&entry=try&question=新买的麻衬衫洗了会不会缩水',
    act: async (page) => {
      await inScope('青禾小铺会员群')(page)
      await page.locator('.faq-match .info-button').first().click()
      await page.locator('.faq-pairs').waitFor()
    },
  },
  { name: 'problems-empty', route: '/persona?tab=problems', over: 'bare' },
  { name: 'settings-problems', route: '/settings?section=problems' },
  { name: 'reports', route: '/reports' },
  { name: 'import', route: '/import' },
  {
    name: 'contact-import',
    route: '/import',
    act: async (page) => {
      await page.locator('.import-drop-actions button').nth(1).click()
      await page.locator('textarea').first().fill(PRIVATE_MAIL)
      await page.locator('.import-paste button').click()
      await page.locator('.import-new-group').waitFor()
    },
  },
  { name: 'settings', route: '/settings' },
  { name: 'rules', route: '/follow-ups?tab=rules&rule=gone_quiet' },
  { name: 'rules-off', route: '/follow-ups?tab=rules&rule=elimination_warning' },
  {
    name: 'rules-group',
    route: '/follow-ups?tab=rules&rule=elimination_warning',
    act: inScope('青禾小铺会员群'),
  },
  { name: 'settings-activity', route: '/settings?section=activity' },
  { name: 'settings-seeds', route: '/settings?section=seeds' },
  { name: 'settings-data', route: '/settings?section=data' },
  {
    name: 'message-context',
    route: '/today',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('读书')
      await page.locator('.palette-option mark').first().click()
    },
  },
  {
    name: 'search',
    route: '/today',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.locator('input:focus').waitFor()
      await page.keyboard.type('读书')
    },
  },
  { name: 'help', route: '/today', act: press('?') },
  ...personaScreens,
  ...cardScreens,
  ...dayScreens,
  ...calendarScreens,
  ...seasonScreens,
  ...playbookScreens,
]
