import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import type { stream } from 'exceljs'
import { dayOf } from '../domain/day.ts'
import { may, rolesTowards } from '../domain/roles.ts'
import type { Store } from '../store/index.ts'
import type { Ledgers } from './kinds/index.ts'
import { LedgerSheet } from './layout.ts'
import { type AnyLedger, cellsOf, columnsFor, type Exporter, type Scope } from './ledger.ts'
import type { Month } from './month.ts'
import { isAbove, partsOf, placeOf, unitOf } from './village.ts'

export interface LedgerRequest {
  readonly store: Store
  readonly ledgers: Ledgers
  /** One of their names. */
  readonly what: string
  /** Of this village, or above the villages of this township. */
  readonly villageId: string
  readonly month: Month
  readonly actor: Exporter
  readonly now: Date
  /** What an action of the audit is called in Chinese. */
  readonly wordOf: (action: string) => string
  /** Where the workbook goes; it is ended, or destroyed when the export fails. */
  readonly to: Writable
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  /** The sheet being written. */
  readonly sheet: string
  /** Rows read, of all sheets. */
  readonly done: number
  readonly total: number
}

/** The actor may not read this ledger. Nothing was written. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** How many rows are read at a time: few enough that the bot beside it answers without delay. */
const PAGE = 200

/**
 * Writes one ledger of a village, or all the actor may read, as an .xlsx workbook; however long it is, a page of it is in
 * memory. Leaves a line in the audit. Resolves to the number of rows written.
 * @throws NotAllowed before anything is written; an Error when the reader is gone.
 */
export async function writeLedger(request: LedgerRequest): Promise<number> {
  const { store, actor, to, now } = request
  const { scope, ledgers, total } = await begin(request)
  const ended = finished(to)
  ended.catch(() => {})
  try {
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false })
    book.creator = actor.name
    book.created = now
    let [done, written] = [0, 0]
    for (const ledger of ledgers) {
      const sheet = sheetOf(book, ledger, scope, now)
      const columns = columnsFor(ledger, scope)
      for await (const rows of pages(store, ledger, scope)) {
        for (const row of rows) {
          const cells = cellsOf(row, columns, ledger, scope)
          if (cells === null) continue
          sheet.add(cells)
          written++
        }
        done += rows.length
        request.onProgress?.({ sheet: ledger.sheet, done, total: Math.max(done, total) })
        await caughtUp(sheet, to)
      }
      sheet.close()
    }
    await Promise.all([book.commit(), ended])
    return written
  } catch (error) {
    to.destroy(error as Error)
    throw error
  }
}

/** Looks up what will be written, and writes down that it is. */
function begin({ store, ledgers: all, what, villageId, month, actor, wordOf, now }: LedgerRequest) {
  return store.transaction(async (tx) => {
    const orgs = await tx.orgs()
    const roles = rolesTowards(actor.holdings, villageId, orgs)
    const above = isAbove(orgs, villageId)
    const ledgers = all.of(what).filter((ledger) => may(roles, ledger.roles) && (!above || ledger.above))
    if (ledgers.length === 0) throw new NotAllowed(what)
    const orgIds = partsOf(orgs, villageId).map((org) => org.id)
    const villageIds = above ? orgs.villagesUnder(villageId).map(({ id }) => id) : [villageId]
    const scope: Scope = {
      villageId,
      isAbove: above,
      villageIds,
      orgIds,
      orgs,
      month,
      kinds: all.kinds,
      exporter: actor,
      wordOf,
    }
    let total = 0
    for (const ledger of ledgers) total += await ledger.count(tx, scope)
    tx.audit.note(
      {
        personId: actor.personId,
        accountId: null,
        villageId,
        action: 'export',
        subject: what,
        detail: { month: month.code, via: actor.via, sheets: ledgers.map((ledger) => ledger.sheet), rows: total },
      },
      now,
    )
    return { scope, ledgers, total }
  })
}

/** What the title of a sheet says of when it was. */
const spanIn: Readonly<Record<AnyLedger['span'], (month: Month) => string>> = {
  month: ({ name }) => name,
  year: ({ code }) => `${code.slice(0, 4)}年`,
  today: () => '',
}

function sheetOf(book: stream.xlsx.WorkbookWriter, ledger: AnyLedger, scope: Scope, now: Date): LedgerSheet {
  const { orgs, villageId, month } = scope
  const unit = unitOf(orgs, villageId)
  const title = `${placeOf(unit)}${spanIn[ledger.span](month)}${ledger.title}`
  return new LedgerSheet(book, { sheet: ledger.sheet, title, unit, day: dayOf(now) }, columnsFor(ledger, scope))
}

async function* pages(store: Store, ledger: AnyLedger, scope: Scope): AsyncIterable<readonly unknown[]> {
  let last: unknown = null
  for (;;) {
    const rows: readonly unknown[] = await store.transaction((tx) => ledger.page(tx, scope, last, PAGE))
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    last = rows.at(-1)
  }
}

/** Waits until what was written has been zipped and the reader has taken it; lets the rest of the program go on in any case. */
async function caughtUp(sheet: LedgerSheet, to: Writable): Promise<void> {
  await setImmediate()
  for (;;) {
    if (to.destroyed) throw new Error('the reader is gone')
    const full = to.writableNeedDrain ? to : sheet.backlog
    if (full === null) return
    const over = new AbortController()
    const { signal } = over
    await Promise.race([once(full, 'drain', { signal }), once(to, 'close', { signal })]).finally(() => over.abort())
  }
}
