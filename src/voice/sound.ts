import { fileTypeFromBuffer } from 'file-type'
import { LARGEST_SOUND } from '../domain/voice.ts'
import type { Clock } from '../engine/ports.ts'
import type { Sound } from './listenable.ts'
import { isSilk, wavOfSilk } from './silk.ts'

/** What servers read themselves. */
const TAKEN = /^audio\/(?:wav|mpeg|amr|ogg|mp4|x-m4a|aac|opus|flac)|^(?:audio|video)\/webm/u

/** A sound as servers take it, by what it is and not by its name; else why there is none. */
export async function listenable(bytes: Uint8Array, clock: Clock, signal: AbortSignal): Promise<Sound> {
  if (bytes.length > LARGEST_SOUND) return { kind: 'too-long' }
  if (bytes.length === 0) return { kind: 'failed', why: 'empty' }
  if (isSilk(bytes)) return wavOfSilk(bytes, clock, signal)
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !TAKEN.test(found.mime)) return { kind: 'failed', why: 'no sound' }
  return { kind: 'sound', bytes, name: `voice.${found.ext}`, type: found.mime }
}
