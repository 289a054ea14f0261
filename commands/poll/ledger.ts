import type { Role } from '../../src/domain/roles.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { figures, heard, pollOf } from './tally.ts'
import { words } from './words.ts'

/** Who looks whether it was done right reads it as well. */
const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

/** What came of each, without who chose what. */
export const polls = mattersLedger('poll', {
  sheet: '征求',
  title: '征求户意见台账',
  roles: READERS,
  above: 'raised',
  columns: [
    { header: '征求事项', width: 36, cell: (row) => row.title },
    { header: '记名', width: 8, cell: (row) => (pollOf(row).unnamed ? '不记名' : '记名') },
    { header: '发起人', width: 10, cell: (row) => players(row, 'requester') },
    raisedAt('发起时间'),
    { header: '应征户数', width: 10, kind: 'count', cell: (row) => pollOf(row).households },
    { header: '表态户数', width: 10, kind: 'count', cell: (row) => heard(pollOf(row)) },
    {
      header: '其中代记',
      width: 10,
      kind: 'count',
      cell: (row) => pollOf(row).noted.reduce((all, one) => all + one, 0),
    },
    { header: '结果', width: 48, cell: (row) => (row.state === 'closed' ? figures(pollOf(row)) : null) },
    stateIn(words),
  ],
})
