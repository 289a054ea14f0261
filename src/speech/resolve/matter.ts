import { HOLDER, type Matter, playing } from '../../domain/matter.ts'
import { ROOM_NAMES } from '../../domain/roles.ts'
import { trimText } from '../../language/edges.ts'
import { isPolite } from '../../language/talk.ts'
import type { MatterArg } from '../args/types.ts'
import { brief, entitled } from '../brief.ts'
import { groupOf, isHere, isOfItsGroup } from '../its-group.ts'
import { looksUp } from '../match/arg-of.ts'
import type { Command, Scene } from '../mechanism.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Reading } from '../reading.ts'
import { settle } from '../settle.ts'
import { type Answer, MISSING, type Question } from './answer.ts'
import { areMeant } from './bare-numbers.ts'
import { fitting, joins, LISTED, wants } from './fitting.ts'
import { numbered } from './numbered.ts'
import { fromElsewhere } from './other-village.ts'
import { waysWith } from './ways-with.ts'

/** The highest number a database column holds. */
const HIGHEST = 2 ** 31 - 1

/** By its number; else the only one that fits; else the bot asks which, or says that there is none. */
export async function resolveMatter(arg: MatterArg, question: Question): Promise<Answer> {
  const { scene, reading, command } = question
  if (!scene.village) return { instead: refuse('请到村里的群里说，我才知道是哪个村的事') }
  const quoted = arg.ofAbove ? null : await fromElsewhere(question)
  if (quoted && 'instead' in quoted) return quoted
  const numbers = reading.slots.numbers ?? (reading.slots.number === undefined ? [] : [reading.slots.number])
  if (numbers.length === 0 && arg.said) return MISSING
  if (reading.bare && !(await areMeant(numbers, arg, question))) return { instead: { outcome: 'ignored' } }
  const found =
    numbers.length > 0 ? await byNumbers(numbers, arg, question, quoted?.matter) : await onlyFitting(arg, question)
  if ('instead' in found)
    return isFigure(arg, question) && (await isNone(numbers, scene)) ? fitsInstead(arg, question) : found
  if (found.matters.length === 0) return MISSING
  const wrong = found.matters.find((matter) => !wants(arg, matter.kind))
  if (wrong && isFigure(arg, question)) return fitsInstead(arg, question)
  const own = wrong && scene.registry.matter(wrong.kind)?.alsoSaid?.[command.id]
  if (own) return { instead: { carryOn: { command: own, slots: { ...said(question), number: wrong.number } } } }
  if (wrong) {
    const ways = waysWith(wrong, command, scene)
    const instead = looksUp(command)
      ? `发「查 ${wrong.number}」看`
      : `不能${command.says[0]}${ways && `。能办的发：${ways}`}`
    return { instead: refuse(`#${wrong.number} 是${scene.registry.nameOf(wrong.kind)}，${instead}`) }
  }
  for (const matter of found.matters) {
    if (joins(arg, matter.kind, scene) && !(await isOfItsGroup(scene, matter)))
      return { instead: await closed(matter, question) }
  }
  return { value: arg.many ? found.matters : found.matters[0] }
}

/** #80 报到 两人到: what was said behind the word of a command that keeps no words is kept for the one that is meant. */
function said({ command, reading, utterance }: Question): Reading['slots'] {
  const { slots } = reading
  if (Object.values(command.args).some(({ kind }) => kind === 'text')) return slots
  const word = [...command.says, ...(command.quoted ?? [])]
    .filter((one) => utterance.words.includes(one))
    .toSorted((one, other) => other.length - one.length)[0]
  const behind = word === undefined ? '' : utterance.words.slice(utterance.words.indexOf(word) + word.length)
  const text = trimText(behind.replace(NUMBER_FIRST, ''))
  return text === '' || isPolite(text) ? slots : { ...slots, text }
}

