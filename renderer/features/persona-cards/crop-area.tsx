import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type { Crop, PhotoFrame } from '#shared/features/persona-cards/model.ts'
import { movedCrop, zoomedCrop } from '#shared/features/persona-cards/rules/crop.ts'

const SHOWN = 360
const ZOOM_STEP = 1.1
/** Share of the square by which a key moves it; with Shift five times as far. */
const KEY_STEP = 0.02

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const ZOOMS: Readonly<Record<string, number>> = {
  '+': 1 / ZOOM_STEP,
  '=': 1 / ZOOM_STEP,
  '-': ZOOM_STEP,
  _: ZOOM_STEP,
}

type AreaProps = { photo: PhotoFrame & { picture: string }; crop: Crop; setCrop: (crop: Crop) => void }

/** The photo behind a square window: dragged and scrolled with the mouse, moved and zoomed by keys. */
export function CropArea({ photo, crop, setCrop }: AreaProps) {
  const t = useWords(personaCardsMessages)
  const area = useWheel((factor) => setCrop(zoomedCrop(crop, photo, crop.side * factor)))
  const scale = SHOWN / crop.side
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    setCrop(movedCrop(crop, photo, { x: -event.movementX / scale, y: -event.movementY / scale }))
  }
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    const zoom = ZOOMS[event.key]
    if (!arrow && !zoom) return
    event.preventDefault()
    const step = crop.side * KEY_STEP * (event.shiftKey ? 5 : 1)
    if (arrow) setCrop(movedCrop(crop, photo, { x: arrow.x * step, y: arrow.y * step }))
    else if (zoom) setCrop(zoomedCrop(crop, photo, crop.side * zoom))
  }
  return (
    <div
      ref={area}
      className="crop-area"
      role="application"
      aria-label={t('crop.area')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      style={{ width: SHOWN, height: SHOWN }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      <img
        src={photo.picture}
        alt={t('photo.alt')}
        draggable={false}
        style={{
          width: photo.width * scale,
          height: photo.height * scale,
          left: -crop.x * scale,
          top: -crop.y * scale,
        }}
      />
    </div>
  )
}

/** A wheel that zooms; React listens to wheels passively, so that the dialog behind would scroll along. */
function useWheel(zoom: (factor: number) => void) {
  const area = useRef<HTMLDivElement>(null)
  const latest = useRef(zoom)
  useEffect(() => {
    latest.current = zoom
  })
  useEffect(() => {
    const node = area.current
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      latest.current(event.deltaY > 0 ? ZOOM_STEP : 1 / ZOOM_STEP)
    }
    node?.addEventListener('wheel', turn, { passive: false })
    return () => node?.removeEventListener('wheel', turn)
  }, [])
  return area
}
