/** WeChat's own format of voices, which no server reads: made into plain samples, off the thread that answers people. */
import { Worker } from 'node:worker_threads'
import { LONGEST_SECONDS } from '../domain/voice.ts'
import type { Clock } from '../engine/ports.ts'
import type { Sound } from './listenable.ts'
import { wavOf } from './wav.ts'

const MAGIC = '#!SILK_V3'
/** WeChat puts this in front of it. */
const TENCENT = 0x02
const END = 0xffff
/** One packet holds so much of WeChat's sound. */
const PACKET_MS = 20
/** The codec writes no larger packet: five frames of 250 bytes each. */
const LARGEST_PACKET = 1_250
/** What speech is understood at; the codec resamples. */
const RATE = 16_000
/** A minute takes 150 ms, on a busy machine a second. */
const DECODE_MS = 10_000

const startOf = (bytes: Uint8Array): number => (bytes[0] === TENCENT ? 1 : 0)

export function isSilk(bytes: Uint8Array): boolean {
  const from = startOf(bytes)
  return Buffer.from(bytes.subarray(from, from + MAGIC.length)).toString('latin1') === MAGIC
}

/**
 * How many seconds a SILK file holds; null when its packets are none. The decoder is handed nothing else: a megabyte of noughts
 * kept it busy for 22 s and grew to 335 MB (measured).
 */
export function secondsOf(bytes: Uint8Array): number | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let packets = 0
  for (let at = startOf(bytes) + MAGIC.length; at < view.length; packets++) {
    if (at + 2 > view.length) return null
    const size = view.readUInt16LE(at)
    if (size === END) break
    if (size === 0 || size > LARGEST_PACKET || at + 2 + size > view.length) return null
    at += 2 + size
  }
  return packets === 0 ? null : (packets * PACKET_MS) / 1_000
}

/** A SILK file as WAV, 16 kHz, 16 bit, mono. */
export async function wavOfSilk(bytes: Uint8Array, clock: Clock, signal: AbortSignal): Promise<Sound> {
  const seconds = secondsOf(bytes)
  if (seconds === null) return { kind: 'failed', why: 'silk not understood' }
  if (seconds > LONGEST_SECONDS) return { kind: 'too-long' }
  const samples = await decoded(bytes, clock, signal)
  if (!samples) return { kind: 'failed', why: 'silk not decoded' }
  return { kind: 'sound', bytes: wavOf(samples, RATE), name: 'voice.wav', type: 'audio/wav' }
}

/** In a thread of its own, which ends with it: what a broken file does to the decoder is gone with the thread. */
async function decoded(bytes: Uint8Array, clock: Clock, signal: AbortSignal): Promise<Uint8Array | null> {
  const worker = new Worker(new URL('./silk-thread.js', import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), rate: RATE },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  })
  const done = new AbortController()
  try {
    return await Promise.race([
      new Promise<Uint8Array | null>((resolve) => {
        worker.once('message', (samples: Uint8Array | null) => resolve(samples))
        worker.once('error', () => resolve(null))
        worker.once('exit', () => resolve(null))
      }),
      clock.sleep(DECODE_MS, AbortSignal.any([signal, done.signal])).then(() => null),
    ])
  } finally {
    done.abort()
    await worker.terminate()
  }
}
