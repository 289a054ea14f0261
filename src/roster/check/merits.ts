import { forbiddenIn, MERIT_FACTS, MERIT_RULES, type MeritFact } from '../../domain/merits.ts'
import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import type { RosterMerit, RosterOrg, RosterReward } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { itsVillage } from './its-village.ts'
import type { CheckedOrgs } from './orgs.ts'

type Row = Line<'merits'> | Line<'rewards'>

/** Reads the sheet 积分项目. Without 村 an item is for every village. */
export function checkMerits(table: Table<'merits'>, orgs: CheckedOrgs, complaints: Complaints): readonly RosterMerit[] {
  const few = onlyFew(orgs, complaints)
  return table.lines.flatMap((line) => {
    const village = table.has('village')
      ? itsVillage(textOf(line, 'village'), placeOf(line, 'village'), orgs, complaints)
      : null
    const title = titleIn(line, '项目', complaints)
    const rule = table.has('rule') ? plain(line.text('rule')) : ''
    const points = pointsIn(line, rule, complaints)
    const fact = table.has('fact') ? factIn(line, complaints) : 'said'
    const mostAQuarter = table.has('mostAQuarter') ? limitIn(line, complaints) : null
    if (village === undefined || title === null || points === null || fact === null || mostAQuarter === undefined)
      return []
    if (points < 0 && fact !== 'said') complaints.add(line.at('fact'), 'takesBySelf')
    return few(line, title, village) ? [{ village, title, points, fact, mostAQuarter, rule }] : []
  })
}

/** Reads the sheet 积分奖品, likewise. */
export function checkRewards(
  table: Table<'rewards'>,
  orgs: CheckedOrgs,
  complaints: Complaints,
): readonly RosterReward[] {
  const few = onlyFew(orgs, complaints)
  return table.lines.flatMap((line) => {
    const village = table.has('village')
      ? itsVillage(textOf(line, 'village'), placeOf(line, 'village'), orgs, complaints)
      : null
    const title = titleIn(line, '奖品', complaints)
    const points = wholeIn(line.text('points'), MERIT_RULES.mostPoints)
    if (points === null || points === 0)
      complaints.add(line.at('points'), 'badPoints', line.text('points'), MERIT_RULES.mostPoints)
    const stock = wholeIn(line.text('stock'), MERIT_RULES.mostStock)
    if (stock === null) complaints.add(line.at('stock'), 'badStock', line.text('stock'))
    const cost = table.has('cost') ? costIn(line, complaints) : 0
    if (village === undefined || title === null || points === null || points === 0 || stock === null || cost === null)
      return []
    return few(line, title, village) ? [{ village, title, points, stock, cost }] : []
  })
}

/** Complains of whatever is named twice, and of whatever stands below the last that a village may have. */
function onlyFew({ all }: CheckedOrgs, complaints: Complaints) {
  const villages = all.filter(({ kind }) => kind === 'village')
  const rows = new Map<string, number>()
  const counts = new Map<RosterOrg, number>()
  return (line: Row, title: string, village: RosterOrg | null): boolean => {
    const concerned = village === null ? villages : [village]
    const first = concerned.map((one) => rows.get(`${one.name} ${keyOf(title)}`)).find((row) => row !== undefined)
    if (first !== undefined) {
      complaints.add(line.at('title'), 'sameItem', title, first)
      return false
    }
    for (const one of concerned) {
      rows.set(`${one.name} ${keyOf(title)}`, line.row)
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    if (concerned.every((one) => (counts.get(one) ?? 0) <= MERIT_RULES.most)) return true
    complaints.add(line.at('title'), 'tooMany', MERIT_RULES.most)
    return false
  }
}

function titleIn(line: Row, column: string, complaints: Complaints): string | null {
  const title = unpadded(textOf(line, 'title'))
  const { longestTitle } = MERIT_RULES
  const why = forbiddenIn(title)
  if (title === '') complaints.add(placeOf(line, 'title'), 'blank', column)
  else if (why !== null) complaints.add(placeOf(line, 'title'), 'forbidden', title, why)
  else if (title.length > longestTitle || !/^[\p{L}\p{N}]{2,}$/u.test(title))
    complaints.add(placeOf(line, 'title'), 'badMerit', title, longestTitle)
  else return title
  return null
}

/** Points are given; taken only under a rule of the village's own. */
function pointsIn(line: Line<'merits'>, rule: string, complaints: Complaints): number | null {
  const text = plain(line.text('points'))
  const points = wholeIn(text.replace(/^[-−–]/u, ''), MERIT_RULES.mostPoints)
  const isTaken = /^[-−–]/u.test(text)
  if (points === null || points === 0) complaints.add(line.at('points'), 'badPoints', text, MERIT_RULES.mostPoints)
  else if (isTaken && rule === '') complaints.add(line.at('points'), 'takesPoints', text)
  else return isTaken ? -points : points
  return null
}

function factIn(line: Line<'merits'>, complaints: Complaints): MeritFact | null {
  const text = unpadded(line.text('fact'))
  if (isBlank(text)) return 'said'
  const found = Object.entries(MERIT_FACTS).find(([, name]) => name === text)
  if (found) return found[0] as MeritFact
  const why = forbiddenIn(text)
  if (why) complaints.add(line.at('fact'), 'forbidden', text, why)
  else complaints.add(line.at('fact'), 'unknownFact', text, Object.values(MERIT_FACTS).join('、'))
  return null
}

/** Null for no limit; undefined after a complaint. */
function limitIn(line: Line<'merits'>, complaints: Complaints): number | null | undefined {
  const text = plain(line.text('mostAQuarter'))
  if (isBlank(text)) return null
  const limit = wholeIn(text, MERIT_RULES.mostPoints)
  if (limit !== null && limit > 0) return limit
  complaints.add(line.at('mostAQuarter'), 'badPoints', text, MERIT_RULES.mostPoints)
  return undefined
}

/** 8元, 8.50, ￥8: in 分; nothing where none is given. */
function costIn(line: Line<'rewards'>, complaints: Complaints): number | null {
  const text = plain(line.text('cost')).replace(/^[¥￥]|元$/gu, '')
  if (isBlank(text)) return 0
  const cost = /^\d{1,4}(?:\.\d{1,2})?$/u.test(text) ? Math.round(Number(text) * 100) : null
  if (cost !== null && cost <= MERIT_RULES.mostCost) return cost
  complaints.add(line.at('cost'), 'badCost', text)
  return null
}

/** 5, 5分, 12瓶; null for anything else. */
function wholeIn(text: string, most: number): number | null {
  const [, digits] = /^(\d{1,6})(?:\.0+)?\p{Script=Han}?$/u.exec(plain(text)) ?? []
  const number = digits === undefined ? null : Number(digits)
  return number !== null && number <= most ? number : null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

// The two sheets share these columns, which the compiler cannot tell of a row that may be of either.
const textOf = (line: Row, column: 'title' | 'village'): string => (line as Line<'merits'>).text(column)
const placeOf = (line: Row, column: 'title' | 'village') => (line as Line<'merits'>).at(column)
