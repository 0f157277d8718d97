import { Button, Input } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Section } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import { type Card, type CardPictures, QR_CAPTION_LENGTH } from '#shared/features/persona-cards/model.ts'
import { partWithCode } from '#shared/features/persona-cards/rules/qr-image.ts'
import { PictureButton } from './picture-button.tsx'
import { readQr, trimQr } from './read-picture.ts'
import type { CardActions } from './use-card.ts'
import { useReading } from './use-reading.ts'

type QrProps = { card: Card; pictures: CardPictures; actions: CardActions }

/** The image of the QR code and the words beside it. */
export function QrSection(props: QrProps) {
  const t = useWords(personaCardsMessages)
  const { card, actions } = props
  const caption = useAutosave(card.qrCaption, (text) => actions.write({ qrCaption: text }))
  return (
    <Section title={t('qr.title')}>
      <QrImage {...props} />
      <Input.TextArea
        className="card-qr-caption"
        aria-label={t('qr.caption')}
        autoSize={{ minRows: 2, maxRows: 4 }}
        maxLength={QR_CAPTION_LENGTH}
        placeholder={t('qr.captionPlaceholder')}
        value={caption.value}
        onChange={(event) => caption.change(event.target.value)}
        onBlur={caption.flush}
      />
    </Section>
  )
}

function QrImage({ card, pictures, actions }: QrProps) {
  const t = useWords(personaCardsMessages)
  const { isReading, read } = useReading()
  const qr = card.qr && pictures.qr ? { ...card.qr, picture: pictures.qr } : null
  const part = qr ? partWithCode(qr) : null
  return (
    <>
      <div className="card-picture-field">
        {qr ? <img className="card-thumb code" src={qr.picture} alt={t('qr.alt')} /> : null}
        <div className="card-picture-buttons">
          <PictureButton
            label={t('qr.title')}
            choose={t(qr ? 'qr.change' : 'qr.choose')}
            isBusy={isReading}
            onFile={(file) => read(async () => actions.setQr(await readQr(file)))}
          />
          {qr && part ? (
            <Button onClick={() => void read(async () => actions.setQr(await trimQr(qr.picture, part)))}>
              {t('qr.trim')}
            </Button>
          ) : null}
          {qr ? (
            <Button type="text" onClick={() => actions.setQr(null)}>
              {t('qr.remove')}
            </Button>
          ) : null}
        </div>
      </div>
      {qr ? (
        <p className={qr.code ? 't12 text2' : 't12 card-cut'}>
          {t(qr.code ? 'qr.readable' : 'qr.unreadable')}
        </p>
      ) : (
        <p className="t12 text3">{t('qr.hint')}</p>
      )}
    </>
  )
}
