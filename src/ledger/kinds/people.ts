import { CADRE_UP, ROLE_NAMES } from '../../domain/roles.ts'
import type { ResidentRow } from '../../store/index.ts'
import type { Ledger } from '../ledger.ts'

/** The people of the village as they are today. */
export const people: Ledger<ResidentRow> = {
  sheet: '人员',
  title: '人员花名册',
  span: 'today',
  roles: CADRE_UP,
  columns: [
    { header: '姓名', width: 12, cell: ({ name }) => name },
    { header: '所属组织', width: 24, cell: ({ orgId }, { orgs }) => orgs.get(orgId)?.name ?? null },
    { header: '角色', width: 36, cell: rolesOf },
    { header: '电话', width: 16, cell: ({ phone }) => phone },
    { header: '微信', width: 10, cell: ({ bound }) => (bound ? '已认领' : '') },
  ],
  count: (tx, { orgIds }) => tx.ledgers.countResidents(orgIds),
  page: (tx, { orgIds }, last, take) => tx.ledgers.residents(orgIds, last?.id ?? '', take),
}

function rolesOf({ holdings }: ResidentRow): string {
  return [...new Set(holdings.map((one) => ROLE_NAMES[one.role]))].join('、')
}
