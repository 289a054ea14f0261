import type { Part } from '../domain/matter.ts'
import type { Words } from '../speech/mechanism-parts.ts'
import type { MatterRow } from '../store/index.ts'
import type { Column, Ledger, Scope } from './ledger.ts'
import { placeOf, unitOf } from './village.ts'

interface About extends Pick<Ledger<MatterRow>, 'sheet' | 'title' | 'roles' | 'columns'> {
  /** Left out, matters in every state. */
  readonly states?: readonly string[]
  /** Above the villages it is had of all of them: what is answered there, or whatever they raised. */
  readonly above?: 'answered' | 'raised'
}

/** Above the villages, which of them raised it. */
const VILLAGE: Column<MatterRow> = {
  ...{ header: '村', width: 12, above: true },
  cell: ({ villageId }, { orgs }) => placeOf(unitOf(orgs, villageId)),
}

/** A ledger of one kind of matter: those raised in the month, by number. */
export function mattersLedger(kind: string, { states, above, ...about }: About): Ledger<MatterRow> {
  const wanted = ({ villageId, villageIds, isAbove, month }: Scope) => ({
    ...{ villageIds, kind, span: month, states },
    orgId: isAbove && above === 'answered' ? villageId : undefined,
  })
  return {
    ...about,
    ...(above && { above: true }),
    span: 'month',
    columns: [VILLAGE, { header: '编号', width: 8, cell: ({ number }) => `#${number}` }, ...about.columns],
    count: (tx, scope) => tx.ledgers.countMatters(wanted(scope)),
    page: (tx, scope, last, take) => tx.ledgers.matters(wanted(scope), last, take),
  }
}

/** When it was raised. */
export function raisedAt(header: string): Column<MatterRow> {
  return { header, width: 17, kind: 'moment', cell: (row) => row.createdAt }
}

/** How it stands, in its mechanism's words. */
export function stateIn({ states }: Pick<Words, 'states'>, width = 10): Column<MatterRow> {
  return { header: '状态', width, cell: ({ state }) => states[state] ?? state }
}

/** Who plays a part now, in one of these states if some are asked for; a person who asked to be forgotten is 村民. */
export function players({ participants }: MatterRow, part: Part, ...states: readonly string[]): string {
  return participants
    .filter((one) => one.active && one.part === part && (states.length === 0 || states.includes(one.state)))
    .map((one) => one.name || '村民')
    .join('、')
}

export function playerCount({ participants }: MatterRow, part: Part, ...states: readonly string[]): number {
  return participants.filter((one) => one.active && one.part === part && states.includes(one.state)).length
}

/** The last time a move was made. */
export function lastly({ events }: MatterRow, ...moves: readonly string[]): MatterRow['events'][number] | null {
  return events.findLast((event) => moves.includes(event.move)) ?? null
}

/** What was said each time one of these moves was made, in order: 水利站 放了水；派出所 签了协议. */
export function notes({ events }: MatterRow, ...moves: readonly string[]): string | null {
  const said = events.flatMap(({ move, note }) => (note !== null && moves.includes(move) ? [note] : []))
  return said.length > 0 ? said.join('；') : null
}
