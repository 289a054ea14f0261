/**
 * Understanding a line. `createListener` reads it: a table finds the word, what follows is read as its arguments
 * (`read/`), and `evidence` asks whether it could still be talk. `settle` finds the matter when no
 * number was said. Nothing here looks anything up, and nothing reads the clock.
 */

export { settle } from '../settle.ts'
export { readsLikeCall, speaksOfNeed } from './call.ts'
export type { Context } from './context.ts'
export type { KnownNames } from './known-names.ts'
export { createListener, type Listener } from './listen.ts'
