import {
  BookMarked,
  CalendarPlus,
  Handshake,
  Languages,
  Lightbulb,
  type LucideIcon,
  MessageCircle,
  Moon,
  NotebookPen,
  PanelLeft,
  PenLine,
  Phone,
  ShieldHalf,
  Sun,
} from 'lucide-react'
import { useMemo } from 'react'
import { campaignFormMessages } from '#shared/features/campaigns/messages/form.ts'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import { interactionKinds } from '#shared/features/interactions/model.ts'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useNewCampaign } from './campaigns/new-campaign.tsx'
import { useLocale, useWords } from './i18n.tsx'
import { useIdeaBox } from './ideas/idea-box.tsx'
import { useContactLog } from './interactions/contact-log.tsx'
import { navigate } from './navigation.tsx'
import { paths } from './paths.ts'
import { usePreferences } from './preferences.tsx'
import { routes } from './routes.tsx'
import { useThemeMode } from './theme-provider.tsx'

/** Something the palette can do; `keywords` are further words (pinyin, English) by which it is found. */
export type Command = { id: string; label: string; keywords: string; Icon: LucideIcon; run: () => void }

/** Every page and every switch of the frame as commands. */
export function useCommands(): readonly Command[] {
  const t = useWords(workspaceMessages)
  const contacts = useContactCommands()
  const content = useContentCommands()
  const campaigns = useCampaignCommands()
  const locale = useLocale()
  const mode = useThemeMode()
  const { preferences, change } = usePreferences()
  return useMemo(() => {
    const pages = routes.flatMap(({ nav, pattern }): Command[] =>
      nav
        ? [
            {
              id: nav.id,
              label: t('command.goTo', { page: t(`nav.${nav.id}`) }),
              keywords: t(`keywords.${nav.id}`),
              Icon: nav.Icon,
              run: () => navigate(pattern),
            },
          ]
        : [],
    )
    const isDark = mode === 'dark'
    return [
      ...pages,
      ...contacts,
      ...content,
      ...campaigns,
      {
        id: 'theme',
        label: t(isDark ? 'command.light' : 'command.dark'),
        keywords: t('keywords.theme'),
        Icon: isDark ? Sun : Moon,
        run: () => change({ theme: isDark ? 'light' : 'dark' }),
      },
      {
        id: 'language',
        label: locale === 'en' ? '切换为简体中文' : 'Switch to English',
        keywords: t('keywords.language'),
        Icon: Languages,
        run: () => change({ language: locale === 'en' ? 'zh-CN' : 'en' }),
      },
      {
        id: 'privacy',
        label: t(preferences.privacyScreen ? 'menu.privacyOff' : 'menu.privacyOn'),
        keywords: t('keywords.privacy'),
        Icon: ShieldHalf,
        run: () => change({ privacyScreen: !preferences.privacyScreen }),
      },
      {
        id: 'sidebar',
        label: t(preferences.sidebarCollapsed ? 'nav.expand' : 'nav.collapse'),
        keywords: t('keywords.sidebar'),
        Icon: PanelLeft,
        run: () => change({ sidebarCollapsed: !preferences.sidebarCollapsed }),
      },
    ]
  }, [
    t,
    contacts,
    content,
    campaigns,
    locale,
    mode,
    preferences.privacyScreen,
    preferences.sidebarCollapsed,
    change,
  ])
}

const KIND_ICONS = { private_chat: MessageCircle, call: Phone, meeting: Handshake, note: NotebookPen }

/** 记一次私聊, 通话, 见面, 备忘: with whoever is open on screen. */
function useContactCommands(): readonly Command[] {
  const t = useWords(interactionMessages)
  const { open } = useContactLog()
  return useMemo(
    () =>
      interactionKinds.map((kind) => ({
        id: `log-${kind}`,
        label: t('log.command', { kind: t(`kind.${kind}`) }),
        keywords: t(`keywords.${kind}`),
        Icon: KIND_ICONS[kind],
        run: () => open({ kind }),
      })),
    [t, open],
  )
}

/** 记灵感, 写一篇: from wherever the operator is. */
function useContentCommands(): readonly Command[] {
  const t = useWords(contentOutputMessages)
  const { open } = useIdeaBox()
  return useMemo(
    () => [
      {
        id: 'idea',
        label: t('idea.shortcut'),
        keywords: t('idea.keywords'),
        Icon: Lightbulb,
        run: () => open(),
      },
      {
        id: 'content-draft',
        label: t('idea.draftCommand'),
        keywords: t('idea.draftKeywords'),
        Icon: PenLine,
        run: () => navigate(paths.output({ view: 'drafts', draft: 'new' })),
      },
    ],
    [t, open],
  )
}

/** 新建活动: from wherever the operator is. */
function useCampaignCommands(): readonly Command[] {
  const f = useWords(campaignFormMessages)
  const l = useWords(playbookLibraryMessages)
  const { open } = useNewCampaign()
  return useMemo(
    () => [
      {
        id: 'new-campaign',
        label: f('new.title'),
        keywords: f('new.keywords'),
        Icon: CalendarPlus,
        run: () => open(),
      },
      {
        id: 'playbooks',
        label: l('page.title'),
        keywords: l('pane.keywords'),
        Icon: BookMarked,
        run: () => navigate(paths.playbooks()),
      },
    ],
    [f, l, open],
  )
}

/** Commands that hold all typed words in their label or keywords. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label, keywords }) => {
    const text = `${label} ${keywords}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
