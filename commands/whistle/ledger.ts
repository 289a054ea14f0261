import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, notes, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { classOf, sentTo } from './details.ts'
import { words } from './words.ts'

const sent = (row: MatterRow, lead: boolean): string =>
  sentTo(row)
    .filter((one) => one.lead === lead)
    .map(({ name }) => name)
    .join('、')

/** 编号 级别 来源 内容 吹哨人 批准人 主办 协办 签收 到场 办结时间 延期 退哨 结果 评价 回访. */
export const whistles = mattersLedger('whistle', {
  sheet: '吹哨',
  title: '吹哨报到台账',
  roles: GRID_UP,
  above: 'answered',
  columns: [
    { header: '级别', width: 8, cell: (row) => classOf(row).name },
    { header: '来源', width: 10, cell: ({ details: { source } }) => (typeof source === 'string' ? source : '村里') },
    { header: '内容', width: 36, cell: (row) => row.title },
    { header: '吹哨人', width: 10, cell: (row) => players(row, 'requester') },
    raisedAt('吹哨时间'),
    { header: '批准人', width: 10, cell: (row) => lastly(row, 'approve')?.by ?? null },
    { header: '主办', width: 14, cell: (row) => sent(row, true) },
    { header: '协办', width: 18, cell: (row) => sent(row, false) },
    { header: '签收', width: 17, kind: 'moment', cell: (row) => lastly(row, 'receive')?.at ?? null },
    { header: '到场', width: 17, kind: 'moment', cell: (row) => lastly(row, 'arrive')?.at ?? null },
    { header: '办结时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish', 'conclude')?.at ?? null },
    { header: '延期', width: 16, cell: (row) => notes(row, 'extend') },
    { header: '退哨', width: 16, cell: (row) => notes(row, 'giveBack', 'giveUp', 'stepBack') },
    { header: '结果', width: 24, cell: (row) => notes(row, 'finish', 'conclude') },
    {
      header: '评价',
      width: 8,
      cell: ({ details: { rating, firstRating } }) => {
        const last = rating ?? firstRating
        return typeof last === 'number' ? `${last} 分` : null
      },
    },
    { header: '回访', width: 18, cell: (row) => notes(row, 'reopen', 'insist', 'rate') },
    stateIn(words, 14),
  ],
})
