/** From a reading to what came of it: allowed, asked back, resolved, handled. */
import type { Matter } from '../../domain/matter.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Arg } from '../../speech/args/index.ts'
import { usage } from '../../speech/help.ts'
import { asKnown, inPrivate } from '../../speech/kept-until-known.ts'
import { looksUp } from '../../speech/match/arg-of.ts'
import type { Command, Registry, Scene } from '../../speech/mechanism.ts'
import { alone, combine, type Outcome } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'
import { resolve } from '../../speech/resolve/index.ts'
import { acrossVillages } from './across.ts'
import { askBack, askFor, askWhetherStill, lacksPiece, misread } from './ask.ts'
import type { Ears } from './ears.ts'
import { MembersWanted } from './members.ts'
import { barrier, permit } from './permit.ts'
import { orUrgent } from './urgent.ts'

/** What a message came to: the outcome and, for the audit, which command on which matters. */
export interface Answered {
  readonly outcome: Outcome
  readonly command: string
  readonly subjects: readonly number[]
  /** Where one message asked for several things: what each of them came to. */
  readonly parts?: readonly Answered[]
}

/** Whether any of it was done, and not merely shown, asked back or refused. */
export function hasActed(answered: Answered, registry: Registry): boolean {
  const isDone = ({ outcome, command }: Answered) =>
    (outcome.outcome ?? 'done') === 'done' && !registry.get(command).onlyShows
  return (answered.parts ?? [answered]).some(isDone)
}

/** Carries out all that a message asks for, one after the other; answered in one message. */
export async function carryAll(
  { then = [], ...first }: Reading,
  utterance: Utterance,
  scene: Scene,
  ears: Ears,
): Promise<Answered> {
  const all = [first, ...then].flatMap((reading) => oneEach(reading, ears.registry.get(reading.command)))
  const [only, second] = all
  if (only && !second) return carryOut(only, utterance, scene, ears)
  const unnamed = all.find(({ command }) => ears.registry.get(command).unnamed)
  // Who said the one would be known by the other.
  if (unnamed) return { outcome: MIXED, command: unnamed.command, subjects: [] }
  // Nobody says several commands by chance: what cannot be done is explained, as to who names the bot.
  const meant = { ...utterance, addressed: true }
  const parts: Answered[] = []
  for (const reading of all) {
    const part = await carryOut(reading, meant, scene, ears)
    const isSecondQuestion = part.outcome.ask && parts.some(({ outcome }) => outcome.ask)
    // Beside an answer to the others, silence would be taken for done.
    const isMissed = isSecondQuestion || part.outcome.outcome === 'ignored'
    parts.push(isMissed ? { ...part, outcome: apart(ears.registry.get(reading.command)) } : part)
  }
  const subjects = parts.flatMap((part) => part.subjects)
  return { outcome: combine(parts.map((part) => part.outcome)), command: first.command, subjects, parts }
}

/** So many are looked up in one message at most. */
const LOOKED_UP = 5

/** 查 12、15、41: what looks at one matter looks at each. */
function oneEach(reading: Reading, command: Command): readonly Reading[] {
  const { numbers = [], ...slots } = reading.slots
  if (numbers.length < 2 || !looksUp(command)) return [reading]
  return numbers.slice(0, LOOKED_UP).map((number) => ({ ...reading, slots: { ...slots, number } }))
}

const MIXED: Outcome = {
  reply: { text: '不写名字的话请单独发一条，别和别的事放在一起。这条里的都还没有办' },
  outcome: 'refused',
  unnamed: true,
}

/** What has to be said again by itself: only one question waits for its answer at a time. */
function apart({ says }: Command): Outcome {
  return { reply: { text: `「${says[0]}」那句还没办，请单独再发一遍` }, outcome: 'asked' }
}

