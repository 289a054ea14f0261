import { afterEach, beforeEach, expect } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** The demo village, and a way to say something and hear what comes of it where it was said. */
export async function startVisiting() {
  const village: InProcess = await startInProcess('village', '2026-11-23T01:00:00Z')
  const { client } = village.store
  const marks = new Map<string, number>()
  const mark = () => {
    for (const room of village.rooms()) marks.set(room, village.said(room).length)
  }
  return {
    village,
    client,
    async say(room: string, who: string, ...texts: string[]): Promise<string> {
      mark()
      for (const text of texts) {
        await village.say(room, who, text)
        await village.settle()
      }
      return this.since(room)
    },
    /** What the bot said in a room since the last thing that was said anywhere. */
    since: (room: string) =>
      village
        .said(room)
        .slice(marks.get(room) ?? 0)
        .join('\n'),
    /** Moves the clock; what comes due meanwhile is said. */
    async jump(to: string) {
      await village.settle()
      mark()
      await village.setClock?.(new Date(to))
      await village.settle()
    },
    setDay: (day: string) => village.clock.set(`${day}T09:00:00+08:00`),
    async household(number: string) {
      return client.household.findFirstOrThrow({ where: { number } })
    },
    async duty(owner: string, number: string) {
      return client.duty.findFirstOrThrow({
        where: { owner: { name: owner }, household: { number }, endedAt: null },
      })
    },
    errors: () => village.log.filter((line) => line.level === 'error'),
  }
}
export type Visiting = Awaited<ReturnType<typeof startVisiting>>

/** A village for each test, which must end without an error in its log. */
export function eachVisiting(set: (at: Visiting) => void): void {
  let at: Visiting
  beforeEach(async () => {
    at = await startVisiting()
    set(at)
  })
  afterEach(async () => {
    expect(at.errors()).toEqual([])
    await at.village.close()
  })
}
