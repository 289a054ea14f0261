import { GRID_UP, ROOM_NAMES } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, playerCount, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { notice, noticeOf } from './workflow.ts'

/** What was sent; drafts that never were are nobody's business. */
export const notices = mattersLedger(notice.kind, {
  sheet: '通知',
  title: '村级通知台账',
  roles: GRID_UP,
  states: ['sent', 'over', 'withdrawn'],
  columns: [
    raisedAt('登记时间'),
    { header: '发到', width: 10, cell: (row) => ROOM_NAMES[noticeOf(row).to] },
    { header: '内容', width: 52, cell: (row) => noticeOf(row).text },
    { header: '发通知的人', width: 12, cell: (row) => players(row, 'requester') },
    { header: '发出时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'reach')?.at ?? null },
    { header: '回收到人数', width: 12, cell: (row) => playerCount(row, 'reader', 'received') },
    { header: '口头告知户数', width: 14, cell: (row) => noticeOf(row).told?.length ?? 0 },
    stateIn(words),
  ],
})