/** Carries out one thing that was asked for. */
export async function carryOut(said: Reading, utterance: Utterance, scene: Scene, ears: Ears): Promise<Answered> {
  const reading = orUrgent(said, ears.registry)
  const command = ears.registry.get(reading.command)
  // Until it is known what is spoken of, what may be somebody's who is not named is nobody's.
  const done = (outcome: Outcome, known: readonly number[] | null = null): Answered => ({
    outcome:
      command.unnamed === 'always' || (command.unnamed && known === null) ? { ...outcome, unnamed: true } : outcome,
    command: command.id,
    subjects: known ?? [],
  })

  const casual = command.everyday === true && reading.slots.number === undefined && !utterance.addressed
  const forbidden = await permit(command, scene, casual, reading)
  if (forbidden) return done(forbidden)
  if (command.asksMembers && scene.chatId !== null && !scene.members) throw new MembersWanted()
  if (reading.ask && !lacksPiece(reading)) return done(await askBack(reading, scene, ears.registry))
  const aged = command.ages && !scene.confirmed ? askWhetherStill(reading, command, scene) : null
  if (aged) return done(aged)

  const across = await acrossVillages(command, reading, scene)
  if (across) return done(across, [])
  const resolved = await resolve(command.args, { scene, command, reading, utterance })
  const goOn = (next: Reading) => carryOut(next, utterance, { ...scene, confirmed: true }, ears)
  if ('instead' in resolved) return resolved.instead.carryOn ? goOn(resolved.instead.carryOn) : done(resolved.instead)
  const missing = 'missing' in resolved ? resolved.missing : unclear(command, reading)
  if (missing) {
    const [number] = numbersIn(resolved.values)
    const asked = await askFor(missing, reading, number, utterance, scene)
    const isTalk = casual && scene.place !== 'direct'
    return done(asked ?? (isTalk ? { outcome: 'ignored' } : await helped(command, scene)))
  }
  const subjects = numbersIn(resolved.values)
  const outcome = await command.handle?.({ ...scene, words: utterance.words }, resolved.values as never)
  if (outcome?.carryOn) return goOn(outcome.carryOn)
  const answered = done(outcome ?? { outcome: 'ignored' }, subjects)
  return outcome?.next ? carryKept(answered, outcome.next, utterance, scene, ears) : answered
}

/**
 * Whether carrying this out would change anything; false where it is refused, asked back or only shows something. Of somebody
 * who is not known yet it is kept until they are, and would be carried out then.
 */
export async function wouldAct(said: Reading, utterance: Utterance, scene: Scene, ears: Ears): Promise<boolean> {
  const command = ears.registry.get(said.command)
  const barred = barrier(command, scene)
  if (command.onlyShows || (barred !== null && barred !== 'stranger')) return false
  if (said.ask && !lacksPiece(said)) return false
  if (barred !== null) return true
  const resolved = await resolve(command.args, { scene, command, reading: said, utterance })
  if ('instead' in resolved) return resolved.instead.carryOn !== undefined
  return ('missing' in resolved ? resolved.missing : unclear(command, said)) === undefined
}

/** What somebody said before they were known; what they said to the bot alone is answered to them alone. */
async function carryKept(
  answered: Answered,
  { kept, as }: NonNullable<Outcome['next']>,
  utterance: Utterance,
  scene: Scene,
  ears: Ears,
): Promise<Answered> {
  const known = asKnown(scene, as)
  const outcomes = [answered.outcome]
  const parts = [answered]
  for (const { reading, privately } of kept) {
    const more = await carryAll(reading, utterance, privately ? inPrivate(known) : known, ears)
    outcomes.push(privately ? toThemAlone(more.outcome, scene) : more.outcome)
    parts.push(...(more.parts ?? [more]))
  }
  return { ...answered, outcome: combine(outcomes), parts }
}

function toThemAlone({ reply, ask, tells = [], ...rest }: Outcome, { account }: Scene): Outcome {
  if (!reply) return { ...rest, tells }
  const told = { to: { account: account.id, roomId: null }, text: alone(reply), ...(ask && { ask }) }
  return { ...rest, tells: [...tells, told] }
}

/** How the command is said. What is unnamed leaves no mark of who misspoke, not even to count how often. */
function helped(command: Command, scene: Scene): Promise<Outcome> | Outcome {
  return command.unnamed === 'always'
    ? { reply: { text: usage(command) }, outcome: 'asked' }
    : misread(usage(command), scene)
}

/** What was said and yet must be asked for: 任务 @所有人 @韦志强 names somebody, but not all who are meant. */
function unclear(command: Command, { ask }: Reading): Arg | undefined {
  const args = Object.values(command.args)
  if (ask === 'person') return args.find((arg) => arg.kind === 'people' || arg.kind === 'person')
  return ask === 'date' ? args.find((arg) => arg.kind === 'date') : undefined
}

function numbersIn(values: Record<string, unknown>): readonly number[] {
  const matters = Object.values(values).flat() as (Matter | null | undefined)[]
  return matters
    .filter((value) => value && typeof value === 'object' && 'number' in value)
    .map((matter) => matter?.number as number)
}
