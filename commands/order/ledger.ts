import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { words } from './words.ts'

const RATINGS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

export const orders = mattersLedger('order', {
  sheet: '点单',
  title: '群众点单台账',
  roles: GRID_UP,
  above: 'raised',
  columns: [
    raisedAt('点单时间'),
    { header: '点单人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '诉求内容', width: 36, cell: (row) => row.title },
    { header: '接单人', width: 14, cell: (row) => players(row, 'holder') },
    { header: '接单时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'claim', 'assign')?.at ?? null },
    { header: '办结时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    { header: '办理结果', width: 24, cell: (row) => lastly(row, 'finish')?.note ?? null },
    { header: '满意度', width: 12, cell: ratingOf },
    { header: '评价', width: 20, cell: (row) => lastly(row, 'rate', 'reopen')?.note ?? null },
    stateIn(words),
  ],
})

/** 未评价 is counted apart: an earlier version wrote 4 points with `byDefault` for it. */
function ratingOf({ state, details: { rating, byDefault } }: MatterRow): string | null {
  if (byDefault !== true && rating !== undefined) return RATINGS[Number(rating)] ?? null
  return state === 'unrated' || state === 'closed' ? '未评价' : null
}
