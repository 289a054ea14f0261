import { afterEach, describe, expect, it } from 'vitest'
import { startOverGrpc } from '../support/overgrpc.ts'
import { readTranscripts, type Transcript, tell, type Village } from '../support/transcript.ts'

/** Time cannot be moved here, so a story ends where its clock jumps; what came before is told over the real protocol. */
function untilTheClockJumps(transcript: Transcript): Transcript {
  const at = transcript.lines.findIndex((line) => line.kind === 'clock')
  return at < 0 ? transcript : { ...transcript, lines: transcript.lines.slice(0, at) }
}

describe('the stories, over gRPC', () => {
  let village: Village | undefined
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  afterEach(() => village?.close())

  for (const transcript of readTranscripts(
    'order',
    'setup',
    'check-in',
    'task',
    'visit',
    'order-unclaimed',
    'emergency',
    'comfort',
    'disclosure',
    'post',
    'notice',
    'decision',
    'group-decision',
  )) {
    it(transcript.name, async () => {
      village = await startOverGrpc(transcript.setup, { now: transcript.now })
      await tell(untilTheClockJumps(transcript), village)
      expect(unhandled).toEqual([])
    })
  }
})
