import { describe, expect, it } from 'vitest'
import { sizeOf, within } from '../../src/documents/picture.ts'
import { PDF, PNG } from '../support/files.ts'

const bytes = (...hex: string[]) => Buffer.from(hex.join('').replaceAll(' ', ''), 'hex')

describe('how large a picture is', () => {
  it.each([
    ['a PNG', PNG, { width: 1, height: 1 }],
    ['a GIF', bytes('474946383961', '2003', '5802', '00'), { width: 800, height: 600 }],
    // Behind a segment of the program that made it, and its tables.
    [
      'a JPEG',
      bytes('ffd8', 'ffe0 0004 0000', 'ffc4 0003 00', 'ffc2 0011 08 0258 0320 03'),
      { width: 800, height: 600 },
    ],
  ])('%s', (_, picture, size) => expect(sizeOf(picture)).toEqual(size))

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PDF', PDF],
    ['a PNG cut short', PNG.subarray(0, 18)],
    ['a JPEG without a frame', bytes('ffd8', 'ffe0 0000', 'ffe0 0000')],
    ['a JPEG of noise', bytes('ffd8', '1234 5678 9abc')],
    ['a GIF of no size', bytes('474946383961', '0000', '0000', '00')],
  ])('nobody knows of %s', (_, picture) => expect(sizeOf(picture)).toBeNull())

  it('fits with its proportions, and is never enlarged', () => {
    const most = { width: 480, height: 240 }
    expect(within({ width: 4000, height: 3000 }, most)).toEqual({ width: 320, height: 240 })
    expect(within({ width: 4800, height: 10 }, most)).toEqual({ width: 480, height: 1 })
    expect(within({ width: 100, height: 50 }, most)).toEqual({ width: 100, height: 50 })
  })
})
