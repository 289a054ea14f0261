import { describe, expect, it } from 'vitest'
import decision from '../../commands/decision/index.ts'
import deliberation from '../../commands/deliberation/index.ts'
import fourTalks from '../../commands/four-talks/index.ts'
import poll from '../../commands/poll/index.ts'
import threeMeetings from '../../commands/three-meetings/index.ts'
import { readSayings, type Saying } from './tables/deciding/commands.ts'
import { MEETINGS } from './tables/deciding/meetings.ts'
import { POLLS } from './tables/deciding/polls.ts'
import { STEPS } from './tables/deciding/steps.ts'
import { TALKS } from './tables/deciding/talks.ts'

/** Enough of each, so that the figures mean something. */
const ENOUGH = 40

const COMMANDS = readSayings(MEETINGS + STEPS + TALKS + POLLS)
const wrong = (lines: readonly Saying[]) => lines.filter(({ means, heard }) => means !== heard)

describe('what decides: 四议, 一组三会, 协商 and 征求, as people write it', () => {
  it('has a table for every command', () => {
    const all = [decision, fourTalks, threeMeetings, deliberation, poll].flatMap(({ commands }) => commands)
    expect(COMMANDS.map(({ command }) => command).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  describe.each(COMMANDS)('$command', ({ said, talk, oneDay }) => {
    it('is heard', () => expect(wrong(said)).toEqual([]))

    it('is told from talk', () => expect(wrong(talk)).toEqual([]))

    it('is nothing else where it is not heard yet', () => {
      expect(wrong(oneDay).filter(({ heard }) => heard !== 'talk' && !heard.endsWith(' ask'))).toEqual([])
    })

    it('was tried often', () => {
      expect(said.length + oneDay.length).toBeGreaterThanOrEqual(ENOUGH)
      expect(talk.length).toBeGreaterThanOrEqual(ENOUGH)
      expect(oneDay.length / (said.length + oneDay.length)).toBeLessThan(0.25)
    })
  })
})
