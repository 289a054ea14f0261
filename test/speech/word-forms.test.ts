import { describe, expect, it } from 'vitest'
import { hear } from '../../src/language/hear.ts'
import { arg } from '../../src/speech/args/index.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Command } from '../../src/speech/mechanism.ts'

/** What a command may say of how it is heard, shown on one that no village has. */
const lend: Command = {
  id: 'lend',
  says: ['借伞'],
  opens: ['我借'],
  wished: 'always',
  summary: '借一把伞',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    text: arg.text({
      optional: true,
      form: { apart: /^\p{Script=Han}{1,4}伞?$/u, touching: /^\p{Script=Han}{1,4}伞$/u },
    }),
  },
  examples: [],
}
const listen = createListener({
  live: [lend, { ...lend, id: 'buy', says: ['买书'], opens: [], wished: 'with-words' }],
  matters: [],
})
const meant = (said: string) => {
  const utterance = hear({ text: said, mentions: [], addressed: false }, [])
  const reading = listen(utterance, { place: 'villagers' }, new Date('2026-11-23T01:00:00Z'))
  return reading && [reading.command, reading.slots.text]
}

describe('the form of the words behind a command', () => {
  it.each([
    ['借伞 黑', ['lend', '黑']],
    ['借伞 黑伞。', ['lend', '黑伞']],
    ['借伞黑伞', ['lend', '黑伞']],
    ['借伞', ['lend', undefined]],
  ])('%s is meant', (said, reading) => expect(meant(said)).toEqual(reading))

  it.each(['借伞黑', '借伞 明天下雨才要的', '借伞要不要钱', '借伞的人呢'])('%s is talk', (said) =>
    expect(meant(said)).toBeNull(),
  )
})

describe('a verb that opens a command', () => {
  it('counts with its words right behind it', () => expect(meant('我借黑伞')).toEqual(['lend', '黑伞']))
  it.each(['我借', '我借 黑伞', '我借钱', '我借过', '我借给他黑伞了'])('%s is talk', (said) =>
    expect(meant(said)).toBeNull(),
  )
})

describe('a command one may wish for', () => {
  it.each(['我想借伞', '我要借伞', '申请借伞'])('%s is meant', (said) => expect(meant(said)?.[0]).toBe('lend'))
  it('says what, where it must', () => {
    expect(meant('我想买书 黑')).toEqual(['buy', '黑'])
    expect(meant('我想买书')).toBeNull()
  })
})
