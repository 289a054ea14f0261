import { GRID_UP } from '../../src/domain/roles.ts'
import { mattersLedger, playerCount, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { words } from './words.ts'

export const tasks = mattersLedger('task', {
  sheet: '任务',
  title: '工作任务台账',
  roles: GRID_UP,
  above: 'raised',
  columns: [
    raisedAt('交办时间'),
    { header: '交办人', width: 10, cell: (row) => players(row, 'requester') },
    { header: '任务内容', width: 40, cell: (row) => row.title },
    { header: '承办人', width: 24, cell: (row) => players(row, 'assignee') },
    { header: '完成期限', width: 17, kind: 'moment', cell: (row) => row.deadline },
    {
      header: '应完成人数',
      width: 12,
      kind: 'count',
      cell: (row) => playerCount(row, 'assignee', 'told', 'received', 'done'),
    },
    { header: '已完成人数', width: 12, kind: 'count', cell: (row) => playerCount(row, 'assignee', 'done') },
    { header: '未完成的人', width: 24, cell: unfinished },
    { header: '办结时间', width: 17, kind: 'moment', cell: (row) => row.closedAt },
    stateIn(words),
  ],
})

function unfinished(row: MatterRow): string {
  return [players(row, 'assignee', 'told'), players(row, 'assignee', 'received')].filter(Boolean).join('、')
}
