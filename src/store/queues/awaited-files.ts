/**
 * From whom a picture or file is awaited, from memory: any other picture costs neither a download nor a look at the
 * database. An entry too many is harmless, since whoever takes the file looks again.
 */
export class AwaitedFiles {
  readonly #byAuthor = new Map<string, { readonly matterId: string; readonly until: number }>()

  /** The newest draft counts. */
  await(accountId: string, chatId: string, matterId: string, until: Date): void {
    this.resume(authorKey(accountId, chatId), matterId, until)
  }

  /** The same by an `authorKey`. */
  resume(author: string, matterId: string, until: Date): void {
    const now = until.getTime()
    for (const [key, one] of this.#byAuthor) if (one.until < now - FORGOTTEN_MS) this.#byAuthor.delete(key)
    this.#byAuthor.set(author, { matterId, until: until.getTime() })
  }

  /** The matter that a file of this moment is for. */
  matterFor(accountId: string, chatId: string, at: Date): string | null {
    const found = this.#byAuthor.get(authorKey(accountId, chatId))
    return found && at.getTime() <= found.until ? found.matterId : null
  }

  enough(matterId: string): void {
    for (const [key, one] of this.#byAuthor) if (one.matterId === matterId) this.#byAuthor.delete(key)
  }
}

const FORGOTTEN_MS = 600_000

/** Names an account in a conversation. */
export function authorKey(accountId: string, chatId: string): string {
  return `${chatId} ${accountId}`
}
