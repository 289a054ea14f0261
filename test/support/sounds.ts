import { createRequire } from 'node:module'

interface Codec {
  encode(samples: Int16Array, rate: number): Promise<{ readonly data: Uint8Array }>
}

const RATE = 24_000

/** A voice as WeChat records it: a tone of 440 Hz. The codec lives in a thread of its own in the program, and is asked for here alone. */
export async function silkOf(seconds: number): Promise<Uint8Array> {
  const { encode } = createRequire(import.meta.url)('silk-wasm') as Codec
  const tone = Int16Array.from({ length: seconds * RATE }, (_, n) => 8_000 * Math.sin((2 * Math.PI * 440 * n) / RATE))
  return (await encode(tone, RATE)).data
}
