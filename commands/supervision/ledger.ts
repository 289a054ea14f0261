import { GRID_UP, type Role } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, notes, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'

const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

/** The committee's list of a month. */
export const supervisions = mattersLedger('supervision', {
  sheet: '监督',
  title: '村务监督意见台账',
  roles: READERS,
  above: 'raised',
  columns: [
    { header: '监督的事', width: 10, cell: ({ parent }) => parent && `#${parent.number}` },
    raisedAt('提出时间'),
    { header: '监督员', width: 10, cell: (row) => players(row, 'requester') },
    { header: '监督意见', width: 40, cell: (row) => row.title },
    { header: '答复时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'answer')?.at ?? null },
    { header: '答复内容', width: 40, cell: (row) => notes(row, 'answer') },
    stateIn(words),
  ],
})
