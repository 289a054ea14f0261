import xlsx from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { demo } from '../roster/support.ts'
import { eachInFreshConsole, ORIGIN, type SignedIn, type TestConsole } from '../support/console.ts'

describe('a roster that is uploaded', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })

  const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) => {
    const book = xlsx.utils.book_new()
    for (const [title, rows] of Object.entries(sheets))
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), title)
    return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  }
  /** Sends it as a browser does. */
  const upload = (who: SignedIn, bytes: Uint8Array, more: Readonly<Record<string, string>> = {}, name = '名册.xlsx') =>
    send(who, [[name, bytes]], more)
  const send = async (
    who: SignedIn,
    files: readonly (readonly [name: string, bytes: Uint8Array])[],
    more: Readonly<Record<string, string>> = {},
  ) => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ ...who.ticket(), ...more })) form.set(field, value)
    for (const [name, bytes] of files) form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
    return desk.app.request(
      '/roster',
      { method: 'POST', headers: { host: '127.0.0.1:8787', origin: ORIGIN, cookie: who.cookie }, body: form },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
  }
  const people = () => desk.village.store.client.person.count({ where: { vanishedAt: null } })

  it('is brought in by the township’s office with the report of the terminal, and the audit says who did', async () => {
    const staff = await desk.signIn('陈晓明')
    expect(await staff.get('/people')).toMatch(/href="\/roster"/)
    const before = await people()
    const sheets = await demo()
    sheets.人员?.push(['韦新来', '那良屯党小组', '党员', ''])
    const page = await (await upload(staff, workbook(sheets))).text()
    expect(page).toMatch(/名册已导入。.*人员：新增 1/s)
    expect(page).toMatch(/联系户情况：/)
    expect(await people()).toBe(before + 1)
    expect(await staff.get('/audit')).toMatch(/陈晓明 导入名册/)
    expect(await (await upload(staff, workbook(sheets))).text()).toMatch(/名册没有变化/)
  })

  it('may be CSV files, in GBK, UTF-8 and UTF-8 with its mark; what is missing is said without a path', async () => {
    const staff = await desk.signIn('陈晓明')
    const sheets = await demo()
    sheets.人员?.push(['韦新来', '那良屯党小组', '党员', ''])
    const text = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
    const gbk = (rows: readonly (readonly string[])[]) => new Uint8Array(iconv.encode(text(rows), 'gbk'))
    const utf8 = (rows: readonly (readonly string[])[], mark = '') => new TextEncoder().encode(mark + text(rows))
    const { 组织 = [], 人员 = [], 户 = [], 联系户 = [] } = sheets
    const files = [
      ['组织.csv', gbk(组织)],
      ['人员.csv', utf8(人员, '\uFEFF')],
      ['户.csv', utf8(户)],
      ['联系户.csv', gbk(联系户)],
    ] as const
    const before = await people()
    const lacking = await (await send(staff, files.slice(0, 3))).text()
    expect(lacking).toMatch(/文件夹 上传的文件 里缺少：联系户/u)
    expect(lacking).not.toMatch(/\/tmp|lianxin-roster/u)
    const mixed = await send(staff, [files[0], ['名册.xlsx', workbook(sheets)]])
    expect(await mixed.text()).toContain('不要混在一起')
    expect(await people()).toBe(before)
    expect(await (await send(staff, files)).text()).toMatch(/名册已导入。.*人员：新增 1/s)
    expect(await people()).toBe(before + 1)
  })

  it('with something wrong changes nothing, and says in which sheet and row', async () => {
    const staff = await desk.signIn('陈晓明')
    const before = await people()
    const sheets = await demo()
    sheets.人员?.push(['韦新来', '没有这个组', '党员', ''], ['<script>alert(1)</script>', '没有', '党员', ''])
    const page = await (await upload(staff, workbook(sheets))).text()
    expect(page).toMatch(/名册有 \d+ 处要改，什么也没有导入/)
    expect(page).toMatch(/“人员”第 \d+/)
    expect(page).not.toContain('<script>alert')
    expect(page).not.toMatch(/--same|--new|npm/)
    expect(await people()).toBe(before)
  })

  it('that leaves open who is who asks on the page, in words of the page', async () => {
    const staff = await desk.signIn('陈晓明')
    const sheets = await demo()
    sheets.人员 = (sheets.人员 ?? []).map((row) =>
      row[0] === '黄美兰' ? [row[0], '弄福屯党小组', ...row.slice(2)] : row,
    )
    const page = await (await upload(staff, workbook(sheets))).text()
    expect(page).toMatch(/要先问清楚.*在「还是原来的人」里写上 黄美兰/s)
    expect(page).toMatch(/name="same"/)
    expect(await (await upload(staff, workbook(sheets), { same: '黄美兰' })).text()).toMatch(/名册已导入/)
    expect(page).not.toMatch(/--same|--new|npm/)
  })

  it('is nobody else’s, and what is no workbook or too large is said so', async () => {
    expect(await secretary.get('/people')).not.toMatch(/href="\/roster"/)
    expect((await desk.ask('/roster', { cookie: secretary.cookie })).status).toBe(403)
    expect((await desk.ask('/roster/blank', { cookie: secretary.cookie })).status).toBe(403)
    expect((await upload(secretary, workbook(await demo()))).status).toBe(403)
    const staff = await desk.signIn('陈晓明')
    const before = await people()
    expect(await (await upload(staff, Buffer.from('no workbook'), {}, '../../etc/passwd.xlsx')).text()).toMatch(
      /不是 Excel 工作簿/,
    )
    expect((await upload(staff, new Uint8Array(9 * 2 ** 20))).status).toBe(413)
    expect((await upload(staff, workbook(await demo()), { csrf: 'wrong' })).status).toBe(403)
    expect(await people()).toBe(before)
    expect((await desk.ask('/roster/blank', { cookie: staff.cookie })).headers.get('content-type')).toMatch(
      /spreadsheet/,
    )
    expect(desk.faults).toEqual([])
  })
})
