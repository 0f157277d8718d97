import type { PhotoFrame, QrFrame } from '#shared/features/persona-cards/model.ts'
import { firstCrop } from '#shared/features/persona-cards/rules/crop.ts'
import { type GreyPicture, moduleSide } from '#shared/features/persona-cards/rules/qr-image.ts'
import type { Box } from '#shared/features/persona-cards/rules/scene.ts'
import { PICTURE_LENGTH } from '#shared/features/personas/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

const LARGEST_BYTES = 40_000_000
/** Longest side of a kept photo: enough for a card 1080 wide. */
const PHOTO_SIDE = 1600
/** Longest side in which a code is looked for, and in which its image is kept. */
const SEARCHED_SIDE = 1600
const QR_SIDE = 800
/** A code may take longer than the frame of a camera: the picture is looked at once. */
const SEARCH_MS = 1500

/** A local picture, opened. Throws PICTURE_TOO_LARGE, PICTURE_GONE or PICTURE_NOT_READABLE. */
async function openPicture(file: File): Promise<ImageBitmap> {
  const { name, size } = file
  if (size > LARGEST_BYTES)
    throw new AppError('PICTURE_TOO_LARGE', { name, megabytes: Math.ceil(size / 1_000_000) })
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new AppError('PICTURE_GONE', { name }, { cause })
  })
  return createImageBitmap(new Blob([bytes], { type: file.type })).catch((cause: unknown) => {
    throw new AppError('PICTURE_NOT_READABLE', { name }, { cause })
  })
}

type Drawn = { canvas: HTMLCanvasElement; paper: CanvasRenderingContext2D }

/** Draws a part of a picture on white, as a transparent logo would turn black elsewhere. */
function drawn(source: CanvasImageSource, part: Box, size: { width: number; height: number }): Drawn {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(size.width))
  canvas.height = Math.max(1, Math.round(size.height))
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (!paper) throw new Error('no canvas to draw on')
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height)
  return { canvas, paper }
}

const whole = ({ width, height }: { width: number; height: number }): Box => ({ x: 0, y: 0, width, height })

/** A local photo, scaled down to what a card needs, with the part that shows first. */
export async function readPhoto(file: File): Promise<PhotoFrame & { picture: string }> {
  const bitmap = await openPicture(file)
  let scale = Math.min(1, PHOTO_SIDE / Math.max(bitmap.width, bitmap.height))
  let { canvas } = drawn(bitmap, whole(bitmap), {
    width: bitmap.width * scale,
    height: bitmap.height * scale,
  })
  let picture = canvas.toDataURL('image/jpeg', 0.88)
  while (picture.length > PICTURE_LENGTH) {
    scale *= 0.8
    canvas = drawn(bitmap, whole(bitmap), {
      width: bitmap.width * scale,
      height: bitmap.height * scale,
    }).canvas
    picture = canvas.toDataURL('image/jpeg', 0.88)
  }
  bitmap.close()
  const { width, height } = canvas
  return { picture, width, height, crop: firstCrop({ width, height }) }
}

/** The image of a QR code as it is; a clean one is kept with one pixel for each square, so that it can be enlarged sharply. */
export async function readQr(file: File): Promise<QrFrame & { picture: string }> {
  const bitmap = await openPicture(file)
  const read = await keptQr(bitmap, whole(bitmap))
  bitmap.close()
  return read
}

/** A part of a kept image of a code. */
export async function trimQr(picture: string, part: Box): Promise<QrFrame & { picture: string }> {
  const image = new Image()
  image.src = picture
  await image.decode()
  return keptQr(image, part)
}

async function keptQr(source: CanvasImageSource, part: Box): Promise<QrFrame & { picture: string }> {
  const searched = Math.min(1, SEARCHED_SIDE / Math.max(part.width, part.height))
  const large = drawn(source, part, { width: part.width * searched, height: part.height * searched })
  const code = await findCode(large)
  const side = moduleSide(greyOf(large))
  const { width, height } = large.canvas
  const scale = side > 1 ? 1 / side : Math.min(1, QR_SIDE / Math.max(width, height))
  const { canvas, paper } = drawn(large.canvas, whole(large.canvas), {
    width: width * scale,
    height: height * scale,
  })
  if (side > 1) sharpen(paper, large, side)
  const png = canvas.toDataURL('image/png')
  return {
    picture: png.length <= PICTURE_LENGTH ? png : canvas.toDataURL('image/jpeg', 0.9),
    width: canvas.width,
    height: canvas.height,
    code: code && {
      x: code.x * scale,
      y: code.y * scale,
      width: code.width * scale,
      height: code.height * scale,
    },
  }
}

function greyOf({ canvas, paper }: Drawn): GreyPicture {
  const { width, height } = canvas
  const { data } = paper.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = ((data[4 * at] ?? 0) * 2 + (data[4 * at + 1] ?? 0) * 5 + (data[4 * at + 2] ?? 0)) >> 3
  return { grey, width, height }
}

/** Takes the middle of each square as it is, where scaling down would mix neighbours. */
function sharpen(paper: CanvasRenderingContext2D, large: Drawn, side: number): void {
  const { width, height } = paper.canvas
  const small = paper.createImageData(width, height)
  const { data } = large.paper.getImageData(0, 0, large.canvas.width, large.canvas.height)
  const middle = Math.floor(side / 2)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = 4 * ((y * side + middle) * large.canvas.width + x * side + middle)
      small.data.set(data.subarray(from, from + 4), 4 * (y * width + x))
    }
  paper.putImageData(small, 0, 0)
}

/** Where a code stands that can be read; null when there is none. */
async function findCode({ canvas, paper }: Drawn): Promise<Box | null> {
  const { default: decodeQR } = await import('qr/decode.js')
  const { width, height } = canvas
  const { data } = paper.getImageData(0, 0, width, height)
  let found: Box | null = null
  const image = { width, height, data }
  const pointsOnDetect = (points: { boundingBox: Box }, result: string | Error) => {
    if (typeof result === 'string') found = points.boundingBox
  }
  try {
    decodeQR(image, { timeLimit: SEARCH_MS, pointsOnDetect })
  } catch {
    // The reader throws for every picture without a code: that is its answer.
    return null
  }
  return found
}
