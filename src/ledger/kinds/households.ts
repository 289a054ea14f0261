import { GRID_UP } from '../../domain/roles.ts'
import type { HouseholdLedgerRow } from '../../store/index.ts'
import type { Ledger } from '../ledger.ts'

/** The households as they are today, by 户号. */
export const households: Ledger<HouseholdLedgerRow> = {
  sheet: '户',
  title: '联系服务群众花名册',
  span: 'today',
  roles: GRID_UP,
  columns: [
    { header: '户号', width: 10, tells: 'number', cell: ({ number }) => number },
    { header: '户主', width: 12, tells: 'head', cell: ({ head }) => head },
    { header: '所属组织', width: 20, cell: ({ orgId }, { orgs }) => orgs.get(orgId)?.name ?? null },
    { header: '人数', width: 8, kind: 'count', tells: 'head', cell: ({ members }) => members },
    { header: '类别', width: 24, tells: 'category', cell: ({ categories }) => categories.join('、') },
    { header: '联系人', width: 20, cell: ({ liaisons }) => liaisons.map((one) => one.name).join('、') },
    { header: '上次走访', width: 12, kind: 'day', tells: 'dates', cell: ({ lastDoneDay }) => lastDoneDay },
    { header: '下次该走访', width: 12, kind: 'day', tells: 'dates', cell: ({ dueDay }) => dueDay },
  ],
  count: (tx, { villageId }) => tx.ledgers.countHouseholds(villageId),
  page: (tx, { villageId }, last, take) => tx.ledgers.households(villageId, last?.number ?? '', take),
  household: ({ orgId, liaisons }) => ({ orgId, liaisonIds: liaisons.map((one) => one.id) }),
}
