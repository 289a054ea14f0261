import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { FEELINGS, FEELINGS_AS_TALK, FEELINGS_SECOND } from './tables/feelings.ts'
import { quoting } from './tables/sayings.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])
const ROWS = `${FEELINGS.trim()}${FEELINGS_SECOND.trimEnd()}`
  .split('\n')
  .map((line) => line.split(' => ') as [said: string, readings: string])

/** What came of words under the bot's question: a score, `ask` where the score is still open, or `talk`. */
function readingOf(said: string, prompt: string): string {
  const understood = understand(quoting(prompt, said), { room: '村民群' }, NOW)
  if (understood.command === null) return 'talk'
  expect(understood).toMatchObject({ command: 'rate', number: 12, quoted: true })
  return understood.rating === undefined ? 'ask' : String(understood.rating)
}

describe.each([
  '#12 已完成，满意吗？回 1-5 或 很满意/满意/一般/不满意',
  '#12 换灯泡 办好了（陆大勇）。满意吗？\n发：评单 12 5',
])('under %j', (prompt) => {
  test.each(ROWS)('%s is %s', (said, readings) => {
    expect(readings.split('/')).toContain(readingOf(said, prompt))
  })
})

test('where nobody was asked, the same words are talk', () => {
  const taken = FEELINGS_AS_TALK.filter((said) => understand(said, { room: '村民群' }, NOW).command !== null)
  expect(taken).toEqual([])
})

test.each([
  ['唔满意，屋顶又漏了', { rating: 2, text: '屋顶又漏了' }],
  ['不错，多谢陆大勇', { rating: 4, text: '多谢陆大勇' }],
  ['太差了 人影都没见', { text: '太差了 人影都没见' }],
])('%s keeps what is told beside it', (said, slots) => {
  expect(understand(quoting('#12 已完成，满意吗？', said), { room: 'DM' }, NOW)).toEqual({
    command: 'rate',
    number: 12,
    quoted: true,
    ...slots,
  })
})

test.each([
  ['评单 12 唔满意', 2],
  ['评单 12 太差了，没人来过', 1],
  ['评单 12 好满意', 5],
  ['评单 12 还得', 3],
])('%s is a score behind the command too', (said, rating) => {
  expect(understand(said, { room: '村民群' }, NOW)).toMatchObject({ command: 'rate', number: 12, rating })
})
