import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { SHOWN } from './workflow.ts'

/** What is promised and what was done; what was not done stands in no list. */
export const pledges = mattersLedger('pledge', {
  sheet: '承诺践诺',
  title: '党员承诺践诺台账',
  roles: GRID_UP,
  states: SHOWN,
  columns: [
    { header: '承诺人', width: 12, cell: (row) => players(row, 'requester') },
    { header: '承诺的事', width: 36, cell: (row) => row.title },
    raisedAt('承诺时间'),
    { header: '哪天前', width: 17, kind: 'moment', cell: (row) => row.deadline },
    stateIn(words, 12),
    { header: '践诺时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    { header: '做了什么', width: 36, cell: (row) => lastly(row, 'finish')?.note ?? null },
  ],
})
