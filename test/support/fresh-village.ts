import { afterEach, beforeEach, expect } from 'vitest'
import { type InProcess, startInProcess } from './inprocess.ts'
import { local } from './transcript.ts'

/**
 * Hands over a new village before each test of a file, in the morning of a Monday; after it no error may stand in its log.
 * Returns how one talks in it: `say` gives the answer, `heard` all that is heard of something, `at` lets a moment of its day come.
 */
export function eachInFreshVillage(take: (village: InProcess) => void) {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    take(village)
  })
  afterEach(async () => {
    expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    await village.close()
  })

  return {
    say: async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n'),
    heard: (work: () => Promise<unknown>) => village.heardFrom(work),
    at: async (moment: string) => {
      await village.setClock?.(local(moment))
      await village.settle()
    },
  }
}
