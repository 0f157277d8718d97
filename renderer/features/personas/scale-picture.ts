/** Largest picture that is worth keeping, before it is scaled down. */
const LARGEST_BYTES = 40_000_000

/** The shape that a picture is cut to, and its longest side in pixels. */
type PictureShape = { shape: 'square' | 'wide'; side: number }

const RATIO = { square: 1, wide: 16 / 9 }

/**
 * A local picture as a data URL, cut from its middle and scaled down, so that it stays with the workspace. Null when the
 * file is no picture that can be opened.
 */
export async function scalePicture(file: File, { shape, side }: PictureShape): Promise<string | null> {
  if (file.size > LARGEST_BYTES) return null
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    return null
  }
  const cut = cutOf(bitmap, RATIO[shape])
  const scale = Math.min(1, side / Math.max(cut.width, cut.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(cut.width * scale))
  canvas.height = Math.max(1, Math.round(cut.height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) return null
  // A transparent logo would turn black in a JPEG.
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(bitmap, cut.x, cut.y, cut.width, cut.height, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.88)
}

/** The largest part of a picture that has a ratio of width to height, from its middle. */
function cutOf({ width, height }: { width: number; height: number }, ratio: number) {
  const cutWidth = Math.min(width, height * ratio)
  const cutHeight = Math.min(height, width / ratio)
  return { x: (width - cutWidth) / 2, y: (height - cutHeight) / 2, width: cutWidth, height: cutHeight }
}
