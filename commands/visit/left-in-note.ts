/** A household's number that stands in what is said of another one: whether that was visited too is asked, never dropped. */
import { mayRecord } from '../../src/domain/household-sight.ts'
import type { HouseholdRef } from '../../src/speech/args/index.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Outcome } from '../../src/speech/outcome.ts'
import type { Slots } from '../../src/speech/reading.ts'

const NUMBERS = /(?<![\p{L}\d-])[a-z]{0,4}\d{1,4}-\d{1,5}(?:-\d{1,5})?(?![\d-])/giu

/** The numbers in a note under which the speaker may record another household of the village: 走访 01-01 01-02 都好. */
export async function leftInNote(
  scene: Scene,
  visited: readonly HouseholdRef[],
  note: string,
): Promise<readonly string[]> {
  const { tx, actor, rolesIn } = scene
  const numbers = note.normalize('NFKC').match(NUMBERS) ?? []
  if (numbers.length === 0) return []
  const found = await tx.households.numbered(numbers, [...new Set(visited.map(({ villageId }) => villageId))])
  return found
    .filter(({ id }) => visited.every((one) => one.id !== id))
    .filter(({ orgId, liaisons }) =>
      mayRecord({ isLiaison: liaisons.some(({ personId }) => personId === actor?.personId), roles: rolesIn(orgId) }),
    )
    .map(({ number }) => number)
}

/** Asks whether those were visited too; confirmed, only what was understood is recorded. */
export function askOfOthers(visited: readonly HouseholdRef[], others: readonly string[], slots: Slots): Outcome {
  const said = visited.map((one) => one.said)
  return {
    reply: {
      text: `这句里还有 ${others.join('、')}，怕记漏了，都还没有记。也去了就用顿号隔开：走访 ${[...said, ...others].join('、')} 情况\n没去那边，回「确认」只记 ${said.join('、')}`,
    },
    ask: { kind: 'confirm', reading: { command: 'record-visit', slots }, options: [] },
    outcome: 'asked',
  }
}
