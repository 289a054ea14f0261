import type { Details } from '../../domain/matter.ts'
import { GRID_UP, type Role } from '../../domain/roles.ts'
import { lastly, mattersLedger, players } from './matters.ts'

/** The supervisors read what they supervise. */
const READERS: readonly Role[] = [...GRID_UP, 'supervisor']

export const disclosures = mattersLedger('disclosure', {
  sheet: '公开',
  title: '党务村务公开台账',
  roles: READERS,
  columns: [
    { header: '登记时间', width: 17, kind: 'moment', cell: (row) => row.createdAt },
    { header: '类别', width: 8, cell: ({ details }) => textOf(details, 'category') },
    { header: '标题', width: 32, cell: (row) => row.title },
    { header: '内容', width: 52, cell: ({ details }) => textOf(details, 'text') },
    { header: '公开人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '公开时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'publish')?.at ?? null },
  ],
})

export const questions = mattersLedger('question', {
  sheet: '质询',
  title: '群众质询答复台账',
  roles: READERS,
  columns: [
    { header: '所问公开', width: 10, cell: ({ parent }) => parent && `#${parent.number}` },
    { header: '质询时间', width: 17, kind: 'moment', cell: (row) => row.createdAt },
    { header: '质询人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '问题', width: 40, cell: (row) => row.title },
    { header: '答复时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'answer')?.at ?? null },
    { header: '答复内容', width: 48, cell: (row) => lastly(row, 'answer')?.note ?? null },
  ],
})

function textOf(details: Details, key: string): string | null {
  const value = details[key]
  return typeof value === 'string' ? value : null
}
