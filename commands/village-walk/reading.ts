/** `那良屯 今天 水渠堵了` with the names of the roster: where it was, on which day, and what was seen. Pure. */
import type { Org, OrgTree } from '../../src/domain/org.ts'
import { type Found, leadingDate, trailingDate } from '../../src/language/dates/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { homeName } from '../../src/speech/tallies.ts'

export interface WalkSaid {
  readonly places: readonly Org[]
  readonly date: Found | null
  readonly note: string | null
}

/** What could not be read: nothing that is a place, or a name of several of them. */
export type Unclear = { readonly wrong: 'no-place' } | { readonly wrong: 'several'; readonly places: readonly Org[] }

const EDGES = /^[\s,，。、;；:：]+|[\s,，;；:：]+$/gu
const BETWEEN = /^[\s]*[、和,，及][\s]*/u
const KINDS: ReadonlySet<string> = new Set(['township', 'village', 'grid', 'group'])
/** Said of being there, in front of the place or behind it. */
const FILLER = /^(?:了|过|到了?|去了?|在)+(?=\p{Script=Han})/u
const BEHIND = /^(?:村里|屯里|看了?看|走了?一圈|走了?一遍|走完了?|了|去了)(?=[\s,，。、;；]|$)/u

/** `within` are the organisations that may be meant, outermost first or not. */
export function readWalk(said: string, now: Date, within: readonly Org[], orgs: OrgTree): WalkSaid | Unclear {
  const line = { rest: said.replace(EDGES, ''), date: null as Found | null }
  takeDay(line, now)
  line.rest = line.rest.replace(FILLER, '')
  const places: Org[] = []
  for (let gap = ''; ;) {
    const next = placeAt(line.rest.slice(gap.length), within, places.at(-1), orgs)
    const [place, other] = next?.meant ?? []
    if (!next || !place) break
    if (other) return { wrong: 'several', places: next.meant }
    // 青山村那良屯 is one place, said from without.
    places.splice(next.isWithin ? -1 : places.length, next.isWithin ? 1 : 0, place)
    line.rest = line.rest.slice(gap.length + next.length)
    gap = BETWEEN.exec(line.rest)?.[0] ?? ''
  }
  if (places.length === 0) return { wrong: 'no-place' }
  line.rest = line.rest.replace(EDGES, '').replace(BEHIND, '').replace(EDGES, '')
  takeDay(line, now)
  takeLastDay(line, now)
  const note = line.rest.replace(EDGES, '')
  return { places, date: line.date, note: note === '' ? null : note }
}

interface Line {
  rest: string
  date: Found | null
}

/** The day that stands in front; what is yet to be and has words behind it (下周要修路) is told of the place. */
function takeDay(line: Line, now: Date): void {
  const found = line.date === null ? leadingDate(line.rest, now, { tense: 'past' }) : null
  if (!found || found.when.kind === 'unknown') return
  const after = line.rest.slice(found.span.end).replace(EDGES, '')
  if (after !== '' && !isPast(found, now)) return
  line.date = found
  line.rest = after
}

/** 那良屯 水渠堵了 昨天: the day may come last, as a word of its own. */
function takeLastDay(line: Line, now: Date): void {
  const found = line.date === null ? trailingDate(line.rest, now, { tense: 'past' }) : null
  if (!found || !isPast(found, now) || !/[\s,，。;；]$/u.test(line.rest.slice(0, found.span.start))) return
  line.date = found
  line.rest = line.rest.slice(0, found.span.start)
}

const isPast = (found: Found, now: Date): boolean => 'day' in dayBeen(found, now) && !('wrong' in dayBeen(found, now))

/** The place whose name stands here, the longest; one within the place before goes before others of that name. */
function placeAt(text: string, within: readonly Org[], before: Org | undefined, orgs: OrgTree) {
  const named = within
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap((org) => namesOf(org).map((name) => ({ org, name })))
    .filter(({ name }) => text.startsWith(name))
  const length = Math.max(0, ...named.map(({ name }) => name.length))
  const longest = named.filter(({ name }) => name.length === length).map(({ org }) => org)
  if (length === 0) return null
  const inside = before ? longest.filter((org) => org.id !== before.id && orgs.isWithin(org.id, before.id)) : []
  const meant = innermost(inside.length > 0 ? inside : longest, orgs)
  return { length, meant, isWithin: inside.length > 0 }
}

/** Of a village and its 屯 that are called alike the 屯 is meant: it counts for both. */
function innermost(all: readonly Org[], orgs: OrgTree): readonly Org[] {
  return all.filter((one) => !all.some((other) => other.id !== one.id && orgs.isWithin(other.id, one.id)))
}

/** 那良屯党小组, 那良屯, 那良. */
function namesOf(org: Org): readonly string[] {
  const home = homeName(org)
  const short = home.replace(/(?:屯|村|寨|镇|乡)$/u, '')
  return [...new Set([org.name, home, ...(short.length >= 2 ? [short] : [])])].filter((name) => name.length >= 2)
}

/** 青山村那良屯 */
export function fullPlace(org: Org, orgs: OrgTree): string {
  const village = orgs.get(orgs.villageOf(org.id))
  return village && village.id !== org.id ? `${homeName(village)}${homeName(org)}` : homeName(org)
}
