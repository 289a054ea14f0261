/**
 * Labelled sayings: what people said or wrote, and which command it was meant as, if it was meant as one. They are the tables
 * of `test/speech` and the sets of `test/cases`, which the tests are made of.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Setting } from '../../src/speech/understand.ts'
import { AROUND, TOLD } from '../speech/tables/around.ts'
import { readBlocks } from '../speech/tables/blocks.ts'
import { CHATTER_SECOND } from '../speech/tables/chatter-second.ts'
import { CHATTER } from '../speech/tables/chatter.ts'
import { readSections } from '../speech/tables/deciding/commands.ts'
import { FRAMED_TALK, STORY_TALK, TALK_BEHIND } from '../speech/tables/frames.ts'
import { readRows } from '../speech/tables/rows.ts'
import { KINDS, placed } from '../speech/tables/said-around.ts'
import { SAYINGS_SECOND } from '../speech/tables/sayings-second.ts'
import { SAYINGS, type Saying as Told } from '../speech/tables/sayings.ts'
import { ASKED_HERE } from '../speech/tables/told-question.ts'
import { registry } from '../support/registry.ts'

export interface Saying {
  readonly text: string
  readonly setting: Setting
  /** The command it means, the first of several; null for talk. */
  readonly means: string | null
}

/** Their rows were scored once and nothing learns from them: they tell how well it hears whom it never heard. */
const KEPT_APART = /^(?:[e-i]|ff|ll|pp|rr)-/u

const CASES = new URL('../cases/', import.meta.url)
const TABLES = new URL('../speech/tables/', import.meta.url)
const GROUP: Setting = { room: '村民群' }

/** Who wrote a set of `test/cases/unseen`, by its letters, and whether it is kept apart. */
export const authors = (): ReadonlyMap<string, boolean> =>
  new Map(
    readdirSync(new URL('unseen/', CASES))
      .filter((name) => name.endsWith('-talk.jsonl'))
      .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
      .map((name) => [name.split('-')[0]!, KEPT_APART.test(name)]),
  )

/** All that may be learned from, by the set it is of. */
export async function sayings(): Promise<ReadonlyMap<string, readonly Saying[]>> {
  const unseen = readdirSync(new URL('unseen/', CASES)).filter((name) => !KEPT_APART.test(name))
  const sets = new Set(unseen.toSorted().map((name) => name.split('-')[0]!))
  const of = (set: string) => unseen.filter((name) => name.startsWith(`${set}-`))
  return new Map([
    ...[...sets].map((set) => [set, of(set).flatMap((name) => rowsOf(`unseen/${name}`))] as const),
    ['utterances', rowsOf('utterances.jsonl')],
    ['chatter', rowsOf('chatter.jsonl')],
    ...(await tables()),
    ['first', [...SAYINGS, ...SAYINGS_SECOND].map(told)],
    [
      'talk',
      [...Object.values(CHATTER).flat(), ...CHATTER_SECOND].map((text) => ({ text, setting: GROUP, means: null })),
    ],
    ['said around', saidAround()],
    ['around', around()],
  ])
}

interface Row {
  readonly text: string
  readonly ctx?: Setting
  readonly expect?: Meaning | readonly Meaning[] | null
  readonly debatable?: true
}

interface Meaning {
  readonly command: string | null
}

function rowsOf(name: string): readonly Saying[] {
  const lines = readFileSync(new URL(name, CASES), 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as Row)
    .filter(({ debatable }) => !debatable)
    .map(({ text, ctx = GROUP, expect }) => ({ text, setting: ctx, means: [expect].flat()[0]?.command ?? null }))
}

/** The tables that are written as text, each in the notation it shows. */
async function tables(): Promise<readonly (readonly [set: string, rows: readonly Saying[]])[]> {
  const names = readdirSync(TABLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const held = (await import(new URL(name, TABLES).href)) as Readonly<Record<string, unknown>>
      // Not every loader names what a module exports in the same order.
      const called = Object.keys(held)
        .toSorted()
        .filter((one) => !one.startsWith('FEELINGS'))
      const texts = called.map((one) => held[one]).filter((one) => typeof one === 'string')
      return [name, texts.flatMap(read)] as const
    }),
  )
}

function read(table: string): readonly Saying[] {
  if (/^== /mu.test(table)) {
    const lines = readSections(table).flatMap(({ said, talk, oneDay }) => [...said, ...talk, ...oneDay])
    return lines.map(({ text, setting, means }) => ({ text, setting, means: commandOf(means) }))
  }
  if (/^= /mu.test(table)) return readBlocks(table).flatMap(({ sayings, talk }) => [...read(sayings), ...read(talk)])
  return readRows(table).map(({ text, setting, expected }) => ({ text, setting, means: expected.command }))
}

const commandOf = (means: string): string | null => (means === 'talk' ? null : means.split(' ')[0]!)

function told([text, { command }, setting = GROUP]: Told): Saying {
  return { text, setting, means: command }
}

function saidAround(): readonly Saying[] {
  const meant = Object.values(KINDS).flatMap(({ heard }) => heard)
  const talk = [...Object.values(KINDS).flatMap((kind) => kind.talk), ...FRAMED_TALK, ...TALK_BEHIND, ...STORY_TALK]
  return [
    ...meant.map(([said, { command }]) => ({ ...placed(said), means: command })),
    ...talk.map((said) => ({ ...placed(said), means: null })),
    ...ASKED_HERE.map((text) => ({ text, setting: { room: '村干群' }, means: null })),
  ]
}

/** Every example of every command, with what people put around it, and with what only tells of it. */
function around(): readonly Saying[] {
  const setting = { room: '党员群' }
  return registry.live.flatMap(({ id, examples }) =>
    examples.flatMap(({ say, quoting }) =>
      quoting === undefined && !say.includes('\n')
        ? [
            { text: say, setting, means: id },
            ...AROUND.map(([, said]) => ({ text: said(say), setting, means: id })),
            ...TOLD.map(([, said]) => ({ text: said(say), setting, means: null })),
          ]
        : [],
    ),
  )
}
