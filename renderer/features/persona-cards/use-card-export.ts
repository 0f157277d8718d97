import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type { Card } from '#shared/features/persona-cards/model.ts'
import { pageOf } from '#shared/features/persona-cards/rules/svg.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import type { DrawnCard } from './draw-card.ts'

export type CardFile = 'png' | 'pdf'
const MIME: Record<CardFile, string> = { png: 'image/png', pdf: 'application/pdf' }

/** Makes a file of the very card that the preview shows, and saves it where the operator says. */
export function useCardExport(card: Card, drawn: DrawnCard) {
  const host = useHost()
  const t = useWords(personaCardsMessages)
  const { show, showFailure } = useToasts()
  const [busy, setBusy] = useState<CardFile | null>(null)
  const make = async (kind: CardFile) => {
    const { width, height } = drawn.scene
    const title = t('export.file', {
      name: card.name,
      design: t(`design.${card.design}`),
      size: `${width}x${height}`,
    })
    const html = pageOf(drawn.svg, drawn.scene, { title, lang: drawn.lang })
    const bytes =
      kind === 'png' ? await host.capturePng(html, { width, height }) : await host.printToPdf(html)
    return { name: `${toSafeFileName(title)}.${kind}`, mime: MIME[kind], bytes }
  }
  const save = async (kind: CardFile) => {
    setBusy(kind)
    try {
      const saved = await host.saveFile(await make(kind))
      if (saved) show({ text: t('export.saved', { name: saved.name }) })
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(null)
    }
  }
  return { busy, save }
}
