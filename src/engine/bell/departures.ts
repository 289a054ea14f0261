import type { WhenBereft } from '../../speech/mechanism-parts.ts'
import type { Registry } from '../../speech/mechanism.ts'
import { type Bereft, REVISION, type Store, type Transaction } from '../../store/index.ts'
import { tellOthers } from '../speak/into-outbox.ts'
import { moveItself } from './move-itself.ts'

/** The revision of people and households up to which this was done. */
const DONE_UP_TO = 'departures'
const PAGE = 100

/** The revision of the roster whose departures are still to be settled; null when nothing changed since they last were. */
export async function unsettled({ settings }: Transaction): Promise<string | null> {
  const revision = await settings.get(REVISION)
  return typeof revision === 'string' && revision !== (await settings.get(DONE_UP_TO)) ? revision : null
}

/**
 * People and households the roster no longer names leave open matters behind: each goes on without them or ends, as its
 * mechanism says (`bereft`). Returns how many matters it touched.
 */
export async function settleDepartures(
  revision: string,
  now: Date,
  { store, registry, account }: { readonly store: Store; readonly registry: Registry; readonly account: string },
): Promise<number> {
  let touched = 0
  for (let after = ''; ;) {
    const rows = await store.transaction(async (tx) => {
      const found = await tx.departures.bereft(partsIn(registry), after, PAGE)
      for (const one of found)
        await settle(tx, one, registry.matter(one.matter.kind)?.bereft, { registry, account, now })
      if (found.length < PAGE) await tx.settings.set(DONE_UP_TO, revision)
      return found
    })
    touched += rows.length
    if (rows.length < PAGE) return touched
    after = rows.at(-1)?.matter.id ?? ''
  }
}

async function settle(
  tx: Transaction,
  { matter, gone, lostHousehold }: Bereft,
  bereft: WhenBereft | undefined,
  { registry, account, now }: { readonly registry: Registry; readonly account: string; readonly now: Date },
): Promise<void> {
  if (!bereft) return
  await tx.departures.leave(matter.id, gone)
  const left = { ...matter, participants: matter.participants.filter((one) => !gone.includes(one.personId ?? '')) }
  const next = bereft.goesOn(left, { lostHousehold, lostPeople: gone.length > 0 })
  if (!next) return
  if (next.move !== undefined && !(await moveItself(tx, matter, next.move, { registry, account, now }))) return
  for (const tell of next.tells ?? []) await tellOthers(tell, tx, account, now, matter.villageId)
}

function partsIn(registry: Registry) {
  return registry.matters.flatMap(({ workflow, bereft }) =>
    bereft ? [{ kind: workflow.kind, parts: bereft.parts }] : [],
  )
}
