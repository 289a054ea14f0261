import { afterEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { readTranscripts, tell } from '../support/transcript.ts'

describe('the stories, in this process', () => {
  let village: InProcess | undefined
  afterEach(() => village?.close())

  for (const transcript of readTranscripts()) {
    it(transcript.name, async () => {
      village = await startInProcess(transcript.setup, transcript.now)
      await tell(transcript, village)
      expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    })
  }
})
