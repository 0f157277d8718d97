import { Dropdown } from 'antd'
import {
  ArchiveRestore,
  ChevronDown,
  FolderOpen,
  HardDrive,
  Import,
  Languages,
  type LucideIcon,
  PencilLine,
  Sprout,
} from 'lucide-react'
import { useRef } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { Logo } from '#renderer/app/logo.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { LongWork } from '#renderer/ui/states.tsx'
import { startMessages } from '#shared/features/workspace/messages/start.ts'
import './start.css'
import { useSampleLoad } from './use-sample.ts'

type Choice = { id: string; Icon: LucideIcon; title: string; hint: string; run: () => void }

/** The first thing an empty workspace shows: a sample to look at, own data, or from scratch. */
export function StartView() {
  const t = useWords(startMessages)
  const sample = useSampleLoad()
  const choices: Choice[] = [
    {
      id: 'sample',
      Icon: Sprout,
      title: t('start.sample'),
      hint: t('start.sampleHint'),
      run: sample.load,
    },
    {
      id: 'import',
      Icon: Import,
      title: t('start.import'),
      hint: t('start.importHint'),
      run: () => navigate(paths.import()),
    },
    {
      id: 'scratch',
      Icon: PencilLine,
      title: t('start.scratch'),
      hint: t('start.scratchHint'),
      run: () => navigate(paths.setup),
    },
  ]
  return (
    <div className="start-page">
      <div className="start-column">
        <header className="start-head">
          <Logo size={40} />
          <div>
            <h1>{t('start.name')}</h1>
            <p>{t('start.tagline')}</p>
          </div>
        </header>
        {sample.failure ? <ErrorNotice error={sample.failure} /> : null}
        {sample.loading ? (
          <SampleProgress {...sample.loading} cancel={sample.cancel} />
        ) : (
          <ChoiceList choices={choices} />
        )}
        <p className="start-privacy">
          <HardDrive size={14} aria-hidden="true" />
          {t('start.privacy')}
        </p>
        <StartFoot />
      </div>
    </div>
  )
}

function SampleProgress({ done, total, cancel }: { done: number; total: number; cancel: () => void }) {
  const t = useWords(startMessages)
  return (
    <div className="start-progress">
      <LongWork
        title={t('start.loading')}
        count={total > 0 ? t('start.loadingCount', { done, total }) : ''}
        hint={t('start.loadingHint')}
        share={total > 0 ? done / total : null}
        cancel={{ label: t('start.cancel'), run: cancel }}
      />
    </div>
  )
}

function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus between its buttons
    <div className="start-choices" ref={list} onKeyDown={move}>
      {choices.map((choice, at) => (
        <ChoiceButton key={choice.id} choice={choice} digit={at + 1} />
      ))}
    </div>
  )
}

function ChoiceButton({ choice, digit }: { choice: Choice; digit: number }) {
  const { Icon } = choice
  useShortcut(String(digit), choice.title, choice.run)
  return (
    <button type="button" className="plain start-choice" onClick={choice.run}>
      <Icon size={24} strokeWidth={1.4} aria-hidden="true" />
      <span className="start-choice-text">
        <span className="t16">{choice.title}</span>
        <span className="text2">{choice.hint}</span>
      </span>
      <Kbd>{digit}</Kbd>
    </button>
  )
}

function StartFoot() {
  const t = useWords(startMessages)
  const locale = useLocale()
  const host = useHost()
  const toasts = useToasts()
  const { change } = usePreferences()
  const languageName = locale === 'en' ? 'English' : '简体中文'
  return (
    <footer className="start-foot">
      <button
        type="button"
        className="plain"
        onClick={() => void host.openPath('data').catch(toasts.showFailure)}
      >
        <FolderOpen size={14} aria-hidden="true" />
        {t('start.folder')}
      </button>
      <button type="button" className="plain" onClick={() => navigate(paths.settings('data'))}>
        <ArchiveRestore size={14} aria-hidden="true" />
        {t('start.restore')}
      </button>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [locale],
          items: [
            { key: 'zh-CN', label: '简体中文' },
            { key: 'en', label: 'English' },
          ],
          onClick: ({ key }) => change({ language: key === 'en' ? 'en' : 'zh-CN' }),
        }}
      >
        <button type="button" className="plain push" aria-label={`${t('start.language')} ${languageName}`}>
          <Languages size={14} aria-hidden="true" />
          {languageName}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Dropdown>
    </footer>
  )
}
