import { crc32, deflateSync } from 'node:zlib'
import { wavOf } from '../../voice/wav.ts'
import type { SentFile } from '../puppet.ts'

/** What can be sent to try out without having anything at hand. */
export const SAMPLES: Readonly<Record<string, () => SentFile>> = { picture, voice }

const [WIDTH, HEIGHT] = [320, 240]

/** A field under the sky, drawn row by row. */
function picture(): SentFile {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const colours = Array.from({ length: WIDTH }, (_, x) => colourAt(x, y))
    return Buffer.from([0, ...colours.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // 8 bits a channel, three channels.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return { name: '照片.png', bytes: Buffer.concat([signature, ...parts]) }
}

function colourAt(x: number, y: number): readonly number[] {
  const isSun = (x - 250) ** 2 + (y - 55) ** 2 < 26 ** 2
  if (isSun) return [255, 210, 90]
  const hill = 130 + 18 * Math.sin(x / 45)
  if (y < hill) return [150 + y / 3, 200 + y / 6, 240]
  return Math.floor((y - hill) / 14) % 2 === 0 ? [96, 158, 72] : [112, 172, 82]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const [RATE, SECONDS] = [8_000, 2]

/** Two seconds in which nobody says anything. */
function voice(): SentFile {
  return { name: '语音.wav', bytes: wavOf(Buffer.alloc(RATE * SECONDS * 2), RATE) }
}
