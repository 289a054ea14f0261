import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { deliberatedIn } from './workflow.ts'

export const deliberations = mattersLedger('deliberation', {
  sheet: '协商',
  title: '协商议事台账',
  roles: GRID_UP,
  above: 'raised',
  columns: [
    { header: '议题', width: 36, cell: (row) => row.title },
    { header: '提出人', width: 10, cell: (row) => players(row, 'requester') },
    raisedAt('提出时间'),
    { header: '议定时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'discuss')?.at ?? null },
    { header: '议定意见', width: 36, cell: (row) => deliberatedIn(row).settled ?? null },
    { header: '办理人', width: 16, cell: (row) => lastly(row, 'act')?.note ?? null },
    { header: '办好时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    {
      header: '评价',
      width: 8,
      cell: (row) => {
        const { rating } = deliberatedIn(row)
        return rating === undefined ? null : `${rating} 分`
      },
    },
    stateIn(words, 14),
  ],
})
