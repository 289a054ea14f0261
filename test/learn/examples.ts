import { createCandidates } from '../../src/speech/match/listen.ts'
import { saidIn } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { type Example, exampleOf } from './learning.ts'
import type { Saying } from './sayings.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const candidatesIn = createCandidates(registry)

/** What the sayings look like that have the form of a command. */
export const examplesIn = (rows: readonly Saying[]): readonly Example[] => rows.flatMap(examplesOf)

/** None where nothing has that form. What would be taken for another command than the one that was meant is not meant so. */
function examplesOf({ text, setting, means }: Saying): readonly Example[] {
  const { utterance, place } = saidIn(text, setting, ['连心小助手'])
  const candidates = candidatesIn(utterance, { place }, NOW).filter(({ reading }) => reading.word)
  // What the readers are certain of and what the gate would see are mostly the same.
  const different = candidates.filter(
    (one, at) => candidates.findLastIndex(({ command }) => command === one.command) === at,
  )
  return different.map((one) => exampleOf(one, one.command.id === means))
}
