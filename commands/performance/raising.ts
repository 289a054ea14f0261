import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { raise } from '../../src/speech/raise.ts'
import { descendants } from '../decision/publishing.ts'
import type { DatedTerm } from './terms.ts'
import { TITLE } from './words.ts'
import { PERFORMER, performance } from './workflow.ts'

/** One matter a term, in the thread of what it was agreed in; its title tells nothing of it. */
export async function raisePerformances(
  scene: Scene,
  agreedIn: Matter,
  terms: readonly DatedTerm[],
): Promise<readonly Matter[]> {
  const { villageId, id: parentId } = agreedIn
  const mediators = playing(agreedIn, HOLDER).flatMap(({ personId, name }) => (personId ? [{ personId, name }] : []))
  const raised: Matter[] = []
  for (const { text, deadline } of terms) {
    const performer = await personIn(text, villageId, scene)
    raised.push(
      await raise(scene, performance, {
        ...{ villageId, orgId: villageId, title: TITLE, parentId, roomId: null, deadline },
        details: { term: text },
        participants: [
          ...mediators.map((one) => ({ ...one, part: HOLDER })),
          ...(performer ? [{ personId: performer.id, name: performer.name, part: PERFORMER }] : []),
        ],
        by: scene.actor?.personId ?? null,
      }),
    )
  }
  return raised
}

/** What was agreed in it and is still to be done. */
export async function openPerformances({ tx }: Pick<Scene, 'tx'>, agreedIn: Matter): Promise<readonly Matter[]> {
  return (await descendants(tx, agreedIn, performance.kind)).filter(({ state }) => state === 'open')
}

/** What was agreed does not hold: nobody is reminded of it any more. */
export async function dropPerformances(scene: Scene, agreedIn: Matter): Promise<void> {
  for (const one of await openPerformances(scene, agreedIn)) await move({ ...scene, actor: null }, one, 'drop')
}

/** The first of the village whom the words name in full; null where they name nobody, or one of several of that name. */
async function personIn(text: string, villageId: string, { tx, orgs }: Scene) {
  const within = [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, villageId))
  const known = await tx.people.called(namesPossible(text), within)
  const named = [...known].filter(([, people]) => people.length === 1)
  const [first] = named.toSorted(
    ([one], [other]) => text.indexOf(one) - text.indexOf(other) || other.length - one.length,
  )
  return first?.[1][0] ?? null
}

/** Names have two to four characters. */
function namesPossible(text: string): readonly string[] {
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? []
  const found = runs.flatMap((run) =>
    [...run].flatMap((_, at) => [2, 3, 4].map((length) => [...run].slice(at, at + length).join(''))),
  )
  return [...new Set(found.filter((name) => [...name].length >= 2))]
}
