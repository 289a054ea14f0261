/**
 * In which groups an open matter takes WeChat's own 接龙, from memory: one said anywhere else is nobody's business and costs
 * no look at the database. An entry too many (a commit that was undone) is harmless, since whoever handles the list looks again.
 */
export class ListRooms {
  readonly #byRoom = new Map<string, Set<string>>()

  opened(roomId: string, matterId: string): void {
    this.#byRoom.set(roomId, (this.#byRoom.get(roomId) ?? new Set()).add(matterId))
  }

  closed(roomId: string, matterId: string): void {
    const open = this.#byRoom.get(roomId)
    open?.delete(matterId)
    if (open?.size === 0) this.#byRoom.delete(roomId)
  }

  areIn(roomId: string | undefined): boolean {
    return roomId !== undefined && this.#byRoom.has(roomId)
  }
}
