import { CADRE_UP, GRID_UP, type Role } from '../../src/domain/roles.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import { yuan } from './amount.ts'
import { type Power, stepsText, termText } from './powers.ts'
import { listOf } from './village-powers.ts'
import { standing, words } from './words.ts'
import { APPLICANT, errandIn, HANDLER, WATCHER } from './workflow.ts'

/** Who asked for what is nobody else's to read. */
const READERS: readonly Role[] = [...CADRE_UP, 'supervisor']

/** The list as the roster reads it again, so that a village that has none begins from the usual one. */
export const list: Ledger<Power & { readonly village: string }> = {
  sheet: '权力清单',
  title: '小微权力清单',
  onPage: true,
  span: 'today',
  roles: [...GRID_UP, 'supervisor'],
  beside: ({ steps, takes }) => `${steps.length} 步${takes ? ` ${termText(takes)}` : ''}`,
  columns: [
    { header: '事项', width: 22, cell: ({ title }) => title },
    { header: '类别', width: 12, cell: ({ category }) => category },
    { header: '经办', width: 20, cell: ({ handler }) => handler },
    { header: '材料', width: 36, cell: ({ needs }) => needs },
    { header: '步骤', width: 48, cell: ({ steps }) => stepsText(steps) },
    { header: '天数', width: 12, cell: ({ takes }) => termText(takes) },
    { header: '公示', width: 24, cell: ({ publicity }) => publicity },
    { header: '依据', width: 40, cell: ({ basis }) => basis },
    { header: '监督人', width: 12, cell: ({ watcher }) => watcher },
    { header: '也叫', width: 36, cell: ({ also }) => also.join(';') },
    { header: '村', width: 24, cell: ({ village }) => village },
  ],
  count: async (tx, { villageId }) => (await listOf(tx, villageId)).powers.length,
  async page(tx, { villageId, orgs }, last) {
    const village = orgs.get(villageId)?.name ?? ''
    return last ? [] : (await listOf(tx, villageId)).powers.map((one) => ({ ...one, village }))
  },
}

export const errands = mattersLedger('errand', {
  sheet: '办事',
  title: '权力清单办事台账',
  roles: READERS,
  columns: [
    { header: '事项', width: 24, cell: (row) => row.title },
    { header: '办事人', width: 12, cell: (row) => players(row, APPLICANT) },
    { header: '经办', width: 12, cell: (row) => players(row, HANDLER) },
    { header: '监督人', width: 12, cell: (row) => players(row, WATCHER) },
    raisedAt('开始时间'),
    { header: '到哪一步', width: 28, cell: (row) => standing(row) },
    {
      header: '金额',
      width: 12,
      cell: (row) => {
        const { amount } = errandIn(row)
        return amount === null ? null : yuan(amount)
      },
    },
    {
      header: '四议',
      width: 10,
      cell: (row) => {
        const { talks } = errandIn(row)
        return talks && (talks.number === null ? '走过' : `#${talks.number}`)
      },
    },
    { header: '办好时间', width: 17, kind: 'moment', cell: (row) => lastly(row, 'finish')?.at ?? null },
    stateIn(words),
  ],
})
