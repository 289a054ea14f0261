import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { drawPage, takePersonal, takeUpload, toCsv } from '../../src/documents/index.ts'
import { drawnIn } from '../../src/speech/drawn.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})
const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')

/** An order that somebody does and tells the hours of; `rated` by who asked. */
async function helped(number: number, title: string, who: string, hours: string, rated = true): Promise<void> {
  await say('村民群', '张三', `点单 ${title}`)
  await say('志愿者群', who, `接单 ${number}`)
  await say('志愿者群', who, `完成 ${number}`)
  await say('志愿者群', who, `用时 ${number} ${hours}`)
  if (rated) await say('村民群', '张三', `评单 ${number} 5`)
}

const villageId = async () => (await village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })).id
const person = (name: string) => village.store.client.person.findFirstOrThrow({ where: { name } })
const holdingsOf = (personId: string) => village.store.client.roleHolding.findMany({ where: { personId } })

async function recordOf(name: string, by: string, year = '2026') {
  const [whose, who] = [await person(name), await person(by)]
  const asking = { personId: who.id, holdings: (await holdingsOf(who.id)) as never, via: 'console' as const }
  const of = { villageId: await villageId(), personId: whose.id, year }
  return village.store.transaction((tx) =>
    takePersonal(tx, { name: '时长记录', whose: of, by: asking }, { registry, now: village.now() }),
  )
}

async function upload(by: string | null = null) {
  const village_ = await villageId()
  const holdings = by === null ? [{ orgId: village_, role: 'admin' }] : await holdingsOf((await person(by)).id)
  const of = { villageId: village_, fromDay: '2026-11-01', toDay: '2026-12-01' }
  return village.store.transaction((tx) =>
    takeUpload(
      tx,
      { name: '时长上传', of, by: { personId: null, holdings: holdings as never, via: 'terminal' } },
      { registry, now: village.now() },
    ),
  )
}

describe('时长记录, the paper of a year', () => {
  it('goes as a file to its owner alone; elsewhere one line says where to ask', async () => {
    await helped(1, '陪阿公去镇上看病 13812345678', '蓝春燕', '3小时')
    const there = await say('志愿者群', '蓝春燕', '时长记录')
    expect(there).toMatch(/私聊/u)
    expect(there).not.toMatch(/文件|3 小时/u)
    expect(await say('DM:蓝春燕', '蓝春燕', '时长记录 2026')).toMatch(
      /2026 年的时长记录在下面，1 次[\s\S]*\[文件\] 时长记录-2026\.xlsx \d{4,}/u,
    )
    expect(await say('DM:蓝春燕', '蓝春燕', '时长记录 去年')).toMatch(/2025 年还没有核过的时长/u)
    expect(await say('DM:陆大勇', '陆大勇', '时长记录')).toMatch(/还没有核过的时长/u)
  })

  it('holds what the rules want of it, and only what somebody else confirmed', async () => {
    await helped(1, '陪阿公去镇上看病 13812345678', '蓝春燕', '3小时')
    await helped(2, '=1+1 搬柴', '蓝春燕', '1小时20分')
    await helped(3, '没人评的', '蓝春燕', '5小时', false)
    const found = await recordOf('蓝春燕', '蓝春燕')
    if ('refused' in found) throw new Error(found.refused)
    const book = new exceljs.Workbook()
    await book.xlsx.load(
      (await drawPage(found.page, () => Promise.reject(new Error('no picture')))).buffer as ArrayBuffer,
    )
    const [sheet] = book.worksheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' })
    const lines: string[] = []
    sheet?.eachRow((row) => lines.push([1, 2, 3, 4, 5, 6, 7].map((at) => row.getCell(at).text).join('|')))
    const text = lines.join('\n')
    expect(text).toContain('名称|日期|地点|内容|时长|组织单位|负责人')
    expect(text).toContain('点单 #1|2026-11-23|青山村|陪阿公去镇上看病 138****5678|3 小时|青山村党支部|王建国')
    expect(text).toContain('2 次，4 小时 20 分钟')
    expect(text).toContain('以全国志愿服务信息系统登记的为准')
    expect(text).toContain('（盖章）')
    expect(text).not.toContain('没人评的')
    expect(text, 'no cell computes').not.toMatch(/(?:^|\|)=/mu)
  })

  it('is somebody else’s only for the village’s office', async () => {
    await helped(1, '陪阿公去镇上看病', '蓝春燕', '3小时')
    expect(await recordOf('蓝春燕', '李秀英')).toHaveProperty('page')
    expect(await recordOf('蓝春燕', '韦志强')).toEqual({ refused: 'not-allowed' })
    expect(await recordOf('陆大勇', '陆大勇')).toEqual({ refused: 'none' })
  })

  it('is told from a file that is kept, and from the paper of a matter', () => {
    expect(drawnIn('0193')).toBeNull()
    expect(drawnIn('公告@m')).toEqual({ name: '公告', matterId: 'm' })
    expect(drawnIn('时长记录@v@p@2026')).toEqual({ name: '时长记录', villageId: 'v', personId: 'p', year: '2026' })
  })
})

describe('时长上传, the table for another system', () => {
  it('has the columns that are documented, in order', async () => {
    await helped(1, '搬"柴"', '蓝春燕', '1小时20分')
    const rows = await upload()
    if ('refused' in rows) throw new Error(rows.refused)
    expect(toCsv(rows)).toBe(
      '\uFEFF"姓名","服务日期","项目名称","服务内容","服务地点","服务时长（小时）","组织单位","负责人","编号"\r\n' +
        `"蓝春燕","2026-11-23","点单 #1","搬""柴""","青山村","1.33","青山村党支部","王建国","1"\r\n`,
    )
  })

  it('runs nothing, and keeps to a line a row', () => {
    expect(toCsv([['=1+1', '＝1', '@a', 'a\n"b"']])).toBe(`\uFEFF"'=1+1","'＝1","'@a","a ""b"""\r\n`)
  })

  it('is for the office, and names nobody who asked to be forgotten; the village’s sum stays', async () => {
    await helped(1, '搬柴', '蓝春燕', '3小时')
    await helped(2, '挑水', '陆大勇', '2小时')
    expect(await upload('韦志强')).toEqual({ refused: 'not-allowed' })
    const sum = async () => {
      const { id } = await village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
      const matters = await village.store.transaction((tx) =>
        tx.matters.newest({ villageId: id, kind: 'order', states: ['closed'] }, 10),
      )
      const served = registry.matter('order')?.served
      return matters
        .flatMap((one) => one.participants.map(({ personId }) => served?.of(one, personId ?? '')?.minutes ?? 0))
        .reduce((all, minutes) => all + minutes, 0)
    }
    expect(await sum()).toBe(300)
    await say('DM:蓝春燕', '蓝春燕', '删除我的信息')
    await say('DM:蓝春燕', '蓝春燕', '确认')
    expect(await sum()).toBe(300)
    const rows = await upload()
    expect(JSON.stringify(rows)).not.toMatch(/蓝春燕/u)
    expect(JSON.stringify(rows)).toMatch(/陆大勇/u)
    // The header and one line: nothing is handed on without a name either.
    expect(rows).toHaveLength(2)
    const left = await village.store.client.matter.findMany({ include: { participants: true, events: true } })
    expect(JSON.stringify(left)).not.toMatch(/蓝春燕/u)
  })
})
