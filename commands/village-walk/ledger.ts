import { GRID_UP } from '../../src/domain/roles.ts'
import { mattersLedger, players, stateIn } from '../../src/ledger/of-matters.ts'
import { walkedIn } from './details.ts'
import { words } from './words.ts'

/** The walks written down in the month. */
export const walks = mattersLedger('walk', {
  sheet: '走村',
  title: '领导干部走村台账',
  roles: [...GRID_UP, 'townHead', 'townLeader'],
  above: 'raised',
  states: ['made', 'told'],
  columns: [
    { header: '走村日期', width: 12, kind: 'day', cell: (row) => walkedIn(row).day || null },
    { header: '走村人', width: 12, cell: (row) => players(row, 'walker') },
    { header: '到了哪里', width: 20, cell: (row, { orgs }) => orgs.get(walkedIn(row).orgId)?.name ?? null },
    { header: '看到什么', width: 52, cell: (row) => walkedIn(row).note },
    stateIn(words),
  ],
})
