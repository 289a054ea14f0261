import type { Db } from '../connection/client.ts'

/**
 * What the people of the roster are called and how it sounds, from memory: whether a line names somebody is asked at a
 * first glance, which costs no look at the database. A name too many is harmless, since whoever handles it looks again.
 */
export class Names {
  #names: Set<string> = new Set()
  #sounds: Set<string> = new Set()
  #stale = true

  /** Reads them anew where the roster changed. */
  async freshen(db: Db): Promise<void> {
    if (!this.#stale) return
    this.#stale = false
    const people = await db.person
      .findMany({ where: { vanishedAt: null, erasedAt: null }, select: { name: true, sound: true } })
      .catch((error: unknown) => {
        this.#stale = true
        throw error
      })
    this.#names = new Set(people.map((one) => one.name))
    this.#sounds = new Set(people.map((one) => one.sound))
  }

  /** Somebody was added: known at once, since talk reads nothing anew. */
  added({ name, sound }: { readonly name: string; readonly sound: string }): void {
    this.#names.add(name)
    this.#sounds.add(sound)
  }

  /** Somebody may be called otherwise. */
  changed(): void {
    this.#stale = true
  }

  bears(name: string): boolean {
    return this.#names.has(name)
  }

  sounds(sound: string): boolean {
    return this.#sounds.has(sound)
  }
}