const NUMBER_FIRST = /^[\s,，:：]*(?:[【[]?[#＃]?\s?\d{1,6}[\]】]?号?)?[\s,，:：]*/u

/** A check-in belongs to its group: nobody joins it by number from elsewhere. */
async function closed(matter: Matter, { scene, command }: Question): Promise<Outcome> {
  const { rooms = [] } = scene.registry.matter(matter.kind)?.saidTo?.(matter) ?? {}
  const kind = await groupOf(scene, matter)
  const kinds = rooms.length > 0 ? rooms : kind === null ? [] : [kind]
  const where = kinds.map((one) => ROOM_NAMES[one]).join('、') || '那个群'
  const what = scene.registry.nameOf(matter.kind)
  return refuse(
    `#${matter.number} 是${where}里的${what}，只给群里的人。您也在群里的话，到那里发：${command.says[0]} ${matter.number}`,
  )
}

type FoundMatters = { readonly matters: readonly Matter[] } | { readonly instead: Outcome }

async function byNumbers(
  numbers: readonly number[],
  arg: MatterArg,
  question: Question,
  quoted: Matter | undefined,
): Promise<FoundMatters> {
  const { command, reading } = question
  const matters: Matter[] = []
  for (const number of numbers) {
    const matter = quoted?.number === number ? quoted : number > HIGHEST ? null : await numbered(number, arg, question)
    if (matter && 'instead' in matter) return matter
    if (matter) matters.push(matter)
    else if (!arg.said && mayCount(command, reading, question)) return { instead: { outcome: 'ignored' } }
    else
      return {
        instead: refuse(`没有 #${number} 这件事，${scoreMeant(number, numbers, command) ?? '请看看号码对不对'}`),
      }
  }
  return { matters }
}

/** 评单 12 6: the figure behind the number was meant as a score, and is none. */
function scoreMeant(number: number, [first, second]: readonly number[], { args, says }: Command): string | null {
  const isScored = Object.values(args).some(({ kind }) => kind === 'rating')
  return isScored && number === second && number <= 100 ? `打分是 1 到 5 分，比如发：${says[0]} ${first} 5` : null
}

/** 收到 500 is talk about money when there is no #500; 完成 88 alone can only be a command. */
function mayCount(command: Command, { quoted, slots }: Reading, { utterance, scene }: Question): boolean {
  if (!command.everyday || quoted || utterance.addressed || scene.place === 'direct') return false
  if (/[#＃]\s*\d/u.test(utterance.words)) return false
  return command.countsThings === true || slots.text !== undefined || slots.reason !== undefined
}

/** No group calls a higher roll; 收到 500 is money. */
const ROLL = 99

/** 收到1, 收到2 …: so people call the roll, and the figure is nobody's number; where the number has to be said it is one (下一步 50). */
function isFigure(arg: MatterArg, { command, reading, utterance, scene }: Question): boolean {
  if (arg.said || !command.countsThings || reading.quoted) return false
  if (utterance.addressed || scene.place === 'direct') return false
  return (reading.slots.number ?? ROLL + 1) <= ROLL && !/[#＃号]|no/iu.test(utterance.words)
}

/** Whether nothing of the village bears the number. */
async function isNone([number = 0, ...others]: readonly number[], { tx, village }: Scene): Promise<boolean> {
  return others.length === 0 && (await tx.matters.byNumber(village?.id ?? '', number)) === null
}

/** What the word means without its figure, where it means one thing; else it is talk. */
async function fitsInstead(arg: MatterArg, { scene }: Question): Promise<Answer> {
  const [only, second] = await fitting(arg, scene)
  if (!only || second) return { instead: { outcome: 'ignored' } }
  return { value: arg.many ? [only] : only }
}

async function onlyFitting(arg: MatterArg, question: Question): Promise<FoundMatters> {
  const { reading, command, scene, utterance } = question
  const found = await fitting(arg, scene)
  const meant = arg.sole ? ofOneKind(found, scene) : found
  if (!meant) return whichOf(found, question)
  const fits = wantingFirst(ownFirst(meant, arg, scene), scene).slice(0, LISTED)
  const settled = settle(
    reading,
    command,
    fits.map((matter) => matter.number),
  )
  if (!settled) {
    // Said to the bot alone it was meant, but for 收到, which agrees to anything.
    if (scene.place !== 'direct' || arg.sole) return { instead: TALK }
    return arg.move ? { instead: nothing(command) } : { matters: [] }
  }
  if (settled.ask === 'which' && arg.sole && !utterance.addressed) return { instead: { outcome: 'ignored' } }
  if (settled.ask === 'which') return whichOf(fits, question)
  const only = fits.find((matter) => matter.number === settled.slots.number)
  if (only && (arg.own ? !isOwn(only, scene) : isOthers(only, arg, scene))) return { instead: askAbout(only, question) }
  if (only) return { matters: [only] }
  if (arg.optional || !arg.move) return { matters: [] }
  return { instead: nothing(command) }
}

const TALK: Outcome = { outcome: 'ignored' }
const nothing = ({ says }: Command): Outcome => refuse(`现在没有您可以${says[0]}的，发「待接单」或「我的单」看看`)

/** Those of a single kind, of several kinds those that were said here; null where that settles nothing. */
function ofOneKind(all: readonly Matter[], scene: Scene): readonly Matter[] | null {
  const isOneKind = (some: readonly Matter[]) => new Set(some.map(({ kind }) => kind)).size < 2
  if (isOneKind(all)) return all
  const here = all.filter((matter) => isHere(scene, matter))
  return here.length > 0 && isOneKind(here) ? here : null
}

/** One's own matters that were raised here, where there are any. */
function ownFirst(all: readonly Matter[], { own }: MatterArg, scene: Scene): readonly Matter[] {
  const mine = own ? all.filter((matter) => isOwn(matter, scene)) : []
  return mine.length > 0 ? mine : all
}

/** What is over and could still be moved is not asked about while something else waits. */
function wantingFirst(all: readonly Matter[], { registry }: Scene): readonly Matter[] {
  const wanting = all.filter((matter) => !registry.isSettled(matter))
  return wanting.length > 0 ? wanting : all
}

function isOwn({ participants, roomId }: Matter, { actor, room }: Scene): boolean {
  return roomId === (room?.id ?? null) && participants.some((one) => one.active && one.personId === actor?.personId)
}

/** Whether somebody else may make the move as theirs, and the speaker only by a role; or it takes the matter from who holds it. */
function isOthers(matter: Matter, { move }: MatterArg, { actor, registry }: Scene): boolean {
  const rule = move === undefined ? undefined : registry.matter(matter.kind)?.workflow.moves[move]
  if (!rule) return false
  const { parts = [], roles } = rule.by
  const plays = (part: string) => playing(matter, part).some((one) => one.personId === actor?.personId)
  if (parts.length > 0) return roles !== undefined && !parts.some(plays)
  return rule.holder !== undefined && playing(matter, HOLDER).length > 0 && !plays(HOLDER)
}

/** Somebody else's, or from elsewhere: a bare word is not enough to act on it, and an everyday one is talk where villagers listen. */
function askAbout(matter: Matter, { command, reading, scene }: Question): Outcome {
  const [word] = command.says
  const { slots } = reading
  const among = scene.place === 'cadres' || scene.place === 'direct'
  if (command.everyday && (!among || slots.reason !== undefined)) return { outcome: 'ignored' }
  const { registry, place } = scene
  const isTold = registry.mayBeTold(matter.kind, place, isHere(scene, matter))
  const which = isTold ? entitled(matter, 20) : `#${matter.number} `
  const again = [word, matter.number, ...(slots.people ?? [])].join(' ')
  return {
    reply: { text: `您是要${word} ${which}吗？是就发：${again}` },
    ask: { kind: 'confirm', reading: { ...reading, slots: { ...slots, number: matter.number } }, options: [] },
    outcome: 'asked',
  }
}

function whichOf(matters: readonly Matter[], { command, reading, scene }: Question): { readonly instead: Outcome } {
  const { registry, place } = scene
  const fits = matters.slice(0, LISTED)
  const lines = fits.map((matter) => {
    const isTold = registry.mayBeTold(matter.kind, place, isHere(scene, matter))
    return `#${matter.number} ${isTold ? brief(matter.title, 20) : registry.nameOf(matter.kind)}`
  })
  const reply = { text: [`${command.says[0]}哪一件？回号码就行：`, ...lines].join('\n') }
  return { instead: { reply, ask: { kind: 'choose', reading, options: fits.map((one) => one.number) } } }
}
