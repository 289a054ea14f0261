/** Who holds which post. */
import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type PostState, post } from './workflow.ts'

/** Of more holders the list says nothing; a village has a few dozen. */
const MOST = 500

/** Everybody's posts of a village in these states, oldest first; of one post where it is named. */
export async function taken(
  { tx, village }: Pick<Scene, 'tx' | 'village'>,
  states: readonly PostState[],
  name?: string,
): Promise<readonly Matter[]> {
  if (!village) return []
  const all = await tx.matters.list({ villageId: village.id, kind: post.kind, states }, MOST)
  return name === undefined ? all : all.filter(({ title }) => title === name)
}

/** The posts that the speaker holds or waits for. */
export async function ownPosts(
  { tx, village, actor }: Scene,
  states: readonly PostState[],
): Promise<readonly Matter[]> {
  if (!village || !actor) return []
  const player = { personId: actor.personId, part: 'requester' }
  return tx.matters.list({ villageId: village.id, kind: post.kind, states, player }, MOST)
}
