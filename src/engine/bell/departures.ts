import { advance, isRefusal } from '../../domain/workflow.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { WhenBereft } from '../../speech/mechanism-parts.ts'
import { type Bereft, REVISION, type Store, type Transaction } from '../../store/index.ts'
import { tellOthers } from '../speak/deliver.ts'

/** The revision of people and households up to which this was done. */
const DONE_UP_TO = 'departures'
const PAGE = 100

/**
 * People and households the roster no longer names leave open matters behind: each goes on without them or ends, as its
 * mechanism says (`bereft`). Looks only when the roster changed. Returns how many matters it touched.
 */
export async function settleDepartures(
  now: Date,
  { store, registry, account }: { readonly store: Store; readonly registry: Registry; readonly account: string },
): Promise<number> {
  const revision = await store.transaction(async (tx) => {
    const current = await tx.settings.get(REVISION)
    return current === (await tx.settings.get(DONE_UP_TO)) ? null : current
  })
  if (typeof revision !== 'string') return 0
  let touched = 0
  for (let after = ''; ; ) {
    const rows = await store.transaction(async (tx) => {
      const found = await tx.departures.bereft(partsIn(registry), after, PAGE)
      for (const one of found)
        await settle(tx, one, registry.matter(one.matter.kind)?.bereft, { registry, account, now })
      return found
    })
    touched += rows.length
    after = rows.at(-1)?.matter.id ?? ''
    if (rows.length < PAGE) break
  }
  await store.transaction((tx) => tx.settings.set(DONE_UP_TO, revision))
  return touched
}

async function settle(
  tx: Transaction,
  { matter, gone, lostHousehold }: Bereft,
  bereft: WhenBereft | undefined,
  { registry, account, now }: { readonly registry: Registry; readonly account: string; readonly now: Date },
): Promise<void> {
  const workflow = registry.matter(matter.kind)?.workflow
  if (!bereft || !workflow) return
  await tx.departures.leave(matter.id, gone)
  const left = { ...matter, participants: matter.participants.filter((one) => !gone.includes(one.personId ?? '')) }
  const next = bereft.goesOn(left, { lostHousehold, lostPeople: gone.length > 0 })
  if (!next) return
  if (next.move !== undefined) {
    const step = advance(workflow, matter, next.move, { actor: null, now })
    if (isRefusal(step) || !(await tx.matters.apply(step))) return
  }
  for (const tell of next.tells ?? []) await tellOthers(tell, tx, account, now, matter.villageId)
}

function partsIn(registry: Registry) {
  return registry.matters.flatMap(({ workflow, bereft }) =>
    bereft ? [{ kind: workflow.kind, parts: bereft.parts }] : [],
  )
}
