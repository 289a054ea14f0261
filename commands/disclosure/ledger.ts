import type { Details } from '../../src/domain/matter.ts'
import { GRID_UP, type Role } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { lastDay } from './period.ts'
import { words } from './words.ts'
import { disclosure, SHOWN } from './workflow.ts'

/** The supervisors read what they supervise. */
const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

/** What was published; drafts that never were are nobody's business. */
export const ledger = mattersLedger(disclosure.kind, {
  sheet: '公开',
  title: '党务村务公开台账',
  roles: READERS,
  above: 'raised',
  states: SHOWN,
  columns: [
    raisedAt('登记时间'),
    { header: '类别', width: 8, cell: ({ details }) => textOf(details, 'category') },
    { header: '标题', width: 32, cell: (row) => row.title },
    { header: '内容', width: 52, cell: ({ details }) => textOf(details, 'body') },
    { header: '公开人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '公开时间', width: 17, kind: 'moment', cell: publishedAt },
    stateIn(words),
    { header: '公布到', width: 12, kind: 'day', cell: (row) => lastDay(row) || null },
    { header: '上墙日期', width: 12, kind: 'day', cell: ({ details }) => textOf(details, 'postedDay') },
    { header: '撤回原因', width: 20, cell: ({ details }) => textOf(details, 'withdrawn') },
  ],
})

function publishedAt(row: MatterRow): Date | null {
  // Before it was told when a group had heard it, what was confirmed was published.
  return lastly(row, 'reach', 'confirm', 'countersign')?.at ?? null
}

function textOf(details: Details, key: string): string | null {
  const value = details[key]
  return typeof value === 'string' ? value : null
}
