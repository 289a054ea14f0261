/**
 * Understanding a line. `createListener` reads it: a table finds the word, the readers of that command read what
 * follows (`match/read`), and `match/evidence` asks whether it could still be talk. `settle` finds the matter when no
 * number was said. Nothing here looks anything up, and nothing reads the clock.
 */
export { readsLikeCall, speaksOfNeed } from './match/call.ts'
export type { Context } from './match/context.ts'
export { createListener, type Listener } from './match/listen.ts'
export type { Roll } from './match/roll.ts'
export { settle } from './settle.ts'
