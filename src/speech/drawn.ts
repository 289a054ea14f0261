/** A document of a matter is no file before somebody wants it: it is drawn when it is sent, from what is known then. */
import type { Matter } from '../domain/matter.ts'
import type { Scene } from './mechanism.ts'
import { type Outcome, reply, type Tell } from './outcome.ts'

const BETWEEN = '@'

/** What stands in the place of an attachment's id. */
export interface Drawn {
  readonly name: string
  readonly matterId: string
}

/** Null for the id of a file that is kept. */
export function drawnIn(attachmentId: string): Drawn | null {
  const [name, matterId] = attachmentId.split(BETWEEN)
  return name !== undefined && matterId !== undefined ? { name, matterId } : null
}

/** Sends a document of a matter where it was asked for, behind these words. */
export function replyWithDocument(scene: Scene, matter: Matter, name: string, words: string): Outcome {
  const { place, account, room } = scene
  const here: Tell['to'] =
    place === 'direct' || !room
      ? { account: account.id, roomId: null }
      : { rooms: [room.kind], villageId: matter.villageId, within: room.orgId === matter.villageId ? [] : [room.orgId] }
  return reply(words, { to: here, text: fileName(matter, name), attachmentId: `${name}${BETWEEN}${matter.id}` })
}

export const fileName = ({ number }: Pick<Matter, 'number'>, name: string): string => `${name}-${number}.xlsx`
