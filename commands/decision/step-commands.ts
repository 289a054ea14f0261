/** The commands that record the steps of a decision, which all procedures share: each matter's own table says what comes of it. */
import type { Place, Role } from '../../src/domain/roles.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import { answeredBy } from '../../src/speech/shared.ts'
import { BODIES, type BodyId } from './bodies.ts'
import { FIGURES, HOLDS_FIGURES } from './figures.ts'

/** Who may record something somewhere; each step says who may record it. */
const RECORDERS: readonly Role[] = ['cadre', 'secretary', 'gridWorker', 'director', 'overseer']
const PLACES: readonly Place[] = ['cadres', 'members', 'direct']

interface Recorded {
  readonly id: string
  readonly word: string
  /** The move it makes, by the same name in every procedure that has it. */
  readonly move: string
  readonly summary: string
}

/** What all of them have in common. */
const recorded = ({ id, word, summary }: Recorded) => ({
  id,
  says: [word],
  everyday: true as const,
  summary,
  roles: RECORDERS,
  places: PLACES,
  handle: answeredBy(id),
})

/** What is said of a meeting without figures; the answer asks for them. */
const HELD = /^(?:已经?)?(?:通过|没有?通过|开完|开过|开了)/u

/** What is not told but wondered about: 要什么材料, 会不会有人闹; 时不时 and 动不动 tell. */
const WONDERS = /^要?什么|([^时动])不\1/u

/** A meeting: 审议 51 应到42 实到30 同意27. */
export function meetingCommand({ heldBy, ...said }: Recorded & { readonly heldBy: readonly BodyId[] }): Command {
  const { word, move } = said
  return defineCommand({
    ...recorded(said),
    // 党员大会审议 51: who met stands in front as often.
    says: [word, ...heldBy.flatMap((id) => [BODIES[id].name, ...BODIES[id].also]).map((name) => name + word)],
    hears: {
      opens: ({ rest }) => FIGURES.test(rest) || ((HELD.test(rest) || HOLDS_FIGURES.test(rest)) && !asks(rest)),
    },
    args: {
      matter: arg.matter({ of: 'answering', move }),
      text: arg.text({
        optional: true,
        longest: 120,
        wholeLine: true,
        called: '应到、实到、同意各多少',
        form: { apart: FIGURES, touching: FIGURES },
      }),
    },
    form: { tone: 'primary', insists: ['text'] },
    examples: [{ say: `${word} 12 应到5 实到5 同意5`, replies: '通过' }],
  })
}

/** Something that is told, or only done: 结果 51 装好12盏. Only of a number that was said or quoted, since its word is everyday talk. */
export function toldCommand(said: Recorded, example: { readonly say: string; readonly replies: string }): Command {
  const { move } = said
  return defineCommand({
    ...recorded(said),
    hears: { opens: ({ rest }, { number }) => number !== undefined && !asks(rest) && !WONDERS.test(rest) },
    args: {
      matter: arg.matter({ of: 'answering', move, said: true }),
      text: arg.text({ optional: true, longest: 500, wholeLine: true }),
    },
    form: { tone: 'primary' },
    examples: [example],
  })
}
