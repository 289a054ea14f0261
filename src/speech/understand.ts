import { type Place, ROOM_NAMES } from '../domain/roles.ts'
import { hear } from '../language/hear.ts'
import { readSolitaire } from '../language/solitaire.ts'
import { soundOf } from '../language/sound.ts'
import type { Utterance } from '../language/utterance.ts'
import { NOBODY_KNOWN } from './match/context.ts'
import { LEARNED, reasonsOf, scoreOf } from './match/gate/gate.ts'
import { createCandidates, createListener, type KnownNames, type Listener, settle } from './match/index.ts'
import type { Registry } from './mechanism.ts'
import { askedIn, callIn } from './nearest.ts'
import type { CommandId, Reading, Slots } from './reading.ts'

/** Where something was said, in the words of the cases: `room` is 村民群 or DM, `bot` among the mentions is the bot. */
export interface Setting {
  readonly room?: string | undefined
  readonly mentions?: readonly string[] | undefined
  /** The numbers of matters that would fit; null where nobody looked, and a number that was said is believed. */
  readonly open?: readonly number[] | null | undefined
  /** Who is known in the village. */
  readonly names?: readonly string[] | undefined
}

/** What was understood, flat, as `npm run understand` prints it. */
export type Understood =
  | { readonly command: null }
  | ({
      readonly command: CommandId
      readonly quoted?: true
      readonly confirm?: true
      /** What else the message asks for. */
      readonly then?: readonly Understood[]
    } & Slots)

export type Understand = (text: string, setting: Setting, now: Date) => Understood

/** Builds the function that reads a text in a setting; roles do not decide what it means. */
export function createUnderstanding(registry: Registry, botNames: readonly string[], weights = LEARNED): Understand {
  const nobody: Listener = createListener(registry, NOBODY_KNOWN, weights)
  return (text: string, setting: Setting, now: Date): Understood => {
    const listen = setting.names === undefined ? nobody : createListener(registry, rollOf(setting.names), weights)
    const { utterance, place } = saidIn(text, setting, botNames)
    const signed = listed(utterance.words, registry)
    if (signed) return signed
    const heard = listen(utterance, { place }, now)
    const isToBot = utterance.addressed || place === 'direct'
    const asked = heard === null && isToBot ? askedIn(utterance.words, registry.live) : null
    if (asked) return flatten(asked)
    // Words to the bot that are no command: what they may mean is offered.
    const called = heard === null && utterance.addressed ? callIn(utterance.words, registry.live) : null
    const isNamed = called?.command.says.some((word) => utterance.words.includes(word))
    if (called && !isNamed) return { command: called.command.id, ...called.slots, confirm: true }
    const settled = [heard, ...(heard?.then ?? [])].flatMap((one) => {
      const reading =
        one && settle(one, registry.get(one.command), setting.open === null ? undefined : (setting.open ?? []))
      return reading ? [flatten(reading)] : []
    })
    const [first, ...then] = settled
    return first === undefined ? { command: null } : { ...first, ...(then.length === 0 ? {} : { then }) }
  }
}

/** What spoke for and against a text as a command, the strongest first; `score` is the logarithm of the odds. */
export interface Why {
  readonly command: CommandId
  readonly score: number
  readonly because: readonly (readonly [what: string, weight: number])[]
}

/** So many reasons tell enough. */
const REASONS = 12

/** Builds the function that tells why the gate takes a text for a command or for talk; null where nothing has that form. */
export function createWhy(registry: Registry, botNames: readonly string[]) {
  const candidatesIn = createCandidates(registry)
  return (text: string, setting: Setting, now: Date): Why | null => {
    const { utterance, place } = saidIn(text, setting, botNames)
    const candidate = candidatesIn(utterance, { place }, now).at(-1)
    if (!candidate) return null
    const because = reasonsOf(candidate).slice(0, REASONS)
    const rounded = because.map(([what, weight]) => [what, twoPlaces(weight)] as const)
    return { command: candidate.command.id, score: twoPlaces(scoreOf(candidate)), because: rounded }
  }
}

const twoPlaces = (value: number): number => Math.round(value * 100) / 100

/** A text as it would reach the bot, and where. */
export function saidIn(
  text: string,
  { room, mentions = [] }: Setting,
  botNames: readonly string[],
): { readonly utterance: Utterance; readonly place: Place } {
  const called = mentions.map((name) => (name === 'bot' ? (botNames[0] ?? name) : name))
  const named = called.map((name) => ({ accountId: '', name }))
  const utterance = hear({ text, mentions: named, addressed: mentions.includes('bot') }, botNames)
  return { utterance, place: placeOf(room) }
}

/** 接龙 whose title says the word of the command that takes such lists, and a number: the names in it sign for that. */
function listed(words: string, { live }: Registry): Understood | null {
  const list = readSolitaire(words)
  const command = list && live.find((one) => one.list && one.says.some((word) => list.title.includes(word)))
  const number = list && /[#＃]\s*(\d+)/u.exec(list.title)
  return command && number
    ? { command: command.id, number: Number(number[1]), people: list.entries.map(({ name }) => name) }
    : null
}

function flatten(reading: Reading): Exclude<Understood, { command: null }> {
  return {
    command: reading.command,
    ...reading.slots,
    ...(reading.quoted ? { quoted: true as const } : {}),
    ...(reading.ask === undefined ? {} : { confirm: true as const }),
  }
}

function rollOf(names: readonly string[]): KnownNames {
  const sounds = new Set(names.map(soundOf))
  return { bears: (name) => names.includes(name), sounds: (sound) => sounds.has(sound) }
}

function placeOf(room: string | undefined): Place {
  if (room === undefined || /^(?:dm|私聊)/iu.test(room)) return 'direct'
  const kind = Object.entries(ROOM_NAMES).find(([, name]) => name === room)?.[0]
  return (kind as Place | undefined) ?? 'unbound'
}
