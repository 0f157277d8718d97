import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type { Card, CardPictures, Crop, PhotoFrame } from '#shared/features/persona-cards/model.ts'
import { PictureButton } from './picture-button.tsx'
import { readPhoto } from './read-picture.ts'
import type { CardActions } from './use-card.ts'
import { useReading } from './use-reading.ts'

const CropDialog = lazy(async () => ({ default: (await import('./crop-dialog.tsx')).CropDialog }))

type KeptPhoto = PhotoFrame & { picture: string }
type OpenPhoto = { photo: KeptPhoto; isNew: boolean }

/** The photo of the card: chosen, cropped, removed. */
export function PhotoSection(props: { card: Card; pictures: CardPictures; actions: CardActions }) {
  const t = useWords(personaCardsMessages)
  const { card, pictures, actions } = props
  const [open, setOpen] = useState<OpenPhoto | null>(null)
  const { isReading, read } = useReading()
  const photo = card.photo && pictures.photo ? { ...card.photo, picture: pictures.photo } : null
  const save = (crop: Crop) => {
    if (open?.isNew) actions.setPhoto({ ...open.photo, crop })
    else actions.choose({ crop })
  }
  return (
    <Section title={t('photo.title')}>
      <div className="card-picture-field">
        {photo ? <CroppedPhoto photo={photo} /> : null}
        <div className="card-picture-buttons">
          <PictureButton
            label={t('photo.title')}
            choose={t(photo ? 'photo.change' : 'photo.choose')}
            isBusy={isReading}
            onFile={(file) => read(async () => setOpen({ photo: await readPhoto(file), isNew: true }))}
          />
          {photo ? (
            <>
              <Button onClick={() => setOpen({ photo, isNew: false })}>{t('photo.crop')}</Button>
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
          <CropDialog photo={open.photo} close={() => setOpen(null)} save={save} />
        </Suspense>
      ) : null}
    </Section>
  )
}

const SHOWN = 72

function CroppedPhoto({ photo }: { photo: KeptPhoto }) {
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
