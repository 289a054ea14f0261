import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** One's own paper of a year, and the table for upload, as the console hands them out. */
describe('papers of a person in the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  beforeAll(async () => {
    desk = await openTestConsole()
    secretary = await desk.signIn('王建国')
    const say = (room: string, who: string, text: string) => desk.village.answers(room, who, text)
    await say('村民群', '张三', '点单 搬柴')
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '完成 1')
    await say('志愿者群', '蓝春燕', '用时 1 3小时')
    await say('村民群', '张三', '评单 1 5')
  })
  afterAll(() => desk.close())
  const ask = (path: string, { cookie }: SignedIn = secretary) => desk.ask(path, { cookie })
  const record = (person: string, year: string) =>
    `/personal?name=${encodeURIComponent('时长记录')}&person=${encodeURIComponent(person)}&year=${year}`

  it('are offered beside the people, and fetched by the office', async () => {
    expect(await (await ask('/people')).text()).toMatch(/个人材料[\s\S]*时长记录[\s\S]*时长上传/u)
    const found = await ask(record('蓝春燕', '2026'))
    expect(found.status).toBe(200)
    expect(found.headers.get('content-type')).toContain('spreadsheetml')
    expect((await ask(record('蓝春燕', '2025'))).status).toBe(404)
    expect((await ask(record('没这个人', '2026'))).status).toBe(404)
    expect((await ask(record('蓝春燕', 'x'))).status).toBe(400)
    const table = await ask(`/uploads?name=${encodeURIComponent('时长上传')}&month=2026-11`)
    expect(await table.text()).toMatch(/"蓝春燕","2026-11-23"/u)
  })
})
