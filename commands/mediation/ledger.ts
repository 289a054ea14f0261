import { HOLDER } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { lastEntry, toldIn } from './details.ts'
import { words } from './words.ts'

/** Those who may read who quarrels with whom, of every dispute: see `sight`. */
const READERS: readonly Role[] = ['secretary', 'townStaff', 'townHead']

const when = (header: string, ...moves: readonly string[]) => ({
  ...{ header, width: 17, kind: 'moment' as const },
  cell: (row: MatterRow) => lastly(row, ...moves)?.at ?? null,
})

export const disputes = mattersLedger('mediation', {
  sheet: '纠纷调解',
  title: '矛盾纠纷调解台账',
  roles: READERS,
  above: 'answered',
  columns: [
    { header: '类别', width: 14, cell: (row) => row.title },
    raisedAt('登记时间'),
    { header: '当事人和事由', width: 40, cell: toldIn },
    { header: '调解员', width: 10, cell: (row) => players(row, HOLDER) },
    when('双方愿意', 'consent'),
    when('上交镇里', 'handUp'),
    when('谈成', 'agree'),
    { header: '协议内容', width: 40, cell: (row) => lastEntry(row, 'agree')?.said ?? null },
    when('签订', 'sign'),
    when('回访', 'visit'),
    { header: '回访情况', width: 24, cell: (row) => lastEntry(row, 'visit')?.said ?? null },
    stateIn(words, 16),
  ],
})
