import type { Matter } from '../domain/matter.ts'
import type { Scene } from './mechanism.ts'
import type { Tell } from './outcome.ts'

/** What comes of it for the matter that a piece of work descends from, once that is done. */
export async function descendantDone(scene: Scene, done: Matter): Promise<readonly Tell[]> {
  const { tx, registry } = scene
  const parent = (await tx.threads.around(done.id)).before.at(-1)
  const comes = parent && registry.matter(parent.kind)?.descendantDone
  const matter = comes ? await tx.matters.byNumber(done.villageId, parent.number) : null
  return comes && matter ? comes(scene, matter, done) : []
}
