import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { after, minutes } from '../../src/domain/time.ts'
import { startBot } from '../../src/engine/bot.ts'
import type { Meter } from '../../src/engine/ports.ts'
import { beginVillage, inhabitantsOf } from '../../src/sandbox/begin.ts'
import { openGround } from '../../src/sandbox/ground.ts'
import { Chips } from '../../src/sandbox/page/chips.ts'
import { heardIn, lineTo } from '../../src/sandbox/story/at-home.ts'
import { World } from '../../src/sandbox/world.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'
import { VILLAGE_HOURS } from '../support/hours.ts'
import { duties } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const KINDS = registry.matters.map(({ workflow }) => workflow.kind)
const FIRST = { dueAt: new Date(0), id: '' }

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What each line came to, and what the log says of it. */
async function live(until: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-past-'))
  folders.push(folder)
  const ground = await openGround(join(folder, 'sandbox.db'), { random, rosterDuties: duties })
  const outcomes: string[] = []
  const logged: unknown[] = []
  const meter: Meter = {
    heard() {},
    sent() {},
    handled: (command, outcome) => void outcomes.push(`${command} ${outcome}`),
  }
  const note = (facts: object, message: string) => void logged.push([message, facts])
  const log = { debug() {}, warn: note, error: note }
  const hours = { of: () => VILLAGE_HOURS, renew() {} }
  const options = { files: NO_FILES, random, registry, hours, log, meter }
  await beginVillage(ground, new Date(until), options)
  return { ground, outcomes, logged, options }
}

function expectTrue({ ground, outcomes, logged }: Awaited<ReturnType<typeof live>>, until: string) {
  expect(logged).toEqual([])
  expect(outcomes.length).toBeGreaterThan(60)
  // Which class of whistle it is, it asks for.
  expect(outcomes.filter((one) => !one.endsWith(' done'))).toEqual(['blow-whistle asked', 'blow-whistle asked'])
  const lines = ground.memory.lines()
  const bots = lines.filter(({ byBot }) => byBot).map(({ text }) => text)
  expect(bots.join('\n')).not.toMatch(/undefined|NaN|\$\w/)
  for (const wanted of [/走访超期 7 天以上/, /该走访了：莫老四/, /接了 5 天了还没办好/, /明天到期|今天到期/])
    expect(
      bots.some((text) => wanted.test(text)),
      String(wanted),
    ).toBe(true)
  expect(lines.every(({ at }) => at <= new Date(until))).toBe(true)
}

test.each([
  ['New Year’s Day', '2027-01-01T08:05+08:00'],
  ['the first day of 春节, at night', '2027-02-06T23:00+08:00'],
  ['a Saturday just after midnight', '2027-03-06T00:10+08:00'],
])('on %s every line of the three weeks is understood and comes true', async (_, until) => {
  const lived = await live(until)
  expectTrue(lived, until)
  await lived.ground.store.close()
})

test('on a Monday likewise; every chip that is offered then, when sent, is neither refused nor met with silence', async () => {
  const until = '2026-11-23T10:00+08:00'
  const lived = await live(until)
  expectTrue(lived, until)
  const { ground, outcomes, options } = lived
  const { store, clock } = ground
  const world = new World({ ...(await inhabitantsOf(ground)), said: ground.memory.lines(), now: () => clock.now() })
  const listen = createListener(registry, store.knownNames)
  const bot = await startBot(world.bot, {
    ...options,
    store,
    clock,
    listen,
    transport: lineTo(world),
    sendPerMinute: 0,
  })
  const sandbox = {
    bot: world.bot,
    people: () => [...world.accounts.values()],
    rooms: () => [...world.rooms.values()].map(({ id, name }) => ({ id, name, members: [] })),
    transcript: () => world.lines,
  }
  const chips = new Chips({ store, clock, random, registry, listen, sandbox })

  const first = async (who: string, chat: string) => (await chips.for(who, chat))[0]
  const matters = () =>
    store.transaction(async (tx) => (await tx.due.matters(KINDS, new Date('2099-01-01'), FIRST, 500)).length)
  const before = await matters()
  expect(await first('陆大勇', '志愿者群')).toBe('接单 20')
  expect(await first('莫老四', '村民群')).toBe('评单 17 5')
  expect(await first('覃小芳', '私聊')).toBe('完成 14')
  expect(await first('周正', '镇工作群')).toMatch(/ 18$/)
  expect(await first('阿强', '村民群')).toMatch(/^我是/)
  // To find out what works, nothing is done.
  expect(await matters()).toBe(before)

  for (const [who, chat] of [
    ['莫老四', '村民群'],
    ['陆大勇', '志愿者群'],
    ['王建国', '村干群'],
    ['周正', '镇工作群'],
  ] as const) {
    const sent = new Set<string>()
    for (;;) {
      const say = (await chips.for(who, chat)).find((one) => !sent.has(one))
      if (say === undefined) break
      sent.add(say)
      clock.moveTo(after(clock.now(), minutes(2)))
      const heard = world.lines.filter((line) => line.byBot && line.room === chat).length
      bot.receive(heardIn(world, { room: chat, who, text: say }))
      await bot.settle()
      expect(outcomes.at(-1), `${who} ${say}`).toMatch(/ (?:done|asked)$/)
      expect(world.lines.filter((line) => line.byBot && line.room === chat).length, say).toBeGreaterThan(heard)
    }
    expect(sent.size).toBeGreaterThan(6)
  }
  await bot.stop()
  await store.close()
})
