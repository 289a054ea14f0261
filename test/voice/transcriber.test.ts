import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Transcript } from '../../src/engine/ports.ts'
import { endpointOf } from '../../src/voice/endpoint.ts'
import { createTranscriber } from '../../src/voice/transcriber.ts'
import { FakeClock } from '../support/clock.ts'
import { silkOf } from '../support/sounds.ts'
import { saying, startTranscriptionServer, type TranscriptionServer } from '../support/transcription-server.ts'

const AMR = Buffer.from('#!AMR\n\x00\x00\x00\x00', 'latin1')

let server: TranscriptionServer
let silk: Uint8Array
const clock = new FakeClock('2026-11-23T01:00:00Z')
const never = new AbortController().signal
beforeAll(async () => {
  server = await startTranscriptionServer()
  silk = await silkOf(1)
})
afterAll(() => server.close())
beforeEach(() => {
  server.answer = saying('')
})

const ears = (key?: string) =>
  createTranscriber({ endpoint: endpointOf(server.url) ?? '', key, model: 'whisper-1', clock })
const heard = (text: string): Promise<Transcript> => {
  server.answer = saying(text)
  return ears().transcribe(AMR, never)
}

it('sends the sound as a form, as OpenAI’s own clients do, WeChat’s as WAV', async () => {
  server.answer = saying(' 点单 厨房漏水。\n')
  expect(await ears('sk-secret').transcribe(silk, never)).toEqual({ kind: 'heard', text: '点单 厨房漏水。' })
  expect(await ears().transcribe(AMR, never)).toEqual({ kind: 'heard', text: '点单 厨房漏水。' })
  const [first, second] = server.asked.slice(-2)
  expect(first).toMatchObject({
    url: '/v1/audio/transcriptions',
    authorization: 'Bearer sk-secret',
    fields: { model: 'whisper-1', language: 'zh', response_format: 'json' },
    file: { name: 'voice.wav', type: 'audio/wav' },
  })
  expect(Buffer.from(first?.file?.bytes ?? []).toString('latin1', 0, 4)).toBe('RIFF')
  expect(second).toMatchObject({ authorization: undefined, file: { name: 'voice.amr', type: 'audio/amr' } })
  expect(Buffer.from(second?.file?.bytes ?? [])).toEqual(AMR)
})

describe('nothing was heard', () => {
  it.each([
    ['silence', ''],
    ['only spaces', ' \n\t '],
    ['a model that repeats itself', '谢谢观看'.repeat(200)],
  ])('%s', async (_, text) => {
    expect(await heard(text)).toEqual({ kind: 'nothing' })
  })
})

it('what was heard is one line without codes, and is otherwise left as it is', async () => {
  const text = '点单\r\n<b>漏水</b>\u0000\u001b[2J\u202e @所有人\u2028接单\u200b 12'
  expect(await heard(text)).toEqual({ kind: 'heard', text: '点单 <b>漏水</b> [2J @所有人 接单 12' })
})

