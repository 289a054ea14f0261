/**
 * `npm run learn:left-out`: how well the ear hears each author of `test/cases/unseen` with weights that learned from all the
 * others and nothing of that one, beside the readers without a gate. Writes nothing. The readers and the tables of
 * `test/speech` were made with most of these sets in sight; only the sets kept apart, marked *, were never looked at.
 */
import type { Weights } from '../../src/speech/match/gate/gate.ts'
import { PLACES } from '../../src/speech/match/gate/weights.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { scoreUnseen, type Tally } from '../support/unseen.ts'
import { examplesIn } from './examples.ts'
import { learn, rounded } from './learning.ts'
import { authors, sayings } from './sayings.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
/** Nothing speaks for or against anything: the readers decide alone. */
const NO_GATE: Weights = { bytes: new Int8Array(PLACES), scale: 0 }
const ZERO: Tally = { rows: 0, right: 0, silent: 0, asked: 0, slots: 0, wrong: 0 }

interface Scored {
  readonly commands: Tally
  readonly talk: Tally
}

const heardWith = (author: string, weights: Weights): Scored => {
  const understand = createUnderstanding(registry, ['连心小助手'], weights)
  return {
    commands: scoreUnseen(`${author}-commands`, understand, NOW),
    talk: scoreUnseen(`${author}-talk`, understand, NOW),
  }
}

const plus = (one: Tally, other: Tally): Tally =>
  Object.fromEntries(
    Object.entries(one).map(([kind, count]) => [kind, count + other[kind as keyof Tally]]),
  ) as unknown as Tally
const both = (one: Scored, other: Scored): Scored => ({
  commands: plus(one.commands, other.commands),
  talk: plus(one.talk, other.talk),
})

const told = ({ commands, talk }: Scored): string => {
  const share = ((100 * commands.right) / commands.rows).toFixed(1).padStart(5)
  const missed = `silent ${commands.silent}, asked ${commands.asked}, slots ${commands.slots}, wrong ${commands.wrong}`
  return `${commands.right}/${commands.rows} ${share} % (${missed}), talk taken ${talk.rows - talk.right}/${talk.rows}`
}

const sets = [...(await sayings())].map(([name, rows]) => [name, examplesIn(rows)] as const)
const total = new Map<string, readonly [alone: Scored, gated: Scored]>()
const nothing: Scored = { commands: ZERO, talk: ZERO }

for (const [author, isApart] of authors()) {
  const others = sets.flatMap(([name, examples]) => (name === author ? [] : examples))
  const alone = heardWith(author, NO_GATE)
  const gated = heardWith(author, rounded(learn(others)))
  const kind = isApart ? 'kept apart' : 'left out'
  const [before, after] = total.get(kind) ?? [nothing, nothing]
  total.set(kind, [both(before, alone), both(after, gated)])
  process.stdout.write(`${author}${isApart ? '*' : ''}\n  readers: ${told(alone)}\n  gate:    ${told(gated)}\n`)
}
for (const [kind, [alone, gated]] of total)
  process.stdout.write(`all ${kind}\n  readers: ${told(alone)}\n  gate:    ${told(gated)}\n`)
