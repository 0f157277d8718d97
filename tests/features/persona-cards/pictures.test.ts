import fc from 'fast-check'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import {
  cropLimits,
  cropWithin,
  firstCrop,
  movedCrop,
  zoomedCrop,
} from '#shared/features/persona-cards/rules/crop.ts'
import { moduleSide, partWithCode, qrScale } from '#shared/features/persona-cards/rules/qr-image.ts'

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
})
const anyInt = fc.integer({ min: -5000, max: 5000 })

describe('the part of a photo', () => {
  it('begins with the largest square, a little above the middle of an upright photo', () => {
    expect(firstCrop({ width: 800, height: 600 })).toEqual({ x: 100, y: 0, side: 600 })
    expect(firstCrop({ width: 600, height: 900 })).toEqual({ x: 0, y: 100, side: 600 })
  })

  it('always lies within the photo, however it is moved and zoomed', () => {
    fc.assert(
      fc.property(sizes, anyInt, anyInt, fc.integer({ min: 1, max: 5000 }), (picture, x, y, side) => {
        const { least, most } = cropLimits(picture)
        const first = cropWithin({ x, y, side }, picture)
        for (const crop of [
          first,
          movedCrop(first, picture, { x: y, y: x }),
          zoomedCrop(first, picture, side),
        ]) {
          expect(crop.side).toBeGreaterThanOrEqual(least)
          expect(crop.side).toBeLessThanOrEqual(most)
          expect(crop.x).toBeGreaterThanOrEqual(0)
          expect(crop.y).toBeGreaterThanOrEqual(0)
          expect(crop.x + crop.side).toBeLessThanOrEqual(picture.width)
          expect(crop.y + crop.side).toBeLessThanOrEqual(picture.height)
        }
      }),
    )
  })

  it('keeps its middle while it is zoomed away from the edges', () => {
    const zoomed = zoomedCrop({ x: 400, y: 300, side: 400 }, { width: 1200, height: 1000 }, 200)
    expect(zoomed).toEqual({ x: 500, y: 400, side: 200 })
  })
})

/** A code as grey values, each square `times` pixels wide. */
function codePicture(text: string, times: number) {
  const rows = encodeQR(text, 'raw', { border: 4 }) as boolean[][]
  const side = rows.length * times
  const grey = new Uint8Array(side * side)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      grey[y * side + x] = rows[Math.floor(y / times)]?.[Math.floor(x / times)] ? 0 : 255
  return { grey, width: side, height: side, squares: rows.length }
}

describe('the image of a code', () => {
  it('tells how many pixels each square has', () => {
    for (const times of [1, 3, 7, 10])
      expect(moduleSide(codePicture('https://example.com', times))).toBe(times)
  })

  it('is left as it is when it is a photo or holds a picture', () => {
    const picture = codePicture('https://example.com', 8)
    picture.grey[picture.width * 40 + 40] = 120
    expect(moduleSide(picture)).toBe(1)
  })

  it('can be read by the reader that looks for codes', () => {
    const { grey, width, height } = codePicture('扫码加我', 6)
    const data = new Uint8Array(width * height * 4)
    for (const [at, value] of grey.entries()) data.set([value, value, value, 255], at * 4)
    expect(decodeQR({ width, height, data })).toBe('扫码加我')
  })

  it('is enlarged by whole numbers and fits its place', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 20, max: 400 }), (picture, place) => {
        const { width, height, isPixelated } = qrScale(picture, place)
        expect(Math.max(width, height)).toBeLessThanOrEqual(place)
        if (isPixelated) {
          expect(width % picture.width).toBe(0)
          expect(height / picture.height).toBe(width / picture.width)
          expect(Math.max(width, height) * 2).toBeGreaterThan(place)
        } else expect(Math.max(width, height)).toBeGreaterThanOrEqual(Math.floor(place * 0.74))
      }),
    )
  })

  it('may be cut down to the code where much else stands around it', () => {
    const code = { x: 200, y: 300, width: 300, height: 300 }
    expect(partWithCode({ width: 700, height: 1000, code })).toEqual({
      x: 170,
      y: 270,
      width: 360,
      height: 360,
    })
    expect(
      partWithCode({ width: 360, height: 360, code: { x: 30, y: 30, width: 300, height: 300 } }),
    ).toBeNull()
    expect(partWithCode({ width: 700, height: 1000, code: null })).toBeNull()
  })
})
