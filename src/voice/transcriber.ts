import { z } from 'zod'
import type { Clock, Transcriber, Transcript } from '../engine/ports.ts'
import type { Listenable } from './listenable.ts'
import { listenable } from './sound.ts'

export interface TranscriberOptions {
  /** Where sound is sent: see `endpointOf`. */
  readonly endpoint: string
  readonly key?: string | undefined
  readonly model: string
  readonly clock: Clock
  /** For one voice, from sending it to the last of its words. */
  readonly timeoutMs?: number
}

/** A minute of sound on a small machine without a graphics card. */
const TIMEOUT_MS = 20_000
/** Bytes of an answer; the words of a minute are a few thousand. */
const LARGEST_ANSWER = 2 ** 16
/** Nobody says so much in a minute; a model that found nothing repeats itself. */
const LONGEST_TEXT = 500

const Answer = z.object({ text: z.string() })

/** Why nothing came of it, in words that hold nothing of what was said or answered. */
class Failure extends Error {
  override readonly name = 'Failure'
}

/** Asks a server that understands OpenAI's `POST /v1/audio/transcriptions`, on this machine or elsewhere. */
export function createTranscriber(options: TranscriberOptions): Transcriber {
  const { clock } = options
  let failure: { readonly at: Date; readonly why: string } | null = null
  return {
    async transcribe(sound, signal) {
      const found = await listenable(sound, clock, signal)
      if (found.kind !== 'sound') return found
      try {
        const transcript = wordsIn(await ask(found, options, signal))
        failure = null
        return transcript
      } catch (error) {
        const why = error instanceof Failure ? error.message : 'unreachable'
        if (!signal.aborted) failure = { at: clock.now(), why }
        return { kind: 'failed', why }
      }
    },
    lastFailure: () => failure,
  }
}

async function ask(
  { bytes, name, type }: Listenable,
  { endpoint, key, model, clock, timeoutMs = TIMEOUT_MS }: TranscriberOptions,
  signal: AbortSignal,
): Promise<string> {
  const over = new AbortController()
  const stop = AbortSignal.any([signal, over.signal])
  const answered = new AbortController()
  let isLate = false
  void clock.sleep(timeoutMs, answered.signal).then(() => {
    isLate = !answered.signal.aborted
    over.abort()
  })
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(bytes)], { type }), name)
  body.set('model', model)
  body.set('language', 'zh')
  body.set('response_format', 'json')
  try {
    // Who is sent on elsewhere would send there what people say, and the key.
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const response = await fetch(endpoint, { method: 'POST', body, headers, redirect: 'error', signal: stop })
    if (!response.ok) {
      await response.body?.cancel()
      throw new Failure(`status ${response.status}`)
    }
    return await textOf(response)
  } catch (error) {
    throw isLate ? new Failure('timeout') : error
  } finally {
    answered.abort()
  }
}

/** Reads no more than it must to know that it is too much. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > LARGEST_ANSWER) throw new Failure('answer too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function wordsIn(answer: string): Transcript {
  const parsed = Answer.safeParse(jsonOf(answer))
  if (!parsed.success) throw new Failure('answer not understood')
  const text = oneLine(parsed.data.text)
  return text === '' || text.length > LONGEST_TEXT ? { kind: 'nothing' } : { kind: 'heard', text }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Nothing that was heard breaks a line, moves a terminal's cursor or turns the direction of what stands behind it. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim()
}
