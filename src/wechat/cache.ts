import type { payloads } from 'wechaty-puppet'

/** The newest `limit` entries; what is older is asked for again. */
export class Shelf<V> extends Map<string, V> {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  override set(id: string, value: V): this {
    super.set(id, value)
    if (this.size > this.#limit) this.delete(this.keys().next().value as string)
    return this
  }
}

/**
 * Takes the place of the service puppet's `PayloadStore`, which is three LevelDBs under
 * `os.homedir()/.wechaty/wechaty-puppet-service/<token>/<account>`, chosen in a constructor and not configurable.
 *
 * In memory instead, because two processes (or an instance and its successor) collide on LevelDB's lock; because the
 * token would stand in a path; because a name read from disk stays stale until WeChat happens to tell otherwise. The
 * price is one RPC for each talker after a start: we never load whole rooms (see `LeanPuppet`).
 */
export class MemoryPayloads {
  readonly contact = new Shelf<payloads.Contact>(5_000)
  readonly room = new Shelf<payloads.Room>(500)
  readonly roomMember = new Shelf<Record<string, payloads.RoomMember>>(500)

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    this.contact.clear()
    this.room.clear()
    this.roomMember.clear()
  }

  async destroy(): Promise<void> {}
}
