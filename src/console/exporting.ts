/** How far an export is: `done` of `total` rows read. It is done once its file has been taken whole, stopped when it never will be. */
export interface HowFar {
  readonly state: 'writing' | 'done' | 'stopped'
  readonly done: number
  readonly total: number
}

/** Exports that are told of; beyond, the oldest is forgotten, and only its file goes on. */
const MOST = 100

/** How far the exports are that somebody watches, each by an id that only who started it knows how to ask for. */
export class Exporting {
  readonly #watched = new Map<string, HowFar>()

  /** Watches an export; what is returned tells how it goes on. */
  begin(id: string): (news: Partial<HowFar>) => void {
    const [oldest] = this.#watched.keys()
    if (oldest !== undefined && this.#watched.size >= MOST) this.#watched.delete(oldest)
    this.#watched.set(id, { state: 'writing', done: 0, total: 0 })
    return (news) => {
      const before = this.#watched.get(id)
      if (before) this.#watched.set(id, { ...before, ...news })
    }
  }

  /** How far it is; that it is over is told once. */
  howFar(id: string): HowFar | undefined {
    const found = this.#watched.get(id)
    if (found && found.state !== 'writing') this.#watched.delete(id)
    return found
  }
}
