import { Button } from 'antd'
import { FileDown, ImageDown } from 'lucide-react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type { Card, CardFormat } from '#shared/features/persona-cards/model.ts'
import type { DrawnCard } from './draw-card.ts'
import { useCardExport } from './use-card-export.ts'

/** The card in small: the same drawing that is exported. */
export function CardPicture({ card, drawn, format }: { card: Card; drawn: DrawnCard; format: CardFormat }) {
  const t = useWords(personaCardsMessages)
  const { width, height } = drawn.scene
  return (
    <img
      className="card-picture"
      src={drawn.url}
      width={width}
      height={height}
      alt={t('preview.alt', {
        name: card.name,
        design: t(`design.${card.design}`),
        format: t(`format.${format}`),
      })}
    />
  )
}

/** 导出图片 and 导出 PDF of the card that is shown. */
export function ExportButtons(props: {
  card: Card
  drawn: DrawnCard
  /** The main thing of its screen, in a bar of small controls. */
  isMain?: boolean
}) {
  const { card, drawn, isMain = false } = props
  const size = isMain ? 'small' : 'middle'
  const t = useWords(personaCardsMessages)
  const { busy, save } = useCardExport(card, drawn)
  return (
    <div className="card-exports">
      <Button
        size={size}
        type={isMain ? 'primary' : 'default'}
        icon={<ImageDown aria-hidden="true" />}
        loading={busy === 'png'}
        disabled={busy === 'pdf'}
        onClick={() => void save('png')}
      >
        {t('export.png')}
      </Button>
      <Button
        size={size}
        icon={<FileDown aria-hidden="true" />}
        loading={busy === 'pdf'}
        disabled={busy === 'png'}
        onClick={() => void save('pdf')}
      >
        {t('export.pdf')}
      </Button>
    </div>
  )
}

/** Names the texts that did not fit whole; nothing when all did. */
export function CutNote({ drawn }: { drawn: DrawnCard }) {
  const t = useWords(personaCardsMessages)
  const locale = useLocale()
  const { cut } = drawn.scene
  if (cut.length === 0) return null
  const parts = [...new Set(cut.map((part) => t(`part.${part}`)))].join(locale === 'en' ? ', ' : '、')
  return (
    <p className="card-cut" role="status">
      {t('preview.cut', { parts })}
    </p>
  )
}
