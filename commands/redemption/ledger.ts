import { CADRE_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'

export const redemptions = mattersLedger('redemption', {
  sheet: '积分兑换',
  title: '积分兑换台账',
  roles: CADRE_UP,
  columns: [
    { header: '换的人', width: 12, cell: (row) => players(row, 'requester') },
    { header: '奖品', width: 18, cell: (row) => row.title },
    { header: '积分', width: 8, kind: 'count', cell: ({ details }) => Number(details.points ?? 0) },
    raisedAt('兑换时间'),
    { header: '发的人', width: 12, cell: (row) => lastly(row, 'confirm')?.by ?? null },
    { header: '领取时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'confirm')?.at ?? null },
    stateIn(words, 12),
  ],
})
