import type { Actor } from '../domain/matter.ts'
import type { Org, OrgTree } from '../domain/org.ts'
import type { Random } from '../domain/ports.ts'
import type { Place, RoomKind } from '../domain/roles.ts'
import type { Purpose, Room, Transaction } from '../store/index.ts'

/** Everything a handler may look at. It lives as long as one transaction; what it writes is undone with it. */
export interface Scene {
  readonly tx: Transaction
  readonly now: Date
  readonly random: Random
  readonly orgs: OrgTree
  /** The account that spoke, whoever it belongs to. */
  readonly account: { readonly id: string; readonly name: string }
  /** The bot's account that heard it. */
  readonly bot: string
  /** The person the account is bound to, with the roles towards this village; null for a stranger. */
  readonly actor: Actor | null
  readonly place: Place
  /** The bound group it was said in; null in a direct message or a group nobody bound. */
  readonly room: Room | null
  /** WeChat's id of the group, bound or not; null in a direct message. */
  readonly chatId: string | null
  /** The village it concerns: the room's, else the speaker's; null when neither is known. */
  readonly village: Org | null
}

/** What comes of a command: an answer to who spoke, and what others are told. Nothing is sent by a handler. */
export interface Outcome {
  /** Absent: silence. */
  readonly reply?: Reply
  readonly tells?: readonly Tell[]
  /** How the audit and the log name it; `done` when left out. */
  readonly outcome?: 'done' | 'refused' | 'asked' | 'ignored'
}

export interface Reply {
  readonly text: string
  /** Replies with the same key that wait together are said as one line, `{}` standing for their items. */
  readonly merge?: { readonly key: string; readonly item: string }
}

export interface Tell {
  readonly to: Audience
  readonly text: string
  readonly purpose?: Purpose
}

export type Audience =
  /** A person: in this group with a mention, or directly when there is no group. */
  | { readonly person: string; readonly roomId: string | null }
  /** The village's groups of these kinds. */
  | { readonly rooms: readonly RoomKind[]; readonly villageId: string }

/** An answer that did what was asked. */
export function reply(text: string, ...tells: readonly Tell[]): Outcome {
  return { reply: { text }, tells }
}

/** An answer that says why not. */
export function refuse(text: string): Outcome {
  return { reply: { text }, outcome: 'refused' }
}
