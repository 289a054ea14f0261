import { GRID_UP, type Role } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'

/** The supervisors read what they supervise. */
const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

export const questions = mattersLedger('question', {
  sheet: '质询',
  title: '群众质询答复台账',
  roles: READERS,
  above: 'raised',
  columns: [
    { header: '所问公开', width: 10, cell: ({ parent }) => parent && `#${parent.number}` },
    raisedAt('质询时间'),
    { header: '质询人', width: 10, cell: (row) => players(row, 'requester') || '未具名' },
    { header: '问题', width: 40, cell: (row) => row.title },
    { header: '答复时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'answer')?.at ?? null },
    { header: '答复内容', width: 48, cell: (row) => lastly(row, 'answer')?.note ?? null },
    { header: '复核答复', width: 30, cell: (row) => lastly(row, 'conclude')?.note ?? null },
    stateIn(words),
  ],
})
