/** Understanding a line: `createListener` reads it, `settle` finds the matter when no number was said. */

export { readsLikeCall } from './match/call.ts'
export type { Context } from './match/context.ts'
export { createListener, type Listener } from './match/listen.ts'
export { settle } from './settle.ts'
