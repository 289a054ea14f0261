import { afterEach, describe, expect, it } from 'vitest'
import { startOverGrpc } from '../support/overgrpc.ts'
import { readTranscripts, tell, type Village } from '../support/transcript.ts'

/** Stories that need no clock of their own, told over the real protocol. */
describe('the stories, over gRPC', () => {
  let village: Village | undefined
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  afterEach(() => village?.close())

  for (const transcript of readTranscripts('order', 'setup')) {
    it(transcript.name, async () => {
      village = await startOverGrpc(transcript.setup)
      await tell(transcript, village)
      expect(unhandled).toEqual([])
    })
  }
})
