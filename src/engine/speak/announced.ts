import type { Announced } from '../../speech/mechanism-parts.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Tell } from '../../speech/outcome.ts'
import type { Room, Transaction } from '../../store/index.ts'
import { tellOthers } from './into-outbox.ts'

export interface Noting {
  readonly registry: Registry
  /** The account that tells those who have no group. */
  readonly account: string
  readonly now: Date
}

/** Tells the mechanisms of these matters how far what is announced of them has come: some of it was said, or given up. */
export async function noteAnnounced(
  tx: Transaction,
  matterIds: Iterable<string>,
  { registry, account, now }: Noting,
): Promise<void> {
  for (const id of new Set(matterIds)) {
    const matter = await tx.matters.byId(id)
    const announced = matter && registry.matter(matter.kind)?.announced
    if (!announced) continue
    const tells = await announced(matter, await howFar(tx, id), { tx, now, orgs: await tx.orgs() })
    const further = await toAncestor(id, tx, { registry, now })
    for (const tell of [...tells, ...further]) await tellOthers(tell, tx, account, now, matter.villageId)
  }
}

/** What it came of may wait for its being heard. */
async function toAncestor(
  id: string,
  tx: Transaction,
  { registry, now }: Pick<Noting, 'registry' | 'now'>,
): Promise<readonly Tell[]> {
  const kin = (await tx.threads.around(id)).before.at(-1)
  const hears = kin && registry.matter(kin.kind)?.descendantAnnounced
  const matter = hears ? await tx.matters.byId(id) : null
  const ancestor = kin && matter ? await tx.matters.byNumber(matter.villageId, kin.number) : null
  return hears && matter && ancestor ? hears(ancestor, matter, { tx, now, orgs: await tx.orgs() }) : []
}

async function howFar(tx: Transaction, matterId: string): Promise<Announced> {
  const rows = await tx.outbox.announcementsOf(matterId)
  const groups = new Map<string, typeof rows>()
  for (const row of rows) {
    const key = `${row.account} ${row.chatId}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const said: Room[] = []
  const missed: Room[] = []
  for (const own of groups.values()) {
    const room = await tx.rooms.at(own[0]?.account ?? '', own[0]?.chatId ?? '')
    if (!room) continue
    if (own.every(({ state }) => state === 'sent')) said.push(room)
    else if (own.some(({ state }) => state === 'dead' || state === 'dropped')) missed.push(room)
  }
  return {
    said,
    missed,
    waits: rows.some(({ state }) => state === 'waiting' || state === 'sending'),
  }
}
