import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'

export const posts = mattersLedger('post', {
  sheet: '岗位',
  title: '党员设岗定责台账',
  roles: GRID_UP,
  columns: [
    { header: '岗位', width: 16, cell: (row) => row.title },
    { header: '职责', width: 36, cell: ({ details }) => (typeof details.does === 'string' ? details.does : null) },
    { header: '认岗人', width: 12, cell: (row) => players(row, 'requester') },
    raisedAt('认岗时间'),
    { header: '同意人', width: 12, cell: (row) => lastly(row, 'approve')?.by ?? null },
    stateIn(words, 12),
  ],
})
