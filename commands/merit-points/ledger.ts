import { CADRE_UP } from '../../src/domain/roles.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { Transfer } from '../../src/store/index.ts'
import { MERIT_FACTS, type MeritItem, meritsOf, type Reward } from './merits.ts'
import { purseName } from './purse-names.ts'
import { stockPurse } from './purses.ts'
import { words } from './words.ts'

/** As the roster reads it again: what earns points. */
export const items: Ledger<MeritItem & { readonly village: string }> = {
  sheet: '积分项目',
  title: '积分项目',
  onPage: true,
  span: 'today',
  roles: CADRE_UP,
  columns: [
    { header: '项目', width: 24, cell: ({ title }) => title },
    { header: '分值', width: 8, kind: 'count', cell: ({ points }) => points },
    { header: '怎么来', width: 16, cell: ({ fact }) => MERIT_FACTS[fact] },
    { header: '每季上限', width: 10, kind: 'count', cell: ({ mostAQuarter }) => mostAQuarter },
    { header: '村规', width: 20, cell: ({ rule }) => rule },
    { header: '村', width: 24, cell: ({ village }) => village },
  ],
  count: async (tx, { villageId }) => (await meritsOf(tx, villageId)).items.length,
  async page(tx, { villageId, orgs }, last) {
    const village = orgs.get(villageId)?.name ?? ''
    return last ? [] : (await meritsOf(tx, villageId)).items.map((one) => ({ ...one, village }))
  },
}

/** Likewise what they are given for, with what is left of each. */
export const rewards: Ledger<Reward & { readonly village: string }> = {
  sheet: '积分奖品',
  title: '积分奖品',
  onPage: true,
  span: 'today',
  roles: CADRE_UP,
  columns: [
    { header: '奖品', width: 24, cell: ({ title }) => title },
    { header: '积分', width: 8, kind: 'count', cell: ({ points }) => points },
    { header: '库存', width: 8, kind: 'count', cell: ({ stock }) => stock },
    { header: '价钱', width: 10, cell: ({ cost }) => (cost > 0 ? `${cost / 100}` : '') },
    { header: '村', width: 24, cell: ({ village }) => village },
  ],
  count: async (tx, { villageId }) => (await meritsOf(tx, villageId)).rewards.length,
  async page(tx, { villageId, orgs }, last) {
    if (last) return []
    const village = orgs.get(villageId)?.name ?? ''
    const all = (await meritsOf(tx, villageId)).rewards
    const left = await tx.purses.holding(
      villageId,
      all.map(({ title }) => stockPurse(title)),
    )
    return all.map((one) => ({ ...one, stock: left.get(stockPurse(one.title)) ?? 0, village }))
  },
}

export const claims = mattersLedger('pointsClaim', {
  sheet: '积分申报',
  title: '积分申报审核台账',
  roles: CADRE_UP,
  columns: [
    { header: '申报人', width: 12, cell: (row) => players(row, 'requester') },
    { header: '做了什么', width: 36, cell: (row) => row.title },
    { header: '项目', width: 18, cell: ({ details }) => (typeof details.item === 'string' ? details.item : null) },
    raisedAt('申报时间'),
    { header: '审核人', width: 12, cell: (row) => lastly(row, 'approve', 'reject')?.by ?? null },
    stateIn(words, 12),
  ],
})

interface Entry extends Transfer {
  readonly names: ReadonlyMap<string, string>
  readonly number: number | null
}

/** Every entry of the month, as it was made: from where, to where, how many. */
export const entries: Ledger<Entry> = {
  sheet: '积分明细',
  title: '积分收支明细账',
  span: 'month',
  roles: CADRE_UP,
  columns: [
    { header: '时间', width: 17, kind: 'moment', cell: ({ at }) => at },
    { header: '从哪里', width: 24, cell: ({ from, names }) => purseName(from, names) },
    { header: '到哪里', width: 24, cell: ({ to, names }) => purseName(to, names) },
    { header: '多少', width: 10, kind: 'count', cell: ({ amount }) => amount },
    { header: '因为什么', width: 24, cell: ({ what }) => what },
    { header: '编号', width: 8, cell: ({ number }) => (number === null ? null : `#${number}`) },
  ],
  count: (tx, { villageId, month }) => tx.purses.countMade(villageId, month),
  async page(tx, { villageId, month }, last, take) {
    const made = await tx.purses.made(villageId, month, last?.id ?? '', take)
    const ids = made.flatMap(({ from, to }) => [from, to].flatMap((purse) => purse.split(' ')[1] ?? []))
    const names = await tx.pages.names([...new Set(ids)])
    const numbers = new Map<string, number>()
    for (const id of new Set(made.flatMap(({ matterId }) => matterId ?? []))) {
      const matter = await tx.matters.byId(id)
      if (matter) numbers.set(id, matter.number)
    }
    return made.map((one) => ({ ...one, names, number: (one.matterId && numbers.get(one.matterId)) || null }))
  },
}
