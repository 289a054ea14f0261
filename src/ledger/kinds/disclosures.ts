import type { Details } from '../../domain/matter.ts'
import { GRID_UP, type Role } from '../../domain/roles.ts'
import type { MatterRow } from '../../store/index.ts'
import { lastly, mattersLedger, players } from './matters.ts'

/** The supervisors read what they supervise. */
const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

const STATES: Readonly<Record<string, string>> = { published: '公开中', withdrawn: '已撤回' }
const ANSWERS: Readonly<Record<string, string>> = {
  open: '待答复',
  answered: '已答复',
  disputed: '待复核',
  closed: '已办结',
}

/** What was published; drafts that never were are nobody's business. */
export const disclosures = mattersLedger('disclosure', {
  sheet: '公开',
  title: '党务村务公开台账',
  roles: READERS,
  states: Object.keys(STATES),
  columns: [
    { header: '登记时间', width: 17, kind: 'moment', cell: (row) => row.createdAt },
    { header: '类别', width: 8, cell: ({ details }) => textOf(details, 'category') },
    { header: '标题', width: 32, cell: (row) => row.title },
    { header: '内容', width: 52, cell: ({ details }) => textOf(details, 'body') },
    { header: '公开人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '公开时间', width: 17, kind: 'moment', cell: publishedAt },
    { header: '状态', width: 10, cell: ({ state }) => STATES[state] ?? null },
    { header: '撤回原因', width: 20, cell: ({ details }) => textOf(details, 'withdrawn') },
  ],
})

export const questions = mattersLedger('question', {
  sheet: '质询',
  title: '群众质询答复台账',
  roles: READERS,
  columns: [
    { header: '所问公开', width: 10, cell: ({ parent }) => parent && `#${parent.number}` },
    { header: '质询时间', width: 17, kind: 'moment', cell: (row) => row.createdAt },
    { header: '质询人', width: 10, cell: (row) => players(row, 'requester') || '未具名' },
    { header: '问题', width: 40, cell: (row) => row.title },
    { header: '答复时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'answer')?.at ?? null },
    { header: '答复内容', width: 48, cell: (row) => lastly(row, 'answer')?.note ?? null },
    { header: '复核答复', width: 30, cell: (row) => lastly(row, 'conclude')?.note ?? null },
    { header: '状态', width: 10, cell: ({ state }) => ANSWERS[state] ?? null },
  ],
})

function publishedAt(row: MatterRow): Date | null {
  return lastly(row, 'confirm', 'countersign')?.at ?? null
}

function textOf(details: Details, key: string): string | null {
  const value = details[key]
  return typeof value === 'string' ? value : null
}
