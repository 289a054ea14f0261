import { GRID_UP } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'

/** What was taught; a period in which nothing was written stands in no list. */
export const mentorings = mattersLedger('mentoring', {
  sheet: '帮带',
  title: '导师帮带台账',
  roles: GRID_UP,
  states: ['open', 'told'],
  columns: [
    { header: '导师', width: 12, cell: (row) => players(row, 'mentor') },
    { header: '徒弟', width: 12, cell: (row) => players(row, 'apprentice') },
    raisedAt('哪一期'),
    { header: '小结', width: 44, cell: (row) => lastly(row, 'finish')?.note ?? null },
    { header: '写的时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    stateIn(words),
  ],
})
