/**
 * What understanding costs beside bare NFKC on the same texts.
 * Chatter is what a bot hears all day, so its median is what matters.
 */
import { readFileSync } from 'node:fs'
import { normalize } from '../../src/language/fold.ts'
import { hear } from '../../src/language/hear.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { registry } from '../support/registry.ts'
import type { Row } from './table.ts'

const BOT = ['连心小助手']
const NOW = new Date('2026-11-22T15:00:00+08:00')
const ROUNDS = 200

interface Case {
  readonly text: string
  /** Talk that uses the words of commands, which has to be read before it is left alone. */
  readonly near?: true
  readonly ctx: { readonly mentions?: readonly string[] }
}

function texts(name: string): Case[] {
  const lines = readFileSync(new URL(`../cases/${name}.jsonl`, import.meta.url), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

/** Median and mean microseconds a text, each timed over many rounds. */
function measure(cases: readonly Case[], run: (one: Case) => unknown): { median: number; mean: number } {
  for (const one of cases) for (let i = 0; i < 20; i++) run(one)
  const times = cases.map((one) => {
    const start = performance.now()
    for (let i = 0; i < ROUNDS; i++) run(one)
    return ((performance.now() - start) * 1000) / ROUNDS
  })
  times.sort((a, b) => a - b)
  return { median: times[times.length >> 1] ?? 0, mean: times.reduce((sum, time) => sum + time, 0) / times.length }
}

/** Understanding compared with `normalize('NFKC')`, for chatter and for commands. */
export function understand(): readonly Row[] {
  const listen = createListener(registry)
  const heard = (one: Case) => {
    // Nobody says a line two hundred times: that the last one is kept folded must not count.
    normalize('')
    return listen(hear({ text: one.text, mentions: [], addressed: false }, BOT), { place: 'villagers' }, NOW)
  }
  const nfkc = measure(texts('chatter'), (one) => one.text.normalize('NFKC'))
  const row = (what: string, { median, mean }: { median: number; mean: number }, wanted: string): Row => ({
    what: `${what}, median (mean) µs`,
    measured: `${median.toFixed(1)} (${mean.toFixed(1)})`,
    baseline: `String.normalize('NFKC') ${nfkc.median.toFixed(2)}`,
    ratio: median / nfkc.median,
    wanted,
  })
  const talk = texts('chatter')
  const plain = talk.filter(({ near }) => near !== true)
  const near = talk.filter((one) => one.near)
  return [
    row('a line of plain talk understood', measure(plain, heard), 'median ≤ 1 µs'),
    row('a line of talk that sounds like a command', measure(near, heard), ''),
    row('a command understood', measure(texts('utterances'), heard), 'median ≤ 20 µs'),
  ]
}
