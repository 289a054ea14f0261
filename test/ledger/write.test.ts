import { read } from '@e965/xlsx'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthOf, NotAllowed } from '../../src/ledger/index.ts'
import { startVisiting, type Visiting } from '../visits/support.ts'
import { exporter, NOW, recordsIn, sheetsIn, workbook } from './support.ts'

let at: Visiting
let sheets: Record<string, string[][]>
let bytes: Buffer

/** A month of the village, said in chat. */
beforeAll(async () => {
  at = await startVisiting()
  await at.say('村民群', '莫老四', '点单 +HYPERLINK("http://x") 水管漏水')
  await at.say('党员群', '韦志强', '接单 1')
  at.village.clock.advance(3_600_000)
  await at.say('党员群', '韦志强', '完成 1 换了水龙头')
  await at.say('村民群', '莫老四', '评单 1 5 又快又好')
  await at.say('村民群', '张三', '点单 路灯不亮 _x0041_')
  await at.say('村干群', '王建国', '任务 @李秀英 @覃小芳 本周五前 核对低保名单')
  await at.say('村干群', '李秀英', '完成 3')
  await at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
  await at.say('党员群', '韦志强', '签到')
  await at.say('党员群', '黄美兰', '请假 4 走亲戚')
  await at.say('党员群', '韦志强', '走访 01-01 腿疼，想去镇里看看')
  await at.say('党员群', '陆大勇', '走访 02-02 都好')
  await at.client.person.updateMany({ where: { name: '王建国' }, data: { phone: '013800000001' } })
  const { villageId } = await at.household('01-01')
  const row = { villageId, orgId: villageId, createdAt: NOW, enteredAt: NOW, details: {} }
  await at.client.matter.createMany({
    data: [
      { ...row, id: 'a', number: 8, kind: 'disclosure', state: 'draft', title: '还没公开' },
      {
        ...{ ...row, id: 'b', number: 9, kind: 'disclosure', state: 'published', title: '三季度收支' },
        details: { category: '财务', body: '-52,300 元' },
      },
      { ...row, id: 'c', number: 10, kind: 'question', state: 'open', title: '修路的钱在哪一项', parentId: 'b' },
      { ...row, id: 'e', number: 11, kind: 'pledge', state: 'kept', title: '帮三户收稻谷' },
      { ...row, id: 'f', number: 12, kind: 'pledge', state: 'passed', title: '扫村口' },
    ],
  })
  await at.client.matterEvent.create({
    data: { id: 'd', matterId: 'b', at: NOW, move: 'countersign', from: 'draft', to: 'published' },
  })
  expect(at.errors()).toEqual([])
  bytes = await workbook(at.village.store, '全部', await exporter(at.village.store, '王建国'))
  sheets = sheetsIn(bytes)
})
afterAll(() => at.village.close())

