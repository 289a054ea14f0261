import { GRID_UP } from '../../src/domain/roles.ts'
import { mattersLedger, playerCount, players, raisedAt } from '../../src/ledger/of-matters.ts'

/** Who came, and who was on leave. Nobody is expected, so nobody is absent. */
export const checkIns = mattersLedger('checkIn', {
  sheet: '签到',
  title: '活动签到台账',
  roles: GRID_UP,
  above: 'raised',
  columns: [
    raisedAt('发起时间'),
    { header: '发起人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '活动', width: 32, cell: (row) => row.title },
    {
      header: '到场人数',
      width: 10,
      kind: 'count',
      cell: (row) => playerCount(row, 'signer', 'present', 'listed', 'late'),
    },
    { header: '签到', width: 44, cell: (row) => players(row, 'signer', 'present') },
    { header: '接龙代填', width: 20, cell: (row) => players(row, 'signer', 'listed') },
    { header: '补签', width: 20, cell: (row) => players(row, 'signer', 'late') },
    { header: '请假', width: 20, cell: (row) => players(row, 'signer', 'leave') },
    { header: '结束时间', width: 17, kind: 'moment', cell: (row) => row.closedAt },
  ],
})
