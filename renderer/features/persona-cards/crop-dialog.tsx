import { Slider } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type { Crop, PhotoFrame } from '#shared/features/persona-cards/model.ts'
import { cropLimits, zoomedCrop } from '#shared/features/persona-cards/rules/crop.ts'
import { CropArea } from './crop-area.tsx'

/** Below this a photo is enlarged on a card 1080 wide so much that it shows. */
const SHARP_SIDE = 300

/** Chooses the square part of a photo that shows on the card. */
export function CropDialog(props: {
  photo: PhotoFrame & { picture: string }
  save: (crop: Crop) => void
  close: () => void
}) {
  const t = useWords(personaCardsMessages)
  const { photo } = props
  const [crop, setCrop] = useState(photo.crop)
  const { least, most } = cropLimits(photo)
  return (
    <FormDialog
      title={t('crop.title')}
      save={t('crop.save')}
      cancel={t('crop.cancel')}
      isSaving={false}
      submit={() => {
        props.save(crop)
        props.close()
      }}
      close={props.close}
    >
      <CropArea photo={photo} crop={crop} setCrop={setCrop} />
      <div className="crop-zoom">
        <span id="crop-zoom">{t('crop.zoom')}</span>
        <Slider
          min={1}
          max={most / least}
          step={0.01}
          value={most / crop.side}
          disabled={most === least}
          tooltip={{ open: false }}
          ariaLabelledByForHandle="crop-zoom"
          onChange={(times) => setCrop(zoomedCrop(crop, photo, most / times))}
        />
      </div>
      <p className="t12 text3">{t('crop.hint')}</p>
      {crop.side < SHARP_SIDE ? <p className="t12 card-cut">{t('crop.small', { side: crop.side })}</p> : null}
    </FormDialog>
  )
}
