import { days } from '../../domain/time.ts'

/** A list that comes after its matter was closed is still answered for so long. */
export const LISTENS_ON_MS = days(1)

/**
 * In which groups a matter takes WeChat's own 接龙, from memory: one said anywhere else is nobody's business and costs no
 * look at the database. An entry too many (a commit that was undone) is harmless, since whoever handles the list looks again.
 */
export class ListRooms {
  /** By group and matter: until when, in ms since 1970. */
  readonly #byRoom = new Map<string, Map<string, number>>()

  opened(roomId: string, matterId: string, until = Number.POSITIVE_INFINITY): void {
    this.#byRoom.set(roomId, (this.#byRoom.get(roomId) ?? new Map<string, number>()).set(matterId, until))
  }

  closed(roomId: string, matterId: string, at: Date): void {
    this.opened(roomId, matterId, at.getTime() + LISTENS_ON_MS)
  }

  areIn(roomId: string | undefined, at: Date): boolean {
    const here = roomId === undefined ? undefined : this.#byRoom.get(roomId)
    if (!here || roomId === undefined) return false
    for (const [matterId, until] of here) if (until < at.getTime()) here.delete(matterId)
    if (here.size === 0) this.#byRoom.delete(roomId)
    return here.size > 0
  }
}
