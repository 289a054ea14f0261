import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/system.ts'
import { isSilk, secondsOf, wavOfSilk } from '../../src/voice/silk.ts'
import { FakeClock } from '../support/clock.ts'
import { silkOf } from '../support/sounds.ts'

const never = new AbortController().signal
const HEAD = Buffer.from('\x02#!SILK_V3', 'latin1')
const wav = (bytes: Uint8Array) => wavOfSilk(bytes, systemClock, never)

let second: Uint8Array
beforeAll(async () => {
  second = await silkOf(1)
})

it('a voice as WeChat records it becomes a WAV of its length', async () => {
  expect(isSilk(second)).toBe(true)
  expect(secondsOf(second)).toBe(1)
  const found = await wav(second)
  if (found.kind !== 'sound') throw new Error(found.kind)
  const bytes = Buffer.from(found.bytes)
  expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WAVEfmt '])
  expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)]).toEqual([1, 16_000, 16])
  expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44)
  // What the codec adds at the end is less than a tenth of a second.
  expect((bytes.length - 44) / 32_000).toBeCloseTo(1, 0)
  // 440 Hz crosses the line upwards 440 times a second.
  const at = (sample: number) => bytes.readInt16LE(44 + 2 * sample)
  const crossings = Array.from({ length: 15_998 }, (_, n) => at(n) < 0 && at(n + 1) >= 0).filter(Boolean).length
  expect(Math.abs(crossings - 440)).toBeLessThan(30)
})

it('plays without what WeChat puts in front of it as well', async () => {
  const bare = second.subarray(1)
  expect(isSilk(bare)).toBe(true)
  expect(secondsOf(bare)).toBe(1)
})

describe('what is no voice never reaches the decoder', () => {
  it.each([
    ['a megabyte of noughts', Buffer.concat([HEAD, Buffer.alloc(2 ** 20 - 10)])],
    ['nothing behind the head', HEAD],
    ['half a length', Buffer.concat([HEAD, Buffer.from([7])])],
    ['a packet that is cut off', Buffer.concat([HEAD, Buffer.from([100, 0, 1, 2, 3])])],
    ['a packet larger than any', Buffer.concat([HEAD, Buffer.from([0xff, 0x7f]), Buffer.alloc(0x7fff)])],
    ['noise', Buffer.concat([HEAD, Buffer.from([0, 0]), randomBytes(5_000)])],
  ])('%s', async (_, bytes) => {
    expect(secondsOf(bytes)).toBeNull()
    expect(await wav(bytes)).toEqual({ kind: 'failed', why: 'silk not understood' })
  })
})

it('sixty seconds are listened to, and no packet more', async () => {
  const packet = Buffer.from([1, 0, 0])
  const packets = (count: number) => Buffer.concat([HEAD, ...Array.from({ length: count }, () => packet)])
  expect(secondsOf(packets(3_000))).toBe(60)
  expect(await wav(packets(3_001))).toEqual({ kind: 'too-long' })
})

it('packets that hold noise harm nobody but their own thread', async () => {
  for (let turn = 0; turn < 3; turn++) {
    const packets = Array.from({ length: 200 }, () => Buffer.concat([Buffer.from([60, 0]), randomBytes(60)]))
    expect(['sound', 'failed']).toContain((await wav(Buffer.concat([HEAD, ...packets]))).kind)
  }
  expect((await wav(second)).kind).toBe('sound')
})

it('ends at once when the bot stops, and when the decoder takes too long', async () => {
  const clock = new FakeClock('2026-11-23T01:00:00Z')
  const stopping = new AbortController()
  const stopped = wavOfSilk(second, clock, stopping.signal)
  stopping.abort()
  expect(await stopped).toEqual({ kind: 'failed', why: 'silk not decoded' })
  const late = wavOfSilk(second, clock, never)
  clock.advance(10_000)
  expect(await late).toEqual({ kind: 'failed', why: 'silk not decoded' })
})
