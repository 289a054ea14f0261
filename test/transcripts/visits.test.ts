import { afterEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { readTranscripts, tell } from '../support/transcript.ts'

/** Set once the nudge engine is in: the clock's jumps then wake it, and the whole story is told. */
const CLOCK_JUMPS = true

describe('the story of the visits, in this process', () => {
  let village: InProcess | undefined
  afterEach(() => village?.close())

  for (const transcript of readTranscripts('visit')) {
    it(transcript.name, async () => {
      const jump = transcript.lines.findIndex((line) => line.kind === 'clock')
      const lines = CLOCK_JUMPS ? transcript.lines : transcript.lines.slice(0, jump)
      village = await startInProcess(transcript.setup, transcript.now)
      await tell({ ...transcript, lines }, village)
      expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    })
  }
})
