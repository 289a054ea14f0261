import type { Matter } from '../domain/matter.ts'
import type { RoomKind } from '../domain/roles.ts'
import type { Purpose } from '../domain/shelf-life.ts'
import type { Person } from '../store/index.ts'
import type { Kept, Reading } from './reading.ts'

/** What comes of a command: an answer to who spoke, and what others are told. Nothing is sent by a handler. */
export interface Outcome {
  /** Absent: silence. */
  readonly reply?: Reply
  readonly tells?: readonly Tell[]
  /** A question to wait for the answer of: what to act on once confirmed, or once one of the numbers was chosen. */
  readonly ask?: Asked
  /** The command's answer is to carry out this reading, as if it had just been said. */
  readonly carryOn?: Reading
  /** What is carried out after it for who speaks and is known by then: in the same answer, or said to them alone. */
  readonly next?: { readonly kept: readonly Kept[]; readonly as: Person }
  /** How the audit and the log name it; `done` when left out. */
  readonly outcome?: Ending
  /** Neither the audit nor what is kept of a direct answer is to name who said it. */
  readonly unnamed?: true
}

export interface Asked {
  readonly kind: 'confirm' | 'choose'
  readonly reading: Reading
  readonly options: readonly number[]
  /** The village in which the answer acts; left out, the one the question was put in. */
  readonly villageId?: string | null
}

export type Ending = 'done' | 'refused' | 'asked' | 'ignored'

export interface Reply {
  readonly text: string
  /** In WeChat it is said only if this still stands so after a while: what comes of it is mostly heard before. */
  readonly unless?: Matter
  /** What is said after it, each in a message of its own where it is long. */
  readonly more?: readonly string[]
  /** Replies with the same key that wait together are said as the newest of them, `{}` standing for all their items. */
  readonly merge?: { readonly key: string; readonly item: string }
  /** People to mention, where it is said in a group. */
  readonly mentions?: readonly string[]
}

export interface Tell {
  readonly to: Audience
  readonly text: string
  /** Said instead where others listen: with it a person is told directly when a friend, else in a group with a mention. */
  readonly openText?: string
  /** Said at any hour, as an answer is, to a person wherever they are reached. */
  readonly atOnce?: true
  /** It concerns a household: told directly or where households are spoken of, nowhere else. */
  readonly discreet?: true
  /** What it is about: told only while that stands as it does now, or in one of these states. */
  readonly about?: Matter
  readonly whileIn?: readonly string[]
  readonly purpose?: Purpose
  /** Goes to somebody who is not named: nothing of it is kept once it was said. */
  readonly confidential?: true
  /** An attachment that is sent instead of the text; the text is its name. */
  readonly attachmentId?: string
  /** What the bot waits for from the account it is told to; it may then answer without a command word. */
  readonly ask?: Asked
}

export type Audience =
  /** A person: in this group with a mention, or directly when there is no group. */
  | { readonly person: string; readonly roomId: string | null }
  /** Several people in one group, mentioned together; each directly when there is no group. */
  | { readonly people: readonly string[]; readonly roomId: string | null }
  /** An account, whoever it belongs to; likewise. */
  | { readonly account: string; readonly roomId: string | null }
  /** The village's groups of these kinds, but for the one it was just said in. */
  | {
      readonly rooms: readonly RoomKind[]
      readonly villageId: string
      readonly except?: string | undefined
      /** Only those of these parts of the village; of all of it when there are none. */
      readonly within?: readonly string[]
    }

/** An answer that did what was asked. */
export function reply(text: string, ...tells: readonly Tell[]): Outcome {
  return { reply: { text }, tells }
}

/** An answer that says why not. */
export function refuse(text: string): Outcome {
  return { reply: { text }, outcome: 'refused' }
}

/** An answer that is said together with others of its key: `{}` in the text stands for the items of all of them. */
export function merged(key: string, text: string, item: string, ...tells: readonly Tell[]): Outcome {
  return { reply: { text, merge: { key, item } }, tells }
}

/** Does one thing after another, as one line asked for; answered in one message. */
export async function each<T>(things: readonly T[], work: (thing: T) => Promise<Outcome>): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const thing of things) outcomes.push(await work(thing))
  return combine(outcomes)
}

/** Several outcomes of one message as one: answered in one message, with at most one question, the first. */
export function combine(outcomes: readonly Outcome[]): Outcome {
  const [only, second] = outcomes
  if (only && !second) return only
  const texts = outcomes.flatMap((one) => (one.reply ? [alone(one.reply)] : []))
  const [ending = 'done', other] = new Set(outcomes.map((one): Ending => one.outcome ?? 'done'))
  const mentions = outcomes.flatMap((one) => one.reply?.mentions ?? [])
  const more = outcomes.flatMap((one) => one.reply?.more ?? [])
  const tells = outcomes.flatMap((one) => one.tells ?? [])
  const ask = outcomes.find((one) => one.ask)?.ask
  return {
    ...(texts.length > 0 && { reply: { text: texts.join('\n'), mentions, ...(more.length > 0 && { more }) } }),
    tells,
    ...(ask && { ask }),
    ...(outcomes.some((one) => one.unnamed) && { unnamed: true as const }),
    outcome: other === undefined ? ending : 'done',
  }
}

/** A reply's text when nothing waits with it. */
export function alone({ text, merge }: Reply): string {
  return merge ? text.replace('{}', () => merge.item) : text
}
