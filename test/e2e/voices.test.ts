import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../src/system.ts'
import { endpointOf } from '../../src/voice/endpoint.ts'
import { listening } from '../../src/voice/index.ts'
import { type OverGrpc, startOverGrpc } from '../support/overgrpc.ts'
import { silkOf } from '../support/sounds.ts'
import { saying, startTranscriptionServer, type TranscriptionServer } from '../support/transcription-server.ts'

let server: TranscriptionServer
let village: OverGrpc
beforeAll(async () => {
  server = await startTranscriptionServer()
  const named = { VOICE_URL: endpointOf(server.url) ?? undefined, VOICE_MODEL: 'whisper-1' }
  village = await startOverGrpc('village', listening(named, systemClock))
})
afterAll(async () => {
  await village.close()
  await server.close()
})

it('a voice as WeChat records it travels over a real puppet service to a server for voices, and becomes an order', async () => {
  const file = { name: 'voice.silk', bytes: await silkOf(1) }
  server.answer = saying('点单，厨房漏水。')
  await village.sendFile('DM:莫老四', '莫老四', file)
  await village.settle()
  expect(village.said('DM:莫老四').at(-1)).toBe('听到：点单，厨房漏水。对就回「对」，不对就再说一遍')
  expect(server.asked.map(({ file }) => file?.name)).toEqual(['voice.wav'])
  server.answer = saying('对。')
  await village.sendFile('DM:莫老四', '莫老四', file)
  await village.settle()
  expect(village.said('DM:莫老四').at(-1)).toContain('登记好了：厨房漏水')
  server.answer = (response) => response.writeHead(500).end()
  await village.sendFile('DM:莫老四', '莫老四', file)
  await village.settle()
  expect(village.said('DM:莫老四').at(-1)).toContain('没有听成')
  await village.sendFile('村民群', '莫老四', file)
  await village.settle()
  expect(server.asked).toHaveLength(3)
})
