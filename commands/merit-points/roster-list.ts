/** The sheets 积分项目 and 积分奖品 of a roster. */
import { isBlank, unpadded } from '../../src/roster/cells.ts'
import { column, type ListChange, type ListRow, listSheet, type RosterList, titleIn } from '../../src/roster/list.ts'
import type { Transaction } from '../../src/store/index.ts'
import {
  forbiddenIn,
  KEY,
  MERIT_FACTS,
  MERIT_RULES,
  type MeritFact,
  type MeritItem,
  type Merits,
  type Reward,
} from './merits.ts'
import { SUPPLY, stockPurse } from './purses.ts'

const { most, longestTitle, mostPoints, mostStock, mostCost } = MERIT_RULES
const tooMany = `一个村最多 ${most} 项，请合并或删去这一行`
const SOURCES = Object.values(MERIT_FACTS)

export const rosterList: RosterList = {
  key: KEY,
  title: '积分项目和奖品',
  of: 'village',
  sheets: [
    listSheet({
      id: 'merits',
      title: '积分项目',
      field: 'items',
      columns: {
        title: column('项目', ['积分项目', '项目名称', '名称'], 24),
        points: column('分值', ['积分', '分数', '得分'], 8),
        fact: column('怎么来', ['来源', '依据', '得分方式'], 16, { optional: true }),
        mostAQuarter: column('每季上限', ['上限', '季度上限', '每季度上限'], 10, { optional: true }),
        rule: column('村规', ['村规民约', '村规条款'], 20, { optional: true, asText: true }),
      },
      most,
      tooMany,
      read(row): MeritItem | null {
        const title = allowed(row)
        const rule = plain(row.text('rule'))
        const points = pointsIn(row, rule)
        const fact = factIn(row)
        const mostAQuarter = limitIn(row)
        if (title === null || points === null || fact === null || mostAQuarter === undefined) return null
        if (points < 0 && fact !== 'said')
          return row.wrong('fact', 'takesBySelf', '扣分不能自动记', '扣分的“怎么来”请写 申报，由网格员报、别人审核')
        return { title, points, fact, mostAQuarter, rule }
      },
      choices: { fact: SOURCES },
      examples: [
        ['清沟半天', '5', '申报', '20', '', ''],
        ['帮人办好事', '3', '点单办好', '15', '', ''],
      ],
      explained: [
        `村里要用积分才填，最多 ${most} 项。怎么来可填：${SOURCES.join('、')}；志愿时长按每小时算。`,
        '只加不减，签到、快慢、照片、转发不能计分，也不能跟低保、补贴挂钩。村规民约写了要扣的，才能写负数，并在村规一栏写明哪一条。',
      ],
    }),
    listSheet({
      id: 'rewards',
      title: '积分奖品',
      field: 'rewards',
      columns: {
        title: column('奖品', ['奖品名称', '物品', '名称'], 24),
        points: column('积分', ['所需积分', '兑换积分', '分值'], 8),
        stock: column('库存', ['数量', '现有', '剩余'], 8),
        cost: column('价钱', ['单价', '金额', '价格'], 10, { optional: true, asText: true }),
      },
      most,
      tooMany,
      read(row): Reward | null {
        const title = allowed(row)
        const points = wholeIn(row.text('points'), mostPoints) || badPoints(row, 'points')
        const stock = stockIn(row)
        const cost = costIn(row)
        return title === null || points === null || stock === null || cost === null
          ? null
          : { title, points, stock, cost }
      },
      examples: [['洗衣液', '20', '30', '12.5', '']],
      explained: [
        '库存是现在有多少份，价钱是每份多少元，从积分池里出；村一栏不填就是名册里的每个村。填好导入后，书记发：开积分',
      ],
    }),
  ],
  onChange: fillStock,
}

