import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, notes, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { ASKED } from './workflow.ts'

/** What villages sent back as not on the list, and what came of it. */
export const sentBack = mattersLedger('admission', {
  sheet: '准入',
  title: '不在准入清单的事项台账',
  roles: [...GRID_UP, 'supervisor'],
  above: 'raised',
  columns: [
    { header: '任务编号', width: 10, cell: ({ parent }) => parent && `#${parent.number}` },
    raisedAt('提出时间'),
    { header: '提出的书记', width: 12, cell: (row) => players(row, 'requester') },
    { header: '事项', width: 40, cell: (row) => row.title },
    { header: '由谁定', width: 12, cell: (row) => players(row, ASKED) },
    {
      header: '定的时间',
      width: 17,
      kind: 'moment',
      cell: (row) => (lastly(row, 'approve') ?? lastly(row, 'reject') ?? lastly(row, 'cancel'))?.at ?? null,
    },
    { header: '依据', width: 30, cell: (row) => notes(row, 'reject') },
    stateIn(words),
  ],
})
