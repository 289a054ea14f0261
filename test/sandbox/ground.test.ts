import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isEmpty } from '../../src/sandbox/begin.ts'
import { making, noteTime, openGround } from '../../src/sandbox/ground.ts'
import { type Line, World } from '../../src/sandbox/world.ts'
import { systemRandom as random } from '../../src/system.ts'
import { importDemo } from '../support/demo.ts'
import { duties } from '../support/open-store.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-ground-'))
  folders.push(folder)
  return join(folder, 'sandbox.db')
}

const AT = new Date('2026-11-20T10:00:00+08:00')
const line = (nr: number, more: Partial<Line> = {}): Line => ({
  id: `m${nr}`,
  nr,
  room: '村民群',
  direct: null,
  from: '莫老四',
  byBot: false,
  text: '点单 灯坏了',
  mentions: [],
  at: AT,
  ...more,
})

test('time goes on where it stood when it was played last, and what was said is there again', async () => {
  const file = newFile()
  const first = await openGround(file, { random, rosterDuties: duties })
  await importDemo(first.store, AT)
  await noteTime(first, AT)
  first.memory.begin([line(1)])
  first.memory.keep(line(2, { text: '撤单 1' }))
  appendFileSync(file.replace('.db', '.said.jsonl'), '{"id":"cut o')
  await first.store.close()

  const second = await openGround(file, { random, rosterDuties: duties })
  expect(Math.abs(second.clock.now().getTime() - AT.getTime())).toBeLessThan(60_000)
  expect(second.memory.lines()).toEqual([line(1), line(2, { text: '撤单 1' })])
  expect(await isEmpty(second)).toBe(false)
  second.memory.keep(line(3))
  expect(second.memory.lines().map(({ nr }) => nr)).toEqual([1, 2, 3])
  await second.store.close()

  const third = await openGround(file, { random, rosterDuties: duties, anew: true })
  expect(await isEmpty(third)).toBe(true)
  expect(third.memory.lines()).toEqual([])
  expect(third.clock.ahead).toBe(0)
  await third.store.close()
})

test('what was left half made begins anew', async () => {
  const file = newFile()
  const first = await openGround(file, { random, rosterDuties: duties })
  const broken = making(first, async () => {
    await importDemo(first.store, AT)
    throw new Error('the power is gone')
  })
  await expect(broken).rejects.toThrow('the power is gone')
  await first.store.close()

  const second = await openGround(file, { random, rosterDuties: duties })
  expect(await isEmpty(second)).toBe(true)
  await making(second, () => importDemo(second.store, AT))
  await second.store.close()

  const third = await openGround(file, { random, rosterDuties: duties })
  expect(await isEmpty(third)).toBe(false)
  await third.store.close()
})

test('whoever came and spoke is there again, in the group and for the bot', () => {
  const said = [line(1, { from: '阿珍', text: '大家好' }), line(2, { from: '莫老四', room: null, direct: '莫老四' })]
  const world = new World({
    people: [{ name: '莫老四' }],
    rooms: [{ name: '村民群', members: [] }],
    said,
    now: () => AT,
  })
  const again = new World({ people: [{ name: '莫老四' }], rooms: [{ name: '村民群', members: [] }], now: () => AT })
  expect(world.account('阿珍').id).toBe(again.join('阿珍', '村民群').id)
  expect([...world.room('村民群').memberIds]).toEqual(['wxid_bot', 'wxid_阿珍'])
  expect([...world.writers]).toEqual(['wxid_莫老四'])
  world.record({ ...line(0), id: 'next' })
  expect(world.lines.at(-1)?.nr).toBe(3)
})