describe('failures are told in a word, and never with what was said, answered or the key', () => {
  const fails = async (why: string) => {
    const own = ears('sk-secret')
    expect(await own.transcribe(AMR, never)).toEqual({ kind: 'failed', why })
    expect(own.lastFailure()).toEqual({ at: clock.now(), why })
  }

  it('500', async () => {
    server.answer = (response) => response.writeHead(500).end('secret words')
    await fails('status 500')
  })

  it('no JSON, or another', async () => {
    server.answer = (response) => response.end('<html>')
    await fails('answer not understood')
    server.answer = (response) => response.end('{"text":7}')
    await fails('answer not understood')
  })

  it('an answer that does not end', async () => {
    let sent = 0
    server.answer = (response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(4_096))) sent += 4_096
      }
      response.on('drain', more)
      more()
    }
    await fails('answer too large')
    expect(sent).toBeLessThan(20 * 2 ** 20)
  })

  it('sent on elsewhere, where nothing is sent', async () => {
    const before = server.asked.length
    server.answer = (response) => response.writeHead(307, { location: `${server.url}/elsewhere` }).end()
    await fails('unreachable')
    expect(server.asked.slice(before).map(({ url }) => url)).toEqual(['/v1/audio/transcriptions'])
  })

  it('nobody there', async () => {
    const gone = await startTranscriptionServer()
    await gone.close()
    const own = createTranscriber({ endpoint: gone.url, model: 'm', clock })
    expect(await own.transcribe(AMR, never)).toEqual({ kind: 'failed', why: 'unreachable' })
  })

  it('slow: given up after twenty seconds, with words half sent as well', async () => {
    for (const answer of [() => {}, (response: { write(text: string): void }) => response.write('{"text":"点')]) {
      const own = ears()
      const arrived = new Promise<void>((resolve) => {
        server.answer = (response) => {
          answer(response)
          resolve()
        }
      })
      const listening = own.transcribe(AMR, never)
      await arrived
      clock.advance(19_999)
      expect(await Promise.race([listening, new Promise((resolve) => setImmediate(() => resolve('waits')))])).toBe(
        'waits',
      )
      clock.advance(1)
      expect(await listening).toEqual({ kind: 'failed', why: 'timeout' })
      expect(own.lastFailure()?.why).toBe('timeout')
    }
  })

  it('ends at once when the bot stops, and that is no failure', async () => {
    const own = ears()
    const stopping = new AbortController()
    server.answer = () => stopping.abort()
    expect((await own.transcribe(AMR, stopping.signal)).kind).toBe('failed')
    expect(own.lastFailure()).toBeNull()
  })

  it('is forgotten once it went well', async () => {
    const own = ears()
    server.answer = (response) => response.writeHead(503).end()
    await own.transcribe(AMR, never)
    server.answer = saying('我的单')
    await own.transcribe(AMR, never)
    expect(own.lastFailure()).toBeNull()
  })
})

it('what is too large, or no sound, is not sent anywhere', async () => {
  const before = server.asked.length
  expect(await ears().transcribe(Buffer.alloc(2 ** 20 + 1), never)).toEqual({ kind: 'too-long' })
  expect(await ears().transcribe(Buffer.from('<html>'), never)).toEqual({ kind: 'failed', why: 'no sound' })
  expect(await ears().transcribe(Buffer.alloc(0), never)).toEqual({ kind: 'failed', why: 'empty' })
  expect(await ears().transcribe(Buffer.from('\x02#!SILK_V3junk', 'latin1'), never)).toEqual({
    kind: 'failed',
    why: 'silk not understood',
  })
  expect(server.asked.length).toBe(before)
})

describe('where sound may be sent', () => {
  it.each([
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/v1/audio/transcriptions'],
    ['http://192.168.1.9:8000/v1', 'http://192.168.1.9:8000/v1/audio/transcriptions'],
    ['http://localhost:9000/v1/', 'http://localhost:9000/v1/audio/transcriptions'],
    ['http://whisper:8000', 'http://whisper:8000/v1/audio/transcriptions'],
    ['http://[::1]:8000', 'http://[::1]:8000/v1/audio/transcriptions'],
    ['http://[fd00::8]:8000', 'http://[fd00::8]:8000/v1/audio/transcriptions'],
    ['https://api.example.com/openai/v1', 'https://api.example.com/openai/v1/audio/transcriptions'],
    ['https://x.cn/api/v4/audio/transcriptions', 'https://x.cn/api/v4/audio/transcriptions'],
    ['https://x.cn/v1?project=8', 'https://x.cn/v1/audio/transcriptions?project=8'],
  ])('%s', (written, endpoint) => expect(endpointOf(written)).toBe(endpoint))

  it.each([
    'http://api.example.com/v1',
    'http://8.8.8.8:8000',
    'http://172.32.0.1',
    'http://11.0.0.1',
    'http://127.0.0.1.evil.com',
    'http://[2001:db8::1]',
    'https://user:secret@api.example.com',
    'https://api.example.com/#x',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    '127.0.0.1:8000',
    'nonsense',
  ])('not %s', (written) => expect(endpointOf(written)).toBeNull())
})
