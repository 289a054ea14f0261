import type { Tell } from '../../src/speech/outcome.ts'

/** People of several villages, each however they are reached: directly, else in a group of their own village. */
export const toEach = (personIds: readonly string[], text: string): readonly Tell[] =>
  [...new Set(personIds)].map((person) => ({ to: { person, roomId: null }, text, openText: text }))
