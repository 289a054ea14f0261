import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src/engine/hear/on-behalf.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { rowsOf, tables } from '../../src/store/whole/tables.ts'
import { systemRandom as random } from '../../src/system.ts'
import { sheetsIn } from '../ledger/support.ts'
import { consoleOver } from '../support/console.ts'
import { SELF } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'
import { type Asking, startAsking } from './support.ts'

const ASKER = '张三'
const NICKNAME = '屯头阿三哥'
const ACCOUNT = `wxid_${ASKER}`

let at: Asking
beforeEach(async () => {
  at = await startAsking('2026-11-24 09:00')
  await at.publish('公开 财务 三季度收支\n收入 52,300 元')
})
afterEach(() => at.village.close())

/** Where somebody is known for what they are, not for what they asked. */
const ROSTER = new Set(['Person', 'RoleHolding', 'Binding', 'Duty', 'Household'])
/** Kept to bring them the answer, shown nowhere, and deleted when it is over. */
const KEPT = new Set(['Asker'])

/** Every row of every table, as text. */
async function everything(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>()
  for (const table of tables()) {
    const rows: object[] = await rowsOf(at.client, table).findMany()
    all.set(
      table.name,
      rows.map((row) => JSON.stringify(row)),
    )
  }
  return all
}

/** What names the asker in any table and was not there before, and in the log. */
async function traces(before: Awaited<ReturnType<typeof everything>>): Promise<readonly string[]> {
  const asker = await at.client.person.findFirstOrThrow({ where: { name: ASKER } })
  const names = [asker.id, ACCOUNT, ASKER, NICKNAME]
  const isNamed = (text: string) => names.some((name) => text.includes(name))
  const kept = [...(await everything())].flatMap(([table, rows]) =>
    rows
      .filter(() => !ROSTER.has(table) && !KEPT.has(table))
      .filter((row) => isNamed(row) && !before.get(table)?.includes(row))
      .map((row) => `${table} ${row}`),
  )
  return [...kept, ...at.village.log.map((line) => JSON.stringify(line)).filter(isNamed)]
}

/** What the secretary, the operator and whoever watches the bot are shown, but for the roster itself. */
const SHOWN = ['/', '/disclosures', '/matters/1', '/matters/2', '/audit', '/messages', '/tasks', '/metrics', '/healthz']
const EXPORTED = ['公开', '审计']

/** What of it names the asker. */
async function shown(): Promise<readonly string[]> {
  const console = await consoleOver(at.village)
  const { get, cookie } = await console.signIn('王建国')
  const names = [ACCOUNT, ASKER, NICKNAME]
  const named: string[] = []
  for (const path of SHOWN) {
    const page = await get(path)
    for (const name of names) if (page.includes(name)) named.push(`${path} ${name}`)
  }
  for (const what of EXPORTED) {
    const answer = await console.ask(`/export?what=${encodeURIComponent(what)}&month=2026-11`, { cookie })
    const cells = JSON.stringify(sheetsIn(Buffer.from(await answer.arrayBuffer())))
    expect(cells.length).toBeGreaterThan(100)
    for (const name of names) if (cells.includes(name)) named.push(`${what} ${name}`)
  }
  return named
}

async function say(text: string, room?: string): Promise<void> {
  at.village.receive({ who: ASKER, text, room, talker: { id: ACCOUNT, name: NICKNAME } })
  await at.village.settle()
}

async function sayAtTheConsole(line: string): Promise<string> {
  const { store, clock } = at.village
  const done = await store.transaction(async (tx) => {
    const person = await tx.speaker(ACCOUNT)
    const villageId = person && (await tx.orgs()).villageOf(person.orgId)
    if (!person || !villageId) throw new Error('nobody asks')
    const ears = { tx, now: clock.now(), random, store, registry, listen: createListener(registry) }
    return act(line, { person, villageId, bot: SELF.id }, ears)
  })
  await at.village.settle()
  return done.text
}

const lines = (...all: readonly string[]) => all
const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['by direct message', () => say('匿名质询 1 修路的钱在哪一项')],
  ['in a group by mistake', () => say('匿名质询 1 修路的钱在哪一项', '村民群')],
  ['with a wrong number', () => say('匿名质询 99 没有这件')],
  ['without a text', () => say('匿名质询')],
  [
    'without a text, again and again',
    async () => {
      for (const text of lines('匿名质询', '匿名质询', '匿名质询 1')) await say(text)
    },
  ],
  [
    'misspelt, then confirmed',
    async () => {
      await say('匿名质寻 1 修路的钱在哪')
      expect(at.village.said(`DM:${ASKER}`).at(-1)).toContain('您是要')
      await say('确认')
      expect(at.village.said(`DM:${ASKER}`).at(-1)).toContain('登记好了')
    },
  ],
  [
    'with a picture after it',
    async () => {
      await say('匿名质询 1 修路的钱在哪一项')
      at.village.sendFile({ who: ASKER, name: '发票.jpg', bytes: new Uint8Array(9) })
      await at.village.settle()
    },
  ],
  [
    'from the console',
    async () => {
      expect(await sayAtTheConsole('匿名质询 1 修路的钱在哪一项')).toContain('登记好了')
    },
  ],
  ['from the console, wrongly', () => sayAtTheConsole('匿名质询 99 没有这件')],
  ['dissatisfied with a number that is nothing', () => say('不满意 #99 没有发票')],
  ['dissatisfied with what is no question', () => say('不满意 #1 没有发票')],
  [
    'dissatisfied, from the console',
    async () => {
      await answered()
      await sayAtTheConsole('不满意 #2 没有发票')
    },
  ],
  [
    'dissatisfied by direct message',
    async () => {
      await answered()
      await say('不满意 #2 没有发票')
    },
  ],
  [
    'dissatisfied in the group by mistake',
    async () => {
      await answered()
      await say('不满意 #2 没有发票', '村民群')
    },
  ],
  [
    'when the program fails over it',
    async () => {
      await breakNumbers()
      await say('匿名质询 1 修路的钱在哪一项')
      expect(at.village.said(`DM:${ASKER}`).at(-1)).toContain('出了点问题')
    },
  ],
  [
    'when the program fails over what was confirmed',
    async () => {
      await say('匿名质寻 1 修路的钱在哪')
      await breakNumbers()
      await say('确认')
      expect(at.village.said(`DM:${ASKER}`).at(-1)).toContain('出了点问题')
    },
  ],
]

/** The next number is taken already. */
async function breakNumbers(): Promise<void> {
  await at.client.counter.deleteMany()
  await at.client.matter.updateMany({ data: { number: 1 } })
}

async function answered(): Promise<void> {
  await say('匿名质询 1 修路的钱在哪一项')
  await at.say('村干群', '李秀英', '答复 2 在第3项')
}

describe('a question without a name leaves none in any table, on any page and in any export', () => {
  it.each(WAYS)('%s', async (_how, ask) => {
    const before = await everything()
    await ask()
    expect(await traces(before)).toEqual([])
    expect(await shown()).toEqual([])
  })

  it('looks where somebody who asks with their name is found', async () => {
    const before = await everything()
    await say('质询 1 修路的钱在哪一项')
    expect((await traces(before)).length).toBeGreaterThan(3)
    expect(await shown()).toEqual(expect.arrayContaining([`/matters/2 ${ASKER}`, `/audit ${ASKER}`, `公开 ${ASKER}`]))
  })
})
