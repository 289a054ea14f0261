import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../src/domain/day.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { importDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'
import { recordsIn, sheetsIn } from './support.ts'

const root = join(import.meta.dirname, '../..')

let database: TemporaryDatabase
let folder: string

beforeAll(async () => {
  database = await temporaryDatabase('sqlite')
  folder = dirname(database.url.slice('file:'.length))
  const store = await openStore({ url: database.url, random, clock })
  await importDemo(store)
  await store.close()
})
afterAll(() => database.drop())

/** `npm run export -- …`, as the person at the terminal sees it. */
async function run(...args: string[]): Promise<{ exitCode: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [await bundled('src/cli/export.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.url },
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()))
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...ended })))
}

describe('npm run export', { timeout: 120_000 }, () => {
  it('writes a workbook, as the operator or as somebody of the village, and never over another', async () => {
    const [plain, full] = [join(folder, '户.xlsx'), join(folder, '户2.xlsx')]
    const done = await run('户', '2026年11月', '青山村', plain)
    expect(done).toEqual({ exitCode: 0, err: '', out: `青山村2026年11月的户台账已写到 ${plain}，共 7 行\n` })
    expect(Object.keys(recordsIn(sheetsIn(readFileSync(plain)).户)[0] ?? {})).not.toContain('类别')

    expect(await run('户', '2026-11', '青山村党支部', full, '--as', '王建国')).toMatchObject({ exitCode: 0 })
    expect(recordsIn(sheetsIn(readFileSync(full)).户)[0]).toMatchObject({ 户主: '蓝阿婆', 类别: '空巢老人' })

    const again = await run('户', '2026-11', '青山村', plain)
    expect(again).toMatchObject({ exitCode: 2, err: expect.stringContaining('已经有') })

    const audit = join(folder, '审计.xlsx')
    await run('审计', dayOf(new Date()).slice(0, 7), '青山村', audit)
    expect(recordsIn(sheetsIn(readFileSync(audit)).审计).map((line) => [line.谁, line.对象])).toEqual([
      ['终端', '户'],
      ['王建国（终端）', '户'],
      ['终端', '审计'],
    ])
  })

  it('writes the paper of one matter, and says why there is none', async () => {
    const store = await openStore({ url: database.url, random, clock })
    const village = await store.client.org.findFirstOrThrow({ where: { kind: 'village' } })
    const row = { villageId: village.id, orgId: village.id, details: {}, createdAt: new Date(), enteredAt: new Date() }
    await store.client.matter.createMany({
      data: [
        { ...row, id: 'talks', number: 51, kind: 'fourTalks', state: 'proposing', title: '修上屯路灯' },
        { ...row, id: 'draft', number: 52, kind: 'disclosure', state: 'draft', title: '三季度收支' },
      ],
    })
    await store.close()
    const path = join(folder, '登记表.xlsx')
    const done = await run('登记表', '51', '青山村', path)
    expect(done).toEqual({ exitCode: 0, err: '', out: `#51 的登记表已写到 ${path}\n` })
    expect(JSON.stringify(sheetsIn(readFileSync(path)))).toContain('修上屯路灯')
    const wrong = [
      [['登记表', '99', '青山村'], '没有 #99 的登记表'],
      [['登记表', '2026-11'], '请写那件事的号码'],
      [['公告', '52', '青山村'], '没有公告可打印'],
      [['登记表', '51', '青山村', '--as', '莫老四'], '不能打印登记表'],
    ] as const
    for (const [args, err] of wrong)
      expect(await run(...args)).toMatchObject({ exitCode: 2, err: expect.stringContaining(err) })
    const after = await openStore({ url: database.url, random, clock })
    await after.client.matter.deleteMany({ where: { id: { in: ['talks', 'draft'] } } })
    await after.close()
  })

  it('writes a roll of the village, which is nobody’s own, and asks whose paper of a person it is', async () => {
    const store = await openStore({ url: database.url, random, clock })
    const village = await store.client.org.findFirstOrThrow({ where: { kind: 'village' } })
    const who = await store.client.person.findFirstOrThrow({ where: { name: '陆大勇' } })
    const year = dayOf(new Date()).slice(0, 4)
    await store.transaction((tx) =>
      tx.matters.raise({
        ...{ villageId: village.id, orgId: village.id, kind: 'checkIn', state: 'open', title: '防火培训' },
        details: { course: { sort: 'training', topic: '防火培训', minutes: 60, taughtBy: '王建国' } },
        ...{ roomId: null, deadline: new Date(), dueAt: null, by: null, now: new Date() },
        participants: [{ personId: who.id, name: who.name, part: 'signer', state: 'present' }],
      }),
    )
    await store.close()
    const path = join(folder, '培训名册.xlsx')
    expect(await run('培训名册', year, '青山村', path)).toMatchObject({ exitCode: 0, err: '' })
    expect(JSON.stringify(sheetsIn(readFileSync(path)))).toContain('陆大勇')
    expect(await run('时长记录', year, '青山村')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--of') })
  })

  it('says in one line what is wrong, and leaves no file', async () => {
    const before = readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    const file = join(folder, 'x.xlsx')
    const cases: readonly [args: string[], says: string][] = [
      [['点', '2026-11'], '没有“点”这种台账，可以写：全部、点单、'],
      [['点单', '2026-13'], '月份“2026-13”没看懂'],
      [['点单', '11月'], '月份“11月”没看懂'],
      [['点单', '2026-11'], '有好几个村，请写明是哪一个：青山村、龙坪村'],
      [['点单', '2026-11', '黄村'], '没有“黄村”这个村'],
      [['点单', '2026-11', '青山村', join(folder, 'none/x.xlsx')], '写不了'],
      [['审计', '2026-11', '青山村', file, '--as', '韦志强'], '韦志强不能导出审计台账'],
      [['审计', '2026-11', '青山村', file, '--as', '李四'], '没有“李四”这个人'],
    ]
    for (const [args, says] of cases) {
      const { exitCode, out, err } = await run(...args)
      expect([exitCode, out, err.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
      expect(err).toContain(says)
    }
    expect(existsSync(file)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual(before)
    for (const args of [[], ['点单'], ['点单', '2026-11', 'a', 'b'], ['点单', '2026-11', '--wipe']]) {
      expect(await run(...args)).toMatchObject({ exitCode: 2, err: expect.stringContaining('用法') })
    }
  })
})
