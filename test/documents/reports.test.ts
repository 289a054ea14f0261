import { writeFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** 月报 and 述职材料 as they are fetched from the console. */
let desk: TestConsole
let secretary: SignedIn
let [home, town] = ['', '']
beforeEach(async () => {
  desk = await openTestConsole()
  secretary = await desk.signIn('王建国')
  const idOf = async (name: string) => (await desk.village.store.client.org.findFirstOrThrow({ where: { name } })).id
  ;[home, town] = [await idOf('青山村党支部'), await idOf('红水镇党委')]
  await say('村民群', '莫老四', '点单 水管漏水')
  await say('村民群', '莫老四', '点单 =1+1 灯不亮')
  await say('党员群', '陆大勇', '接单 1')
  await say('党员群', '陆大勇', '完成 1 换了水管')
  await say('村民群', '莫老四', '评单 1 5')
})
afterEach(() => desk.close())
const say = async (room: string, who: string, text: string) => {
  await desk.village.say(room, who, text)
  await desk.village.settle()
}
const address = (name: string, org: string, period: string) =>
  `/reports/paper?name=${encodeURIComponent(name)}&org=${org}&period=${period}`

it('are offered on a page of their own, the township’s to its office', async () => {
  const page = await secretary.get('/reports')
  expect(page).toContain('<h1>材料')
  expect(page).toMatch(/name="name" value="月报"[\s\S]*name="name" value="述职材料"/u)
  expect(page).not.toContain(`value="${town}"`)
  const clerk = await desk.signIn('陈晓明')
  expect(await clerk.get('/reports')).toContain(`name="org" value="${town}"`)
  const cadre = await desk.signIn('李秀英')
  expect(await cadre.get('/reports')).toContain('要由书记或镇里来拿')
})

it('are workbooks on A4 with what was counted, and whoever fetched one stands in the audit', async () => {
  const answer = await desk.ask(address('月报', home, '2026-11'), { cookie: secretary.cookie })
  expect(answer.status).toBe(200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (process.env.SHOTS) await writeFile('/tmp/shots/月报.xlsx', bytes)
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  expect(sheet?.pageSetup.paperSize).toBe(9)
  const cells = JSON.stringify(sheet?.getSheetValues())
  expect(cells).toContain('青山村2026年11月工作月报')
  expect(cells).toContain('点单：登记 2 件，办结 1 件（50%）')
  // A formula in a title is text.
  expect(cells).not.toMatch(/"formula"/u)
  const line = await desk.village.store.client.audit.findFirstOrThrow({ where: { action: 'print' } })
  expect(line).toMatchObject({ villageId: home, detail: { paper: '月报', period: '2026-11', via: 'console' } })
  if (!process.env.SHOTS) return
  const clerk = await desk.signIn('陈晓明')
  const above = await desk.ask(address('述职材料', town, '2026'), { cookie: clerk.cookie })
  await writeFile('/tmp/shots/述职材料.xlsx', Buffer.from(await above.arrayBuffer()))
})

it('are refused to who may not, and where there is none', async () => {
  const cadre = await desk.signIn('李秀英')
  const status = async (who: SignedIn, path: string) => (await desk.ask(path, { cookie: who.cookie })).status
  expect(await status(cadre, address('月报', home, '2026-11'))).toBe(403)
  expect(await status(secretary, address('月报', town, '2026-11'))).toBe(403)
  expect(await status(secretary, address('月报', home, '2026-12'))).toBe(404)
  expect(await status(secretary, address('月报', home, '2026'))).toBe(404)
  expect(await status(secretary, address('toString', home, '2026'))).toBe(404)
  expect(await status(secretary, address('月报', 'nowhere', '2026-11'))).toBe(403)
})
