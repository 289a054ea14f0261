import { CADRE_UP, type Role } from '../../src/domain/roles.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { words } from './words.ts'
import { FOR } from './workflow.ts'

const READERS: readonly Role[] = [...CADRE_UP, 'supervisor']

/** What 国办发〔2001〕52号 wants written down: what for, who asked, who agreed, when it was sealed. */
export const sealUses = mattersLedger('sealUse', {
  sheet: '用章',
  title: '村级印章使用台账',
  roles: READERS,
  columns: [
    { header: '盖什么、做什么用', width: 40, cell: (row) => row.title },
    { header: '给谁用', width: 12, cell: (row) => players(row, FOR) },
    { header: '申请人', width: 12, cell: (row) => players(row, 'requester') },
    raisedAt('申请时间'),
    { header: '审批人', width: 12, cell: (row) => lastly(row, 'approve', 'reject')?.by ?? null },
    { header: '审批时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'approve', 'reject')?.at ?? null },
    { header: '盖章时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    stateIn(words, 18),
  ],
})
