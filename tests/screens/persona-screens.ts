import { inAllGroups, inScope, press, type Screen } from './screen.ts'

/** The persona: introductions, where they were posted, face, output and trust. */
export const personaScreens: readonly Screen[] = [
  { name: 'persona', route: '/persona', act: inScope('晚读共读会') },
  { name: 'introduction', route: '/persona?tab=introduction', act: inScope('晚读共读会') },
  {
    name: 'introduction-compare',
    route: '/persona?tab=introduction',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.version').nth(1).locator('.ant-dropdown-trigger').click()
      await page.locator('.ant-dropdown:visible .ant-dropdown-menu-item').first().click()
      await page.locator('.merge-panel').waitFor()
    },
  },
  {
    name: 'introduction-word',
    route: '/persona?tab=introduction',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.version').nth(1).locator('.check-warning').first().click()
      await page.locator('.check-detail').waitFor()
    },
  },
  {
    name: 'introduction-history',
    route: '/persona?tab=introduction',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.version').nth(1).locator('.ant-dropdown-trigger').click()
      await page.locator('.ant-dropdown:visible .ant-dropdown-menu-item').nth(3).click()
      await page.locator('.revision').first().waitFor()
    },
  },
  {
    name: 'introduction-examples',
    route: '/persona?tab=introduction',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.question-foot button').click()
      await page.locator('.examples li').first().waitFor()
    },
  },
  {
    name: 'introduction-words',
    route: '/persona?tab=introduction',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.version-foot button').click()
      await page.locator('.words-line').first().waitFor()
    },
  },
  { name: 'distribution', route: '/persona?tab=distribution', act: inAllGroups },
  { name: 'distribution-due', route: '/persona?tab=distribution', act: inScope('青禾小铺会员群') },
  {
    name: 'distribution-group',
    route: '/persona?tab=distribution',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('[data-cell="group_post"]').first().click()
      await page.locator('.version-text').first().waitFor()
      await page.locator('.post-row .version-name').first().click()
    },
  },
  {
    name: 'distribution-mark',
    route: '/persona?tab=distribution',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.distribution-matrix .data-table-check input').nth(1).click()
      await page.locator('.bulk-bar button').first().click()
      await page.locator('.mark-day').waitFor()
    },
  },
  {
    name: 'distribution-round',
    route: '/today',
    act: async (page) => {
      await inAllGroups(page)
      const alert = page.locator('.alert-row', { has: page.locator('.lucide-id-card') })
      await alert.locator('.alert-act').click()
      await page.locator('.round-text').waitFor()
      await page.keyboard.press('c')
    },
  },
  {
    name: 'persona-face',
    route: '/persona',
    act: async (page) => {
      await inScope('青禾小铺会员群')(page)
      await page.locator('.face-parts').scrollIntoViewIfNeeded()
      await page.locator('.face-parts').evaluate((part) => part.scrollIntoView())
    },
  },
  {
    name: 'persona-chosen',
    route: '/persona',
    act: async (page) => {
      await inScope('滨江晨跑团')(page)
      await page.locator('.question-head').nth(4).click()
      await page.locator('.section-side .info-button').click()
    },
  },
  {
    name: 'persona-history',
    route: '/persona',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.history-button').click()
      await page.locator('.persona-version').first().waitFor()
    },
  },
  {
    name: 'persona-picker',
    route: '/persona',
    act: async (page) => {
      await inAllGroups(page)
      await page.locator('.persona-picker').click()
      await page.locator('.persona-menu').waitFor()
    },
  },
  { name: 'output-week', route: '/persona?tab=output', act: inScope('晚读共读会') },
  { name: 'output-groups', route: '/persona?tab=output', act: inAllGroups },
  {
    name: 'output-post',
    route: '/persona?tab=output',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.week-ticket-main').last().click()
      await page.locator('.drawer').waitFor()
    },
  },
  {
    name: 'output-plan',
    route: '/persona?tab=output',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.tray-item .icon-button').first().click()
      await page.locator('.ant-modal').waitFor()
    },
  },
  { name: 'output-ideas', route: '/persona?tab=output&view=ideas', act: inScope('晚读共读会') },
  { name: 'output-drafts', route: '/persona?tab=output&view=drafts', act: inScope('晚读共读会') },
  {
    name: 'output-checks',
    route: '/persona?tab=output&view=drafts',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.draft-list .two-lines').getByText('新书预告').click()
      await page.locator('.mark-wording').first().waitFor()
    },
  },
  { name: 'output-pillars', route: '/persona?tab=output&view=pillars', act: inScope('晚读共读会') },
  { name: 'output-figures', route: '/persona?tab=output&view=figures', act: inScope('晚读共读会') },
  { name: 'idea', route: '/groups', act: press('i') },
  { name: 'trust', route: '/persona?tab=trust', act: inScope('晚读共读会') },
  {
    name: 'trust-computed',
    route: '/persona?tab=trust',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.trust-pillar .info-button').first().click()
      await page.locator('.ant-popover').waitFor()
    },
  },
  {
    name: 'persona-sheet',
    route: '/persona',
    act: async (page) => {
      await inScope('晚读共读会')(page)
      await page.locator('.page-bar .lucide-file-text').click()
      await page.locator('.report-paper').waitFor()
    },
  },
]
