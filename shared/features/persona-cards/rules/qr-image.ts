import type { PictureSize, QrFrame } from '../model.ts'
import type { Box } from './scene.ts'

/** Grey values of a picture, row by row, 0 black to 255 white. */
export type GreyPicture = PictureSize & { grey: Uint8Array | Uint8ClampedArray }

const DARK = 128

/**
 * Side of the squares of which a clean black-and-white code is made, in pixels: then it can be drawn in any whole multiple
 * without a blurred edge. 1 for photos, screenshots and codes with a picture in them.
 */
export function moduleSide({ grey, width, height }: GreyPicture): number {
  let side = gcd(width, height)
  const isDark = (at: number) => (grey[at] ?? 255) < DARK
  for (let at = 0; at < grey.length; at += 1) {
    const value = grey[at] ?? 255
    if (value > 32 && value < 223) return 1
    const [x, y] = [at % width, Math.floor(at / width)]
    if (x > 0 && isDark(at) !== isDark(at - 1)) side = gcd(side, x)
    if (y > 0 && isDark(at) !== isDark(at - width)) side = gcd(side, y)
    if (side === 1) return 1
  }
  return side
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** A large image is made smaller by a whole part only if it still fills this share of its place. */
const LEAST_FILL = 0.75

/**
 * How large an image of a code is drawn in a square place: enlarged by a whole number, so that every square of the code is
 * as large as the others; a larger one by a whole part of its size, or else as large as the place, smoothly.
 */
export function qrScale(
  { width, height }: PictureSize,
  place: number,
): { width: number; height: number; isPixelated: boolean } {
  const longer = Math.max(width, height)
  if (longer <= place) {
    const times = Math.max(1, Math.floor(place / longer))
    return { width: width * times, height: height * times, isPixelated: true }
  }
  const part = Math.ceil(longer / place)
  const scale = longer / part >= place * LEAST_FILL ? 1 / part : place / longer
  return { width: Math.floor(width * scale), height: Math.floor(height * scale), isPixelated: false }
}

/** White that readers want around a code, as a share of its side. */
const QUIET = 0.1
/** Below this share of the picture the code is small beside what else is on it, such as a name and an avatar. */
const MOSTLY_CODE = 0.75

/** The part of a picture that holds the code and the white around it; null when that is nearly all of it, or unknown. */
export function partWithCode({ width, height, code }: QrFrame): Box | null {
  if (!code || Math.max(code.width, code.height) >= MOSTLY_CODE * Math.max(width, height)) return null
  const quiet = Math.max(code.width, code.height) * QUIET
  const [left, top] = [Math.max(0, Math.floor(code.x - quiet)), Math.max(0, Math.floor(code.y - quiet))]
  return {
    x: left,
    y: top,
    width: Math.min(width, Math.ceil(code.x + code.width + quiet)) - left,
    height: Math.min(height, Math.ceil(code.y + code.height + quiet)) - top,
  }
}
