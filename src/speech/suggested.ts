/** Lines somebody can send where they are, as they stand: what is open for them now, then what one can always say there. */
import type { Matter } from '../domain/matter.ts'
import { available, isShownTo } from './help.ts'
import type { Command, Scene } from './mechanism.ts'
import { fitting } from './resolve/fitting.ts'

/** So many are about what is open; the rest shows what else there is. */
const OPEN = 3

export async function suggested(scene: Scene, most: number): Promise<readonly string[]> {
  const commands = harmless(scene)
  const open = await aboutOpen(scene, OPEN)
  // What is said just here comes before what may be said anywhere.
  const always = commands.toSorted((one, other) => isAnywhere(one) - isAnywhere(other)).flatMap(alwaysSaid)
  return [...open, ...always].slice(0, most)
}

/** Lines about what is open to somebody where they are, at most so many. */
export async function aboutOpen(scene: Scene, most: number): Promise<readonly string[]> {
  const open: string[] = []
  // Who has to do with it may say it, though help shows it to others.
  for (const command of ofAll(scene, ({ shownTo }) => typeof shownTo !== 'string'))
    if (open.length < most) open.push(...(await onFirst(command, scene)))
  return open
}

/** What is said often; nothing that undoes something for everybody, or alarms the village when it is only tried out. */
function harmless(scene: Scene): readonly Command[] {
  return ofAll(scene, (one) => isShownTo(one, scene.actor))
}

function ofAll({ registry, actor, place }: Scene, isShown: (command: Command) => boolean): readonly Command[] {
  return registry.live.filter(
    (one) => available(one, actor, place) && isShown(one) && !one.seldom && !one.urgent && one.form?.tone !== 'warn',
  )
}

const isAnywhere = ({ places }: Command): number => (places === 'anywhere' ? 1 : 0)

/** The line that moves the first matter the speaker could move now. */
async function onFirst(command: Command, scene: Scene): Promise<readonly string[]> {
  const arg = Object.values(command.args).find(({ kind }) => kind === 'matter')
  if (arg?.kind !== 'matter' || arg.move === undefined) return []
  const from = (kind: string) => scene.registry.matter(kind)?.workflow.moves[arg.move ?? '']?.from ?? []
  const isFirst = ({ kind, state }: Matter) => (from(kind)[0] === state ? 0 : 1)
  // What nobody holds yet comes before what somebody does, and what was raised last before the rest.
  const [matter] = (await fitting(arg, scene)).toSorted(
    (one, other) => isFirst(one) - isFirst(other) || other.number - one.number,
  )
  const said = matter && shortest(command, matter.number)
  return said ? [said] : []
}

/** The word, the number and what else has to be said; nothing where that is words only people know. */
function shortest({ says, args }: Command, number: number): string | null {
  const pieces: string[] = []
  for (const { kind, optional } of Object.values(args)) {
    if (kind === 'matter') pieces.push(String(number))
    else if (optional) continue
    else if (kind === 'rating') pieces.push('5')
    else if (kind === 'people') pieces.push('@人')
    else return null
  }
  return [says[0], ...pieces].join(' ')
}

/** The word alone where nothing more has to be said, else its example; nothing where it needs to name something that is. */
function alwaysSaid({ says: [word = ''], args, examples }: Command): readonly string[] {
  const kinds = Object.values(args)
  if (kinds.some(({ kind, optional }) => kind === 'matter' || (kind !== 'text' && !optional))) return []
  if (kinds.every(({ optional }) => optional)) return [word]
  return examples.flatMap(({ say, quoting }) => (quoting ? [] : [say])).slice(0, 1)
}
