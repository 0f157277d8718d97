import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RenamePersonaDialog } from '#renderer/app/persona/persona-dialogs.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Section } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import {
  type Card,
  type CardPictures,
  LINE_LENGTH,
  type PhotoFrame,
  QR_CAPTION_LENGTH,
} from '#shared/features/persona-cards/model.ts'
import { partWithCode } from '#shared/features/persona-cards/rules/qr-image.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { PictureButton } from './picture-button.tsx'
import { ProofsSection } from './proofs-section.tsx'
import { readPhoto, readQr, trimQr } from './read-picture.ts'
import type { CardActions } from './use-card.ts'
import { useReading } from './use-reading.ts'

const CropDialog = lazy(async () => ({ default: (await import('./crop-dialog.tsx')).CropDialog }))

type FormProps = { persona: Persona; card: Card; pictures: CardPictures; actions: CardActions }

/** Everything that stands on the card, from top to bottom. */
export function CardForm(props: FormProps) {
  const t = useWords(personaCardsMessages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="question-pane card-form" aria-label={t('form.title')} tabIndex={0}>
      <PhotoSection {...props} />
      <NameSection {...props} />
      <LineSection {...props} />
      <ProofsSection card={props.card} actions={props.actions} />
      <QrSection {...props} />
    </section>
  )
}

type OpenPhoto = PhotoFrame & { picture: string; isNew: boolean }

function PhotoSection({ card, pictures, actions }: FormProps) {
  const t = useWords(personaCardsMessages)
  const [open, setOpen] = useState<OpenPhoto | null>(null)
  const { isReading, read } = useReading()
  const photo = card.photo && pictures.photo ? { ...card.photo, picture: pictures.photo } : null
  const choose = (file: File) => read(async () => setOpen({ ...(await readPhoto(file)), isNew: true }))
  return (
    <Section title={t('photo.title')}>
      <div className="card-picture-field">
        {photo ? <CroppedPhoto photo={photo} /> : null}
        <div className="card-picture-buttons">
          <PictureButton
            label={t('photo.title')}
            choose={t(photo ? 'photo.change' : 'photo.choose')}
            isBusy={isReading}
            onFile={choose}
          />
          {photo ? (
            <>
              <Button onClick={() => setOpen({ ...photo, isNew: false })}>{t('photo.crop')}</Button>
              <Button type="text" onClick={() => actions.setPhoto(null)}>
                {t('photo.remove')}
              </Button>
            </>
          ) : null}
        </div>
      </div>
      <p className="t12 text3">{t('photo.hint')}</p>
      {open ? (
        <Suspense fallback={null}>
          <CropDialog
            photo={open}
            close={() => setOpen(null)}
            save={(crop) => {
              const { isNew, ...kept } = open
              if (isNew) actions.setPhoto({ ...kept, crop })
              else actions.choose({ crop })
            }}
          />
        </Suspense>
      ) : null}
    </Section>
  )
}

const SHOWN = 72

function CroppedPhoto({ photo }: { photo: PhotoFrame & { picture: string } }) {
  const t = useWords(personaCardsMessages)
  const scale = SHOWN / photo.crop.side
  return (
    <div className="card-thumb" style={{ width: SHOWN, height: SHOWN }}>
      <img
        src={photo.picture}
        alt={t('photo.alt')}
        style={{
          width: photo.width * scale,
          height: photo.height * scale,
          left: -photo.crop.x * scale,
          top: -photo.crop.y * scale,
        }}
      />
    </div>
  )
}

function NameSection({ persona, card }: FormProps) {
  const t = useWords(personaCardsMessages)
  const [isRenaming, setRenaming] = useState(false)
  return (
    <Section
      title={t('form.name')}
      side={
        <Button type="link" size="small" onClick={() => setRenaming(true)}>
          {t('form.rename')}
        </Button>
      }
    >
      <p className="private">
        <span className="name">{card.name}</span>
        <span className="text2"> {card.roleLine || t('form.noRole')}</span>
      </p>
      {isRenaming ? <RenamePersonaDialog persona={persona} close={() => setRenaming(false)} /> : null}
    </Section>
  )
}

function LineSection({ card, actions }: FormProps) {
  const t = useWords(personaCardsMessages)
  const line = useAutosave(card.line, (text) => actions.write({ line: text }))
  return (
    <Section
      title={t('line.label')}
      side={
        card.isOwnLine ? (
          <Button type="link" size="small" onClick={() => actions.follow({ line: null })}>
            {t('line.follow')}
          </Button>
        ) : null
      }
    >
      <Input.TextArea
        className="private"
        aria-label={t('line.label')}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={Math.max(LINE_LENGTH, card.line.length)}
        placeholder={t('line.placeholder')}
        value={line.value}
        onChange={(event) => line.change(event.target.value.slice(0, LINE_LENGTH))}
        onBlur={line.flush}
      />
      <p className="t12 text3">{t(card.isOwnLine ? 'line.own' : 'line.follows')}</p>
    </Section>
  )
}

function QrSection({ card, pictures, actions }: FormProps) {
  const t = useWords(personaCardsMessages)
  const { isReading, read } = useReading()
  const caption = useAutosave(card.qrCaption, (text) => actions.write({ qrCaption: text }))
  const qr = card.qr && pictures.qr ? { ...card.qr, picture: pictures.qr } : null
  const part = qr ? partWithCode(qr) : null
  return (
    <Section title={t('qr.title')}>
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
      <Input.TextArea
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
