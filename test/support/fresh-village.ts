import { afterEach, beforeEach, expect } from 'vitest'
import { type InProcess, startInProcess } from './inprocess.ts'

/** Hands over a new village before each test of a file, in the morning of a Monday; after it no error may stand in its log. */
export function eachInFreshVillage(take: (village: InProcess) => void): void {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    take(village)
  })
  afterEach(async () => {
    expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    await village.close()
  })
}
