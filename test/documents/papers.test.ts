import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFiles } from '../../src/attachments/index.ts'
import { drawPage, pageOf } from '../../src/documents/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { type Disclosing, startVillage } from '../disclosures/support.ts'
import { picture } from '../support/files.ts'
import { registry } from '../support/registry.ts'

describe('papers to be printed', () => {
  let on: Disclosing
  /** The rows on which a picture lies. */
  let pictures: readonly string[] = []
  beforeEach(async () => {
    on = await startVillage()
  })
  afterEach(() => on.village.close())

  /** Where the village keeps what is attached; a test may lose it. */
  const read = (hash: string) => openFiles(on.village.attachments, random).read(hash)

  const drawn = async (name: string, number: number, from = read) => {
    const { store } = on.village
    const { id } = await store.client.matter.findFirstOrThrow({ where: { number } })
    const found = await store.transaction((tx) =>
      pageOf(tx, { name, matterId: id }, { registry, now: new Date('2026-11-23T01:00:00Z') }),
    )
    if (!found) throw new Error(`no ${name}`)
    const book = new exceljs.Workbook()
    await book.xlsx.load((await drawPage(found.page, from)).buffer as ArrayBuffer)
    const [sheet] = book.worksheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' })
    const lines: string[] = []
    sheet?.eachRow((row) => lines.push([1, 2].map((at) => row.getCell(at).text).join('|')))
    pictures = (sheet?.getImages() ?? []).map(({ range }) => lines[range.tl.nativeRow] ?? '')
    return lines.join('\n')
  }

  it('a decision: each meeting with its figures, what failed too, and room for what a pen adds', async () => {
    await on.say('村干群', '王建国', '四议 =修上屯路灯')
    await on.say('村干群', '王建国', '提议 1 应到5 实到2 同意2')
    await on.say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    const said = await on.say('村干群', '王建国', '登记表 1')
    expect(said).toEqual([
      expect.stringContaining('登记表在下面'),
      expect.stringMatching(/^\[文件\] 登记表-1\.xlsx \d{4,}$/u),
    ])
    const page = await drawn('登记表', 1)
    expect(page).toMatch(/应到5 实到2 同意2。到会 40%，没有过半（3 人）/u)
    expect(page).toMatch(/应到5 实到5 同意5。到会 100%.*通过/u)
    expect(page).toMatch(/乡镇参会人\|签字：/u)
    expect(page).toMatch(/监督意见\|签字：/u)
    expect(page).toMatch(/村民代表会议决议\|时间：　/u)
    expect(page, 'no cell computes').not.toMatch(/(?:^|\|)=/mu)
  })

  it('a decision with pictures: each in a row under its stage; what cannot be drawn is named', async () => {
    const send = async (name: string, bytes: Buffer) => {
      on.village.sendFile({ who: '王建国', room: '村干群', name, bytes })
      await on.village.settle()
    }
    await on.say('村干群', '王建国', '四议 修上屯路灯')
    await on.say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    await send('支委会.png', picture(1))
    await on.say('村干群', '王建国', '商议 1 应到7 实到7 同意7')
    await send(
      '=两委会.webp',
      Buffer.from('RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xFE\x07\0', 'latin1'),
    )
    const page = await drawn('登记表', 1)
    expect(page).toMatch(/支部委员会提议\|[^|]*签字：\n附图\|\n/u)
    expect(page).toMatch(/村两委会商议\|[^|]*签字：\n附图\|[^=]*=?两委会\.webp/u)
    expect(page, 'no cell computes').not.toMatch(/(?:^|\|)=/mu)
    expect(pictures).toEqual(['附图|'])
    // The file is gone: the paper is there all the same.
    expect(await drawn('登记表', 1, () => Promise.reject(new Error('gone')))).toContain('附图|支委会.png')
    expect(pictures).toEqual([])
  })

  it('a notice for the wall: what the village read, and until when', async () => {
    await on.say('村干群', '李秀英', '公开 财务 三季度收支\n支出 41,870 元')
    expect(await on.say('村干群', '李秀英', '打印公告 1')).toEqual([expect.stringContaining('还没有确认公开')])
    await on.say('村干群', '李秀英', '确认 1')
    const said = await on.say('DM:李秀英', '李秀英', '打印公告 1')
    expect(said).toEqual([
      expect.stringContaining('已上墙 1'),
      expect.stringMatching(/^\[文件\] 公告-1\.xlsx \d{4,}$/u),
    ])
    const page = await drawn('公告', 1)
    expect(page).toContain('支出 41,870 元')
    expect(page).toContain('公布到2026年12月8日')
    expect(page).toContain('（盖章）')
  })

  it('is for those who publish, not for the village', async () => {
    await on.say('村干群', '王建国', '四议 修上屯路灯')
    expect((await on.say('村民群', '莫老四', '登记表 1')).join('')).not.toContain('[文件]')
  })
})
