/** 月报 and 述职材料 (guidance §18): what the ledgers know of a month or a year, on a page that a person edits and signs. */

import type { Page, PageRow } from '../../src/documents/page.ts'
import { dayOf, yearMonthAndDay } from '../../src/domain/day.ts'
import type { Org } from '../../src/domain/org.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { OrgPaper, OrgPaperStage, OrgPeriod } from '../../src/speech/org-paper.ts'
import type { ReportDays } from '../../src/store/index.ts'
import { homeName } from '../common/phrases.ts'
import { deedsOf, figuresOf, leftIn } from './gather.ts'
import { deedLines, figureLines, figuresInShort, leftLines, ratingLine, visitLine } from './wording.ts'

export const MONTHLY = '月报'
export const YEARLY = '述职材料'

/** Who reports, and whom it is reported to. */
export const REPORTERS: readonly Role[] = ['secretary', 'townStaff', 'townHead', 'admin']

export const orgPapers: Readonly<Record<string, OrgPaper>> = {
  [MONTHLY]: { roles: REPORTERS, per: 'month', draw: (of, stage) => draw(of, MONTHLY, stage) },
  [YEARLY]: { roles: REPORTERS, per: 'year', draw: (of, stage) => draw(of, YEARLY, stage) },
}

async function draw({ orgId, period }: OrgPeriod, name: string, stage: OrgPaperStage): Promise<Page> {
  const { orgs, now, tx } = stage
  const org = orgs.get(orgId)
  const isAbove = org?.kind === 'township'
  const villages = isAbove ? orgs.villagesUnder(orgId).filter(({ vanished }) => !vanished) : org ? [org] : []
  const ids = villages.map(({ id }) => id)
  const days = daysOf(period)
  const { ratings, best } = await deedsOf(ids, days, stage)
  const rows: PageRow[] = [
    { label: '办的事', text: figureLines(await figuresOf(ids, days, stage)) },
    { label: '群众评价', text: ratingLine(ratings) },
    { label: '走访', text: visitLine(await tx.reported.visits(ids, days)) },
    { label: '办好的三件事', text: deedLines(best, (id) => (isAbove ? homeName(orgs.get(id) ?? null) : '')) },
    ...(isAbove ? await villageRows(villages, days, stage) : []),
    ...(isAbove ? [] : [{ label: '还没办好的', text: leftLines(await leftIn(orgId, stage)) }]),
    { label: '补充', text: '', blank: name === YEARLY ? 8 : 4 },
  ]
  return {
    title: `${homeName(org ?? null)}${periodName(period)}${name === YEARLY ? '述职材料' : '工作月报'}`,
    head: `照台账自动算出，${yearMonthAndDay(dayOf(now))}；“还没办好的”是这一天的情况。请改好再用`,
    rows,
    text: '',
    foot: [org?.name ?? '', '　　年　　月　　日'],
  }
}

/** A row a village, in the roster's order; nobody is compared. */
async function villageRows(
  villages: readonly Org[],
  days: ReportDays,
  stage: OrgPaperStage,
): Promise<readonly PageRow[]> {
  const rows: PageRow[] = []
  for (const village of villages) {
    const figures = figuresInShort(await figuresOf([village.id], days, stage))
    const left = leftLines(await leftIn(village.id, stage))
    rows.push({ label: homeName(village), text: `${figures}\n还没办好的：${left === '没有' ? left : `\n${left}`}` })
  }
  return rows
}

/** 2026年11月, 2026年 */
export const periodName = (period: string): string =>
  period.length === 4 ? `${period}年` : `${period.slice(0, 4)}年${Number(period.slice(5))}月`

export function daysOf(period: string): ReportDays {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return { fromDay: `${year}-01-01`, toDay: `${year + 1}-01-01` }
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return { fromDay: `${period}-01`, toDay: `${next}-01` }
}
