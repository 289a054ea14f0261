import { SECRETARY_UP } from '../../domain/roles.ts'
import type { AuditRow } from '../../store/index.ts'
import type { Ledger, Via } from '../ledger.ts'

/** Who did or looked at what in the month. */
export const audit: Ledger<AuditRow> = {
  sheet: '审计',
  title: '操作记录台账',
  span: 'month',
  roles: SECRETARY_UP,
  columns: [
    { header: '时间', width: 17, kind: 'moment', cell: ({ at }) => at },
    { header: '谁', width: 16, cell: whoOf },
    { header: '做了什么', width: 20, cell: ({ action }, { wordOf }) => wordOf(action) },
    { header: '对象', width: 24, cell: ({ subject }) => subject },
  ],
  count: (tx, { villageId, month }) => tx.ledgers.countAudit(villageId, month),
  page: (tx, { villageId, month }, last, take) => tx.ledgers.audit(villageId, month, last?.id ?? '', take),
}

/** Somebody may be named at the terminal or in the console without being there. */
const VIA: Readonly<Record<Via, string>> = { terminal: '终端', console: '管理页' }

function whoOf({ name, accountId, detail }: AuditRow): string {
  const via = VIA[detail.via as Via]
  if (name !== null) return via ? `${name}（${via}）` : name
  return via ?? (accountId === null ? '程序' : '未认领的微信')
}
