import type { Page } from '../../documents/page.ts'
import { type Drawn, fileName } from '../../speech/drawn.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Transaction } from '../../store/index.ts'

/** A document of a matter as it is now, and the name of its file; null where the matter or the document is gone. */
export async function pageOf(
  tx: Transaction,
  { name, matterId }: Drawn,
  { registry, now }: { readonly registry: Pick<Registry, 'matter'>; readonly now: Date },
): Promise<{ readonly name: string; readonly page: Page } | null> {
  const matter = await tx.matters.byId(matterId)
  const draw = matter && registry.matter(matter.kind)?.documents?.[name]
  if (!matter || !draw) return null
  return { name: fileName(matter, name), page: await draw(matter, { tx, now, orgs: await tx.orgs() }) }
}
