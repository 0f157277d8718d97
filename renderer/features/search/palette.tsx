import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Command } from '#renderer/app/commands.ts'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { isComposing } from '#renderer/app/key-combo.ts'
import { Kbd } from '#renderer/ui/marks.tsx'
import { searchMessages } from '#shared/features/search/messages.ts'
import './palette.css'
import { PaletteResults } from './palette-results.tsx'
import { type Palette, usePalette } from './use-palette.ts'

const LIST = 'palette-list'

/** Ctrl/⌘ K: one field for people, groups, messages and commands; ↑ ↓ Enter Esc. */
export function SearchPalette({ commands, close }: { commands: readonly Command[]; close: () => void }) {
  const t = useWords(searchMessages)
  const palette = usePalette(commands, close)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the palette closes it, as Esc does
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it
    <div className="palette-shade" onClick={(event) => event.target === event.currentTarget && close()}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={t('search.title')}>
        <div className="palette-field">
          <Search aria-hidden="true" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-label={t('search.title')}
            {...(palette.marked ? { 'aria-activedescendant': palette.marked.id } : {})}
            placeholder={t('search.placeholder')}
            maxLength={200}
            value={palette.typed}
            onChange={(event) => palette.type(event.target.value)}
            onKeyDown={(event) => onKey(event, palette, close)}
          />
        </div>
        <div id={LIST} className="palette-list" role="listbox" aria-label={t('search.title')}>
          <PaletteResults palette={palette} />
        </div>
        {palette.isNothing ? (
          <div className="palette-nothing">
            <p>{t('search.nothing', { text: palette.text })}</p>
            <p className="t12 text2">{t('search.nothingHint')}</p>
          </div>
        ) : null}
        {palette.error ? (
          <div className="palette-nothing">
            <ErrorNotice error={palette.error} />
          </div>
        ) : null}
        <PaletteFoot palette={palette} />
      </div>
    </div>
  )
}

function onKey(event: KeyboardEvent, palette: Palette, close: () => void): void {
  if (isComposing(event.nativeEvent)) return
  const steps: Record<string, () => void> = {
    ArrowDown: () => palette.move(1),
    ArrowUp: () => palette.move(-1),
    Enter: () => palette.open(palette.marked),
    Escape: close,
    // The field is the only stop: the options are reached with the arrows.
    Tab: () => palette.move(event.shiftKey ? -1 : 1),
  }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  event.stopPropagation()
  step()
}

function PaletteFoot({ palette }: { palette: Palette }) {
  const t = useWords(searchMessages)
  const { hits } = palette
  return (
    <footer className="palette-foot">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('search.move')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('search.open')}
      </span>
      <span>
        <Kbd>Esc</Kbd> {t('search.close')}
      </span>
      <output className="spacer number">{hits?.isIndexing ? t('search.indexing') : ''}</output>
    </footer>
  )
}
