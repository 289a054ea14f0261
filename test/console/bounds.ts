import { read } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { ledgers } from '../ledger/support.ts'
import { id, now, VILLAGE } from '../store/bounds/seed.ts'
import { FakeClock } from '../support/clock.ts'
import { consoleOver } from '../support/console.ts'
import type { Counted } from '../support/counted.ts'

const PIECES: Readonly<Record<string, string>> = { household: id('household', 0), person: id('person', 0) }
const SECRETARY = '书记老农'
/** Of all households and matters there are; one of the matters, with its thousands of people, is in two lists. */
const MOST_ROWS = 6_000
/**
 * A roll of a year names everybody who helped and sums their time, which each matter keeps in its details: every matter of the
 * year that takes time is read, once and in parts of 200; here thousands in each kind. It is no list of which a page is enough.
 */
const MOST_ROWS_OF: Readonly<Record<string, number>> = { '/hours': 17_000 }

/** The console over a store that holds thousands of everything, as `test/store/bounds.test.ts` fills it once for both. */
export function consoleIsBounded(storeOf: () => Store, counted: Counted): void {
  describe('the console', () => {
    let desk: Awaited<ReturnType<typeof consoleOver>>
    let cookie: string

    beforeAll(async () => {
      const store = storeOf()
      await store.transaction(async (tx) => {
        const id = await tx.people.add({ name: SECRETARY, sound: 'nong', orgId: VILLAGE }, now)
        await tx.people.hold(id, VILLAGE, 'secretary')
      })
      desk = await consoleOver({ store, clock: new FakeClock(now) })
      cookie = (await desk.signIn(SECRETARY)).cookie
      // Who came in is new to what is kept in memory: it is read again here, and by no page.
      await store.transaction((tx) => tx.orgs())
    })

    /** Every page that can be asked for; those with a piece in their address, with one. */
    const pages = () =>
      [...new Set(desk.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
        .filter((path) => !path.startsWith('/assets') && path !== '/live' && path !== '/export')
        .map((path) => path.replace(/:number.*/u, '1').replace(/:(\w+).*/gu, (_, piece) => PIECES[piece] ?? 'none'))

    it('answers every page, and reads little of it', async () => {
      expect(pages().length).toBeGreaterThan(12)
      for (const path of [
        ...pages(),
        '/orders?page=100',
        '/visits?late=1&page=300',
        '/people?role=cadre&name=韦',
        '/orders?q=水管',
        '/visits?q=n-1',
        '/audit?q=蓝阿婆&who=韦',
      ]) {
        Object.assign(counted, { statements: 0, rows: 0 })
        const answer = await desk.ask(encodeURI(path), { cookie })
        await answer.text()
        expect([path, answer.status < 500]).toEqual([path, true])
        const most = MOST_ROWS_OF[path] ?? MOST_ROWS
        expect.soft([path, counted.rows > most ? counted.rows : 'few']).toEqual([path, 'few'])
      }
      expect(desk.faults).toEqual([])
    })

    // Every ledger is a sheet of it, written as it would be alone.
    it('writes all ledgers', { timeout: 240_000 }, async () => {
      const answer = await desk.ask(encodeURI('/export?what=全部&month=2026-11'), { cookie })
      expect(answer.status).toBe(200)
      const { SheetNames } = read(await answer.arrayBuffer(), { bookSheets: true })
      expect(SheetNames).toEqual(ledgers.of('全部').map(({ sheet }) => sheet))
      expect(desk.faults).toEqual([])
    })
  })
}
