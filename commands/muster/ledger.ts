import { GRID_UP } from '../../src/domain/roles.ts'
import { mattersLedger, playerCount, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { CAME, wanted } from './workflow.ts'

/** Who came, by their own word. Nobody had to, so who did not stands nowhere. */
export const musters = mattersLedger('muster', {
  sheet: '召集',
  title: '召集帮忙台账',
  roles: GRID_UP,
  columns: [
    raisedAt('召集时间'),
    { header: '召集人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '做什么', width: 32, cell: (row) => row.title },
    { header: '要几人', width: 8, kind: 'count', cell: (row) => wanted(row) },
    { header: '哪天', width: 17, kind: 'moment', cell: (row) => row.deadline },
    { header: '来了几人', width: 10, kind: 'count', cell: (row) => playerCount(row, 'helper', ...CAME) },
    { header: '来的人', width: 44, cell: (row) => players(row, 'helper', ...CAME) },
    stateIn(words),
  ],
})
