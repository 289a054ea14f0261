/**
 * Understanding a line. `createListener` reads it: a table finds the word, what follows is read as its arguments
 * (`read/`), and `complete` asks whether it could still be talk. `settle` finds the matter when no
 * number was said. Nothing here looks anything up, and nothing reads the clock.
 */

export { settle } from '../settle.ts'
export type { Context, KnownNames } from './context.ts'
export { createCandidates, createListener, type Listener } from './listen.ts'