describe('the ledgers of a month', () => {
  it('are all in one workbook, each with its title, unit, date and closing line', () => {
    expect(Object.keys(sheets)).toEqual([
      '点单',
      '志愿时长',
      '召集时长',
      '时长名册',
      '走访',
      '任务',
      '准入',
      '签到',
      '培训',
      '培训名册',
      '公开',
      '质询',
      '监督',
      '权力清单',
      '办事',
      '用章',
      '通知',
      '岗位',
      '承诺践诺',
      '四议',
      '一组三会',
      '协商',
      '征求',
      '吹哨',
      '纠纷调解',
      '召集',
      '积分项目',
      '积分奖品',
      '积分申报',
      '积分明细',
      '积分兑换',
      '帮带',
      '帮带名册',
      '走村',
      '人员',
      '户',
      '审计',
    ])
    const rows = sheets.点单 ?? []
    expect(rows[0]?.[0]).toBe('青山村2026年11月群众点单台账')
    expect(rows[1]?.filter(Boolean)).toEqual(['填报单位：青山村党支部', '填报日期：2026年11月30日'])
    expect(rows.at(-1)?.filter(Boolean)).toEqual(['填表人：', '审核人：'])
    expect(sheets.人员?.[0]?.[0]).toBe('青山村人员花名册')
  })

  it('tell of every order who asked, who came and how it was', () => {
    expect(recordsIn(sheets.点单)).toEqual([
      {
        序号: '1',
        编号: '#1',
        点单时间: '2026-11-23 09:00',
        点单人: '莫老四',
        诉求内容: `'+HYPERLINK("http://x") 水管漏水`,
        接单人: '韦志强',
        接单时间: '2026-11-23 09:00',
        办结时间: '2026-11-23 10:00',
        办理结果: '换了水龙头',
        满意度: '很满意',
        评价: '又快又好',
        状态: '已办结',
      },
      expect.objectContaining({ 序号: '2', 编号: '#2', 点单人: '张三', 接单人: '', 满意度: '', 状态: '待接单' }),
    ])
  })

  it('know who made each move, for columns that name them', async () => {
    const { villageId } = await at.household('01-01')
    const span = monthOf('2026-11')
    if (!span) throw new Error('no month')
    const [order] = await at.village.store.transaction((tx) =>
      tx.ledgers.matters({ villageIds: [villageId], kind: 'order', span }, null, 1),
    )
    expect(order?.events.map(({ move, by }) => [move, by])).toEqual([
      ['raise', '莫老四'],
      ['claim', '韦志强'],
      ['finish', '韦志强'],
      ['rate', '莫老四'],
    ])
  })

  it('tell of tasks and check-ins who did what', () => {
    expect(recordsIn(sheets.任务)).toEqual([
      expect.objectContaining({
        承办人: '李秀英、覃小芳',
        完成期限: '2026-11-27 23:59',
        应完成人数: '2',
        已完成人数: '1',
        未完成的人: '覃小芳',
        状态: '进行中',
      }),
    ])
    expect(recordsIn(sheets.签到)).toEqual([
      expect.objectContaining({ 活动: '主题党日', 到场人数: '1', 签到: '韦志强', 请假: '黄美兰' }),
    ])
  })

  it('tell what was published and asked, and nothing of drafts and of those who would not be named', () => {
    expect(recordsIn(sheets.公开)).toEqual([
      expect.objectContaining({
        编号: '#9',
        类别: '财务',
        内容: "'-52,300 元",
        公开时间: '2026-11-30 09:00',
        状态: '公开中',
      }),
    ])
    expect(recordsIn(sheets.质询)).toEqual([
      expect.objectContaining({ 编号: '#10', 所问公开: '#9', 质询人: '未具名', 状态: '待答复', 答复内容: '' }),
    ])
  })

  it('keep a phone number as it is written', () => {
    const phones = recordsIn(sheets.人员).map((row) => row.电话)
    expect(phones).toContain('013800000001')
  })

  it('write down who did what, the export last', () => {
    const lines = recordsIn(sheets.审计)
    expect(lines.find((line) => line.谁 === '莫老四')).toMatchObject({ 做了什么: '点单', 时间: '2026-11-23 09:00' })
    expect(lines.at(-1)).toMatchObject({ 谁: '王建国（管理页）', 做了什么: '导出台账', 对象: '全部' })
    expect(lines.find((line) => line.做了什么 === '记走访')?.对象).toBe('01-01')
  })

  it('hold only their own month', async () => {
    const secretary = await exporter(at.village.store, '王建国')
    const october = sheetsIn(await workbook(at.village.store, '全部', secretary, monthOf('2026-10')!))
    expect(['点单', '走访', '任务', '签到', '审计'].map((name) => october[name]?.[3]?.[0])).toEqual(
      Array.from({ length: 5 }, () => '没有记录'),
    )
    expect(recordsIn(october.户)).toHaveLength(7)
  })

  it('say what was said, where XML would read a code', async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(bytes as never)
    // As it stands in the file: a reader that knows the codes, as Excel does, turns _x005F_ into the line it stands for.
    expect(book.getWorksheet('点单')?.getCell('E5').value).toBe('路灯不亮 _x005F_x0041_')
  })

  it('print on A4 across, with the heading on every page', async () => {
    expect(read(bytes).Workbook?.Names?.map((name) => name.Ref)).toContain("'点单'!$1:$3")
    const book = new exceljs.Workbook()
    await book.xlsx.load(bytes as never)
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
      expect(sheet.getCell('A1').isMerged).toBe(true)
      expect(sheet.getCell('B3').border?.bottom?.style).toBe('thin')
      sheet.getRow(3).eachCell((cell, column) => {
        expect(sheet.getColumn(column).width).toBeGreaterThanOrEqual(2 * cell.text.length + 2)
      })
    }
  })

  it('say nothing of a promise that was not kept', () => {
    const said = JSON.stringify(sheets.承诺践诺)
    expect(said).toContain('帮三户收稻谷')
    expect(said).not.toContain('扫村口')
  })
})

