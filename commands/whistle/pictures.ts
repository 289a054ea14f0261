/** Pictures belong to what was said just before them in the same place; none is ever asked for (§20). */
import type { Matter } from '../../src/domain/matter.ts'
import { after, minutes } from '../../src/domain/time.ts'
import type { Scene } from '../../src/speech/mechanism.ts'

/** So long after it was said. */
const WHILE = minutes(10)

/** Whose pictures, where, and until when. */
export const picturesOf = ({ account, chatId, now }: Pick<Scene, 'account' | 'chatId' | 'now'>) => ({
  files: { accountId: account.id, chatId: chatId ?? '' },
  until: after(now, WHILE),
})

/** What the speaker sends next here is kept with the whistle. */
export function awaitPictures(scene: Scene, { id }: Matter): Promise<void> {
  return scene.tx.matters.awaitFiles(id, picturesOf(scene))
}
