import type { Crop, PictureSize } from '../model.ts'

/** Smallest part of a photo that may be taken: below this a face turns to blocks on the card. */
const LEAST_SIDE = 160

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** Side of the largest square, and of the smallest one that may be taken. */
export function cropLimits({ width, height }: PictureSize): { least: number; most: number } {
  const most = Math.min(width, height)
  return { least: Math.min(LEAST_SIDE, most), most }
}

/** The nearest square that lies within the picture, in whole pixels. */
export function cropWithin(crop: Crop, picture: PictureSize): Crop {
  const { least, most } = cropLimits(picture)
  const side = Math.round(clamp(crop.side, least, most))
  return {
    side,
    x: Math.round(clamp(crop.x, 0, picture.width - side)),
    y: Math.round(clamp(crop.y, 0, picture.height - side)),
  }
}

/** The largest square: from the middle, of an upright photo a little above it, where faces are. */
export function firstCrop({ width, height }: PictureSize): Crop {
  const side = Math.min(width, height)
  return cropWithin({ x: (width - side) / 2, y: (height - side) / 3, side }, { width, height })
}

/** Moves the square; it stops at the edges. */
export function movedCrop(crop: Crop, picture: PictureSize, by: { x: number; y: number }): Crop {
  return cropWithin({ ...crop, x: crop.x + by.x, y: crop.y + by.y }, picture)
}

/** Makes the square another size around its middle. */
export function zoomedCrop(crop: Crop, picture: PictureSize, side: number): Crop {
  const { least, most } = cropLimits(picture)
  const next = Math.round(clamp(side, least, most))
  const shift = (crop.side - next) / 2
  return cropWithin({ x: crop.x + shift, y: crop.y + shift, side: next }, picture)
}