describe('who may read what', () => {
  it('a cadre reads why a household is on the list and what was said at its door', () => {
    expect(recordsIn(sheets.户)[0]).toMatchObject({ 户号: '01-01', 户主: '蓝阿婆', 类别: '空巢老人' })
    expect(recordsIn(sheets.走访).map((row) => [row.户号, row.类别, row.走访情况])).toEqual([
      ['01-01', '空巢老人', '腿疼，想去镇里看看'],
      ['02-02', '留守儿童家庭', '都好'],
    ])
  })

  it('the operator at the terminal reads neither', async () => {
    const { store } = at.village
    const org = await store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    const operator = {
      personId: null,
      name: '终端',
      via: 'terminal',
      holdings: [{ orgId: org.id, role: 'admin' }],
    } as const
    const all = await workbook(store, '全部', operator)
    expect(recordsIn(sheetsIn(all).走访)[0]).toMatchObject({ 户号: '01-01', 走访日期: '2026-11-23' })
    expect(Object.keys(recordsIn(sheetsIn(all).户)[0] ?? {})).not.toContain('类别')
    const said = JSON.stringify(sheetsIn(all))
    for (const secret of ['空巢老人', '留守儿童家庭', '腿疼', '都好']) expect(said).not.toContain(secret)
  })

  it('a grid worker reads so much of the own households alone', async () => {
    const { store } = at.village
    const worker = await exporter(store, '覃小芳')
    const { id: householdId, villageId, orgId } = await at.household('01-01')
    const { id, ...duty } = await at.duty('韦志强', '01-01')
    await store.client.duty.create({
      data: { ...duty, details: {}, id: `${id}-2`, ownerId: worker.personId ?? '', householdId, villageId, orgId },
    })
    const households = recordsIn(sheetsIn(await workbook(store, '户', worker)).户)
    expect(households.map((row) => row.类别).filter(Boolean)).toEqual(['空巢老人'])
    const visits = recordsIn(sheetsIn(await workbook(store, '走访', worker)).走访)
    expect(visits.map((row) => row.走访情况)).toEqual(['腿疼，想去镇里看看', ''])
    const all = sheetsIn(await workbook(store, '全部', worker))
    expect(Object.keys(all)).toEqual([
      '点单',
      '志愿时长',
      '召集时长',
      '时长名册',
      '走访',
      '任务',
      '准入',
      '签到',
      '培训',
      '培训名册',
      '公开',
      '质询',
      '监督',
      '权力清单',
      '通知',
      '岗位',
      '承诺践诺',
      '四议',
      '一组三会',
      '协商',
      '征求',
      '吹哨',
      '召集',
      '帮带',
      '帮带名册',
      '走村',
      '户',
    ])
  })

  it('others read nothing, and nothing is written', async () => {
    const { store } = at.village
    const before = await store.client.audit.count()
    for (const [name, what] of [
      ['韦志强', '户'],
      ['莫老四', '全部'],
      ['覃小芳', '审计'],
    ] as const) {
      await expect(workbook(store, what, await exporter(store, name))).rejects.toThrow(NotAllowed)
    }
    expect(await store.client.audit.count()).toBe(before)
  })

  it('every export leaves a line in the audit', async () => {
    const { store } = at.village
    const secretary = await exporter(store, '王建国')
    await workbook(store, '点单', secretary)
    const line = await store.client.audit.findFirst({ where: { action: 'export' }, orderBy: { id: 'desc' } })
    expect(line).toMatchObject({
      personId: secretary.personId,
      at: NOW,
      subject: '点单',
      detail: { month: '2026-11', via: 'console', sheets: ['点单'], rows: 2 },
    })
  })
})
