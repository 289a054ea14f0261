import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXE, PDF, PNG, picture } from '../support/files.ts'
import { type Disclosing, startVillage } from './support.ts'

describe('what is attached', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
    await on.say('村干群', '李秀英', '公开 财务 三季度收支\n收入 1')
  })
  afterEach(() => on.village.close())
  const stored = () => {
    const folder = on.village.attachments
    return existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /\/\w{64}$/u.test(one))
      : []
  }

  it('goes to the group after the text, in the order it came', async () => {
    expect(await on.send('村干群', '李秀英', '明细.pdf', PDF)).toEqual([
      '#1 附有 1 个文件（明细.pdf）。没问题就发：确认 1',
    ])
    expect(await on.send('村干群', '李秀英', '发票.png', PNG)).toEqual([expect.stringContaining('1 张图片、1 个文件')])
    await on.say('村干群', '李秀英', '确认')
    expect(on.village.said('村民群').slice(1)).toEqual([
      `[文件] 明细.pdf ${PDF.length}`,
      `[文件] 发票.png ${PNG.length}`,
    ])
    expect(await on.say('村民群', '张三', '公开栏 1')).toEqual([
      expect.stringContaining('附 1 张图片、1 个文件（明细.pdf）'),
    ])
    expect(await on.send('村干群', '李秀英', '迟了.png', picture(9))).toEqual([])
  })

  it('is sent again to who asks alone, unless it was withdrawn; a group is told where to ask', async () => {
    await on.send('村干群', '李秀英', '明细.pdf', PDF)
    expect(await on.say('DM:李秀英', '李秀英', '查 1')).toHaveLength(2)
    await on.say('村干群', '李秀英', '确认')
    expect(await on.say('村民群', '张三', '公开栏 1')).toEqual([
      '公开 #1 财务《三季度收支》\n收入 1\n附 1 个文件（明细.pdf），要看就私聊我发：公开栏 1',
    ])
    expect(await on.say('DM:张三', '张三', '公开栏 1')).toEqual([
      '公开 #1 财务《三季度收支》\n收入 1\n附 1 个文件（明细.pdf）',
      `[文件] 明细.pdf ${PDF.length}`,
    ])
    await on.say('村干群', '李秀英', '撤回 1 明细里有身份证号')
    expect(await on.say('DM:张三', '张三', '公开栏 1')).toEqual([expect.stringContaining('已撤回：明细里有身份证号')])
    expect(await on.say('村民群', '张三', '公开栏 1')).toEqual([expect.not.stringContaining('私聊')])
  })

  it('takes workbooks by what they are, not by what they are called', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('收支').addRow(['收入', 52300])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    expect(await on.send('村干群', '李秀英', '明细.doc', bytes)).toEqual([expect.stringContaining('明细.xlsx')])
    const other = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60)])
    expect(await on.send('村干群', '李秀英', '压缩.xlsx', other)).toEqual([expect.stringContaining('没有附上')])
    expect(stored()).toHaveLength(1)
  })

  it('several pictures at once are one line, and the same one counts once', async () => {
    const before = on.village.said('村干群').length
    for (const number of [1, 2, 3, 3]) {
      on.village.sendFile({ room: '村干群', who: '李秀英', name: `${number}.png`, bytes: picture(number) })
    }
    await on.village.settle()
    expect(on.village.said('村干群').slice(before)).toEqual(['#1 附有 3 张图片。没问题就发：确认 1'])
    expect(stored()).toHaveLength(3)
  })

  it('a picture that comes in the same moment as its command finds it', async () => {
    await on.say('村干群', '李秀英', '取消 1')
    on.village.receive({ room: '村干群', who: '李秀英', text: '公开 村务 停水通知\n明天' })
    on.village.sendFile({ room: '村干群', who: '李秀英', name: '图.png', bytes: PNG })
    await on.village.settle()
    expect(on.village.said('村干群').at(-1)).toContain('#2 附有 1 张图片')
  })

  it('what its content shows to be something else is refused by its name, and not kept', async () => {
    expect(await on.send('村干群', '李秀英', '收支.pdf', EXE)).toEqual([
      expect.stringMatching(/^#1 「收支.pdf」没有附上：只收/u),
    ])
    expect(await on.send('村干群', '李秀英', '空.png', Buffer.alloc(0))).toEqual([expect.stringContaining('没有附上')])
    expect(stored()).toEqual([])
  })

  it('what is too large is refused', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 2 ** 20)])
    expect(await on.send('村干群', '李秀英', '大.pdf', large)).toEqual([
      expect.stringMatching(/「大.pdf」太大.*10 MB/u),
    ])
    expect(stored()).toEqual([])
  })

  it('no more than nine', async () => {
    for (let number = 0; number < 9; number++) await on.send('村干群', '李秀英', `${number}.png`, picture(number))
    expect(await on.send('村干群', '李秀英', '第十.png', picture(99))).toEqual([expect.stringContaining('最多附 9 个')])
  })

  it('a name is no path', async () => {
    for (const [name, number] of [
      ['../../../x.png', 1],
      ['..\\..\\y.png', 2],
      ['/etc/passwd', 3],
      ['a\u0000\u202eb/..', 4],
    ] as const) {
      await on.send('村干群', '李秀英', name, picture(number))
    }
    expect(stored()).toHaveLength(4)
    expect(readdirSync(dirname(on.village.attachments))).not.toContain('x.png')
    expect(existsSync(join(on.village.attachments, '..', '..', 'x.png'))).toBe(false)
    await on.say('村干群', '李秀英', '确认')
    const names = on.village
      .said('村民群')
      .slice(1)
      .map((text) => text.split(' ')[1])
    expect(names).toEqual(['x.png', 'y.png', 'passwd.png', '附件.png'])
  })

  it("others' pictures, later ones and those of elsewhere are not even fetched", async () => {
    for (const [room, who] of [
      ['村干群', '王建国'],
      ['村民群', '李秀英'],
      ['DM:李秀英', '李秀英'],
      ['村民群', '张三'],
    ] as const) {
      expect(await on.send(room, who, '图.png', PNG)).toEqual([])
    }
    const until = on.village.now().getTime() + 2 * 60_000
    on.later(3)
    expect(await on.send('村干群', '李秀英', '图.png', PNG, new Date(until + 1))).toEqual([])
    expect(await on.send('村干群', '李秀英', '图.png', PNG)).toEqual([])
    expect(on.village.fetches()).toBe(0)
    // What was sent in time and delivered late still counts.
    expect(await on.send('村干群', '李秀英', '图.png', PNG, new Date(until))).toEqual([
      expect.stringContaining('附有 1 张图片'),
    ])
  })

  it('is awaited again after a restart', async () => {
    await on.village.restart()
    expect(await on.send('村干群', '李秀英', '图.png', PNG)).toEqual([expect.stringContaining('附有 1 张图片')])
  })
})
