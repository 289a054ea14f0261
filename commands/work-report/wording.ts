/** How a report says what was gathered: every number with its denominator, nobody by name, nothing of a household. */
import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import { masked } from '../../src/domain/mask.ts'
import { UNDONE } from '../../src/speech/endings.ts'
import { brief } from '../common/phrases.ts'
import type { Deed, KindFigures, Left, Ratings } from './gather.ts'

/** 点单：登记 13 件，办结 10 件（77%），撤了或没办成 2 件 */
export function figureLines(figures: readonly KindFigures[]): string {
  const lines = figures.flatMap(({ kind, raised, done, undone }) => {
    if (raised === 0) return []
    const besides = undone > 0 ? `，${UNDONE} ${undone} 件` : ''
    return [`${kind.name}：登记 ${raised} 件，办结 ${done} 件（${percent(done, raised)}）${besides}`]
  })
  return lines.join('\n') || '没有登记的事（零报告）'
}

/** The same in one line, for a row of a township's report: 点单 10/13（撤了或没办成 2）、任务 3/3. */
export function figuresInShort(figures: readonly KindFigures[]): string {
  const said = figures.flatMap(({ kind, raised, done, undone }) =>
    raised === 0 ? [] : [`${kind.name} ${done}/${raised}${undone > 0 ? `（${UNDONE} ${undone}）` : ''}`],
  )
  return said.length === 0 ? '没有登记的事（零报告）' : `办结/登记：${said.join('、')}`
}

export function ratingLine({ over, rated, pleased }: Ratings): string {
  if (over === 0) return '没有要评价的事'
  if (rated === 0) return `办完 ${over} 件，都还没有人评价`
  return `办完 ${over} 件，评了 ${rated} 件，满意 ${pleased} 件（评了的里面 ${percent(pleased, rated)}）；没评的不算满意`
}

export function visitLine({ visits, visited, homes }: { visits: number; visited: number; homes: number }): string {
  if (homes === 0) return '花名册里没有登记户'
  return visits === 0 ? `没有走访记录，共 ${homes} 户` : `走访 ${visits} 次，走到 ${visited}/${homes} 户`
}

/** 1. 点单 #12 水管漏水：11月3日登记，11月5日办好，评 5 分 */
export function deedLines(deeds: readonly Deed[], placeOf: (villageId: string) => string): string {
  const lines = deeds.map(({ matter, kind, rating }, at) => {
    const { villageId, number, title, createdAt, closedAt } = matter
    const over = closedAt ? `，${monthAndDay(dayOf(closedAt))}办好` : ''
    const rated = rating === null ? (kind.rated ? '，没有评价' : '') : `，评 ${rating} 分`
    const day = monthAndDay(dayOf(createdAt))
    return `${at + 1}. ${placeOf(villageId)}${kind.name} #${number} ${brief(masked(title), 30)}：${day}登记${over}${rated}`
  })
  return lines.join('\n') || '没有办完的（零报告）'
}

/** 没人接的点单 1 件：#3 灯不亮（11月3日：等材料；11月5日：材料不对，换） */
export function leftLines({ waiting }: Left): string {
  const lines = waiting.map(({ what, matters, why, total, unit, discreet }) => {
    const named = matters.map(({ number, title }, at) => {
      const notes = (why[at] ?? []).map(({ day, text }) => `${monthAndDay(day)}：${brief(text, 30)}`)
      const said = notes.length > 0 ? `（${notes.join('；')}）` : ''
      return discreet ? `#${number}` : `#${number} ${brief(masked(title), 20)}${said}`
    })
    const more = unit === undefined && total > matters.length ? ` 等` : ''
    return `${what} ${total} ${unit ?? '件'}${named.length > 0 ? `：${named.join('、')}${more}` : ''}`
  })
  return lines.join('\n') || '没有'
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`
