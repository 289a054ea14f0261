import { GRID_UP } from '../../src/domain/roles.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { VisitRow } from '../../src/store/index.ts'

/** The visits made in the month, by day. */
export const visits: Ledger<VisitRow> = {
  sheet: '走访',
  title: '走访联系群众台账',
  span: 'month',
  roles: GRID_UP,
  columns: [
    { header: '走访日期', width: 12, kind: 'day', tells: 'dates', cell: ({ day }) => day },
    { header: '走访人', width: 10, cell: ({ person }) => person.name || '村民' },
    { header: '户号', width: 10, tells: 'number', cell: ({ household }) => household.number },
    { header: '户主', width: 10, tells: 'head', cell: ({ household }) => household.head },
    { header: '所属组织', width: 20, cell: ({ household }, { orgs }) => orgs.get(household.orgId)?.name ?? null },
    { header: '类别', width: 20, tells: 'category', cell: ({ household }) => household.categories.join('、') },
    { header: '走访情况', width: 52, tells: 'note', cell: ({ note }) => note },
  ],
  count: (tx, { villageId, month }) => tx.ledgers.countVisits(villageId, month),
  page: (tx, { villageId, month }, last, take) => tx.ledgers.visits(villageId, month, last, take),
  household: ({ household }) => household,
}