/** Into stock or out of it goes what is missing to as many as the roster says there are, where it says so anew. */
async function fillStock(tx: Transaction, { orgId, before, after, now, newId }: ListChange): Promise<void> {
  const known = (before as Merits | null)?.rewards ?? []
  const counted = (after as Merits).rewards.filter(
    ({ title, stock }) => known.find((one) => one.title === title)?.stock !== stock,
  )
  const held = await tx.purses.holding(
    orgId,
    counted.map(({ title }) => stockPurse(title)),
  )
  for (const { title, stock } of counted) {
    const name = stockPurse(title)
    const missing = stock - (held.get(name) ?? 0)
    if (missing === 0) continue
    const [from, to] = missing > 0 ? [SUPPLY, name] : [name, SUPPLY]
    const made = { villageId: orgId, from, to, amount: Math.abs(missing), what: title, once: newId() }
    await tx.purses.transfer({ ...made, ...(missing > 0 && { fromSource: true }), now })
  }
}

/** What may be counted or given at all. */
function allowed(row: ListRow<'title'>): string | null {
  const title = unpadded(row.text('title'))
  const why = forbiddenIn(title)
  return why === null ? titleIn(row, { longest: longestTitle, as: '名称' }) : forbidden(row, 'title', title, why)
}

function forbidden<Id extends string>(row: ListRow<Id>, column: Id, text: string, why: string): null {
  return row.wrong(column, 'forbidden', `“${text}”不能列入积分`, `${why}，请去掉这一行`)
}

function badPoints<Id extends string>(row: ListRow<Id>, column: Id): null {
  return row.wrong(column, 'badPoints', `“${row.text(column)}”不是分值`, `请写 1 到 ${mostPoints} 的整数`)
}

/** Points are given; taken only under a rule of the village's own. */
function pointsIn(row: ListRow<'points'>, rule: string): number | null {
  const text = plain(row.text('points'))
  const points = wholeIn(text.replace(/^[-−–]/u, ''), mostPoints)
  if (points === null || points === 0) return badPoints(row, 'points')
  if (!/^[-−–]/u.test(text)) return points
  if (rule !== '') return -points
  const fix = '积分只加不减；村规民约写了要扣的，在“村规”一栏写明是哪一条'
  return row.wrong('points', 'takesPoints', `“${text}”是扣分`, fix)
}

function factIn(row: ListRow<'fact'>): MeritFact | null {
  const text = unpadded(row.text('fact'))
  if (isBlank(text)) return 'said'
  const found = Object.entries(MERIT_FACTS).find(([, name]) => name === text)
  if (found) return found[0] as MeritFact
  const why = forbiddenIn(text)
  if (why !== null) return forbidden(row, 'fact', text, why)
  return row.wrong('fact', 'unknownFact', `没有“${text}”这种来源`, `可填：${SOURCES.join('、')}；不填就是申报`)
}

/** Null for no limit; undefined after a complaint. */
function limitIn(row: ListRow<'mostAQuarter'>): number | null | undefined {
  const text = plain(row.text('mostAQuarter'))
  if (isBlank(text)) return null
  return (wholeIn(text, mostPoints) || badPoints(row, 'mostAQuarter')) ?? undefined
}

function stockIn(row: ListRow<'stock'>): number | null {
  const text = row.text('stock')
  return wholeIn(text, mostStock) ?? row.wrong('stock', 'badStock', `“${text}”不是库存数`, '请写现在有多少份，例如 20')
}

/** 8元, 8.50, ￥8: in 分; nothing where none is given. */
function costIn(row: ListRow<'cost'>): number | null {
  const text = plain(row.text('cost')).replace(/^[¥￥]|元$/gu, '')
  if (isBlank(text)) return 0
  const cost = /^\d{1,4}(?:\.\d{1,2})?$/u.test(text) ? Math.round(Number(text) * 100) : null
  if (cost !== null && cost <= mostCost) return cost
  return row.wrong('cost', 'badCost', `“${text}”不是价钱`, '请写每份多少元，例如 12.5；不花钱的留空')
}

/** 5, 5分, 12瓶; null for anything else. */
function wholeIn(text: string, most: number): number | null {
  const [, digits] = /^(\d{1,6})(?:\.0+)?\p{Script=Han}?$/u.exec(plain(text)) ?? []
  const number = digits === undefined ? null : Number(digits)
  return number !== null && number <= most ? number : null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
