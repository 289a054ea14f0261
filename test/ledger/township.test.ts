import { expect, it } from 'vitest'
import { NotAllowed } from '../../src/ledger/index.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'
import { HEADS, settleHeads } from '../support/township.ts'
import { local } from '../support/transcript.ts'
import { exporter, NOVEMBER, recordsIn, sheetsIn, workbook } from './support.ts'

/** The whistles of a village, and of all of a township's, with the columns of 吹哨报到. */
let village: InProcess
const { at } = eachInFreshVillage((one) => {
  village = one
})

const say = async (room: string, who: string, text: string) => {
  await village.say(room, who, text)
  await village.settle()
}
const whistlesFor = async (who: string, of?: string) =>
  recordsIn(sheetsIn(await workbook(village.store, '吹哨', await exporter(village.store, who), NOVEMBER, of)).吹哨)

async function blown() {
  await settleSecondVillage(village.store, local('2026-11-23 09:00'))
  await settleHeads(village.store)
  await say('村干群', '王建国', '吹哨 事 水渠三家争水')
  await say('镇工作群', HEADS.镇长, '同意 1')
  await say('镇工作群', '陈晓明', '派哨 1 主办 派出所')
  await say('镇工作群', '周正', '签收 1')
  await say('镇工作群', '周正', '延哨 1 等材料')
  await at('2026-11-24 09:00')
  await say('镇工作群', '周正', '报到 1 两人到')
  await say('镇工作群', '周正', '办结 1 签了协议')
  await say('村干群', '王建国', '评哨 1 5 快')
  await say('莲塘村干群', '王建国', '吹哨 急 路上塌方')
}

it('tells of each who blew it, who agreed and was sent, and every moment until it was rated', async () => {
  await blown()
  expect(await whistlesFor('王建国')).toEqual([
    {
      ...{
        序号: '1',
        编号: '#1',
        级别: '事',
        来源: '村里',
        内容: '水渠三家争水',
        吹哨人: '王建国',
        批准人: HEADS.镇长,
      },
      ...{ 主办: '派出所', 协办: '', 吹哨时间: '2026-11-23 09:00', 签收: '2026-11-23 09:00', 到场: '2026-11-24 09:00' },
      ...{ 办结时间: '2026-11-24 09:00', 延期: '等材料', 退哨: '', 结果: '派出所 签了协议', 评价: '5 分', 回访: '快' },
      状态: '已评哨',
    },
  ])
})

it('are had of all villages by those of the township alone', async () => {
  await blown()
  const { id } = await village.store.client.org.findFirstOrThrow({ where: { kind: 'township' } })
  const all = await whistlesFor('陈晓明', id)
  expect(new Set(all.map((row) => `${row.村} ${row.编号} ${row.级别}`))).toEqual(
    new Set(['莲塘村 #1 急', '青山村 #1 事']),
  )
  expect((await whistlesFor('王建国', SECOND.id)).map(({ 内容 }) => 内容)).toEqual(['路上塌方'])
  await expect(whistlesFor('王建国', id)).rejects.toThrow(NotAllowed)
  const clerk = await exporter(village.store, '陈晓明')
  await expect(workbook(village.store, '承诺', clerk, NOVEMBER, id)).rejects.toThrow(NotAllowed)
})

it('what villages raised and settle themselves is had in one workbook too, each row with its village', async () => {
  await say('村民群', '莫老四', '点单 水管漏水')
  const { id } = await village.store.client.org.findFirstOrThrow({ where: { kind: 'township' } })
  const book = await workbook(village.store, '全部', await exporter(village.store, '陈晓明'), NOVEMBER, id)
  expect(Object.keys(sheetsIn(book))).toEqual(expect.arrayContaining(['点单', '任务', '吹哨']))
  expect(Object.keys(sheetsIn(book))).not.toContain('户')
})

it('go on from page to page through all villages, none left out and none twice', async () => {
  await blown()
  await say('莲塘村干群', '王建国', '吹哨 急 桥断了')
  const villages = await village.store.client.org.findMany({ where: { kind: 'village' } })
  const wanted = { villageIds: villages.map(({ id }) => id), kind: 'whistle', span: NOVEMBER }
  const titles: string[] = []
  for (let last: Awaited<ReturnType<typeof next>> = null; ;) {
    last = await next(last)
    if (last === null) break
    titles.push(last.title)
  }
  async function next(after: { villageId: string; number: number; turn: number; title: string } | null) {
    const [row] = await village.store.transaction((tx) => tx.ledgers.matters(wanted, after, 1))
    return row ?? null
  }
  expect(titles).toHaveLength(3)
  expect(new Set(titles)).toEqual(new Set(['桥断了', '水渠三家争水', '路上塌方']))
})
