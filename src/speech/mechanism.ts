/**
 * What a command and a mechanism are, and the scene they act on: in one file because each needs the others' types. A
 * mechanism is one folder under `commands/`, read as data. Engine, console, ledgers, help and the shared words read these
 * types and know no kind by name; `commands/index.ts` lists the mechanisms.
 */
import type { Details, Matter } from '../domain/matter.ts'
import type { Org, OrgTree } from '../domain/org.ts'
import type { Random } from '../domain/ports.ts'
import type { Holding, Place, Role, RoomKind } from '../domain/roles.ts'
import type { Actor, Workflow } from '../domain/workflow.ts'
import type { Solitaire } from '../language/solitaire.ts'
import type { AnyLedger } from '../ledger/ledger.ts'
import type { RosterList } from '../roster/list.ts'
import type { Room, Transaction } from '../store/index.ts'
import type { Arg, Values } from './args/index.ts'
import type { Example, FormStyle, Permitted, Spoken } from './command-parts.ts'
import type { DutyKind } from './duty-parts.ts'
import type { Earning } from './earning.ts'
import type {
  Announced,
  FromAbove,
  Members,
  MorningLine,
  Said,
  Served,
  ShownTo,
  TakesFiles,
  UponGiven,
  Waiting,
  WhenBereft,
  WhoPlays,
  Wording,
  Words,
} from './mechanism-parts.ts'
import type { OfficePage } from './office-page.ts'
import type { OnPages } from './on-pages.ts'
import type { OrgPaper } from './org-paper.ts'
import type { OrgSetting } from './org-setting.ts'
import type { Outcome, Tell } from './outcome.ts'
import type { PersonalPaper, Upload } from './personal-paper.ts'
import type { CommandId } from './reading.ts'

export interface Mechanism {
  /** What people can say, in the order help shows it. */
  readonly commands: readonly Command[]
  /** What is raised, handled and closed; absent where a mechanism only has duties. */
  readonly matter?: MatterKind
  /** What recurs. */
  readonly duties?: readonly DutyKind[]
  /** What it says to what those above a village just gave to people of it; null where that is none of its business. */
  readonly uponGiven?: (stage: Overview, matter: Matter) => Promise<UponGiven | null>
  /** What the audit calls what is done besides saying a command, or a command in other words than its first. */
  readonly deeds?: Readonly<Record<string, string>>
  /** Its sheets, by the word they are exported under. Several mechanisms may share a word. */
  readonly ledgers?: Readonly<Record<string, readonly AnyLedger[]>>
  /** Whom it reminds in the morning of what no row holds; asked each day. */
  readonly mornings?: (stage: Overview) => Promise<readonly MorningLine[]>
  /** Papers of a village or a township, by their names. */
  readonly orgPapers?: Readonly<Record<string, OrgPaper>>
  /** Lists that the roster sets out for it, whole: their sheets, and what a row of them comes to. */
  readonly rosterLists?: readonly RosterList[]
  /** What a village settles of it for itself, or a township for its villages. */
  readonly settings?: readonly OrgSetting[]
  /** The page of the console that shows its short ledgers, where it has no matter that is listed. */
  readonly page?: string
  /** A page of the console for a township's office. */
  readonly officePage?: OfficePage<Overview>
  /** Papers of a person and tables for other systems, by their names. */
  readonly personal?: Readonly<Record<string, PersonalPaper>>
  readonly uploads?: Readonly<Record<string, Upload>>
}

/** A kind of matter: how it moves, what it is called, who may see it, who hears of it. */
export interface MatterKind extends OnPages, WhoPlays {
  readonly workflow: Workflow
  readonly words: Words
  readonly shownTo: ShownTo
  /**
   * It is said to whole groups of these kinds, in these parts of the village (none: in all of it): they are its own, and a
   * word without a number is about the last that was said there.
   */
  readonly saidTo?: (matter: Matter) => { readonly rooms: readonly RoomKind[]; readonly within: readonly string[] }
  /**
   * It is raised in a village and answered above it: by the organisation it is of (`orgId`) and that one's departments, in
   * their groups too, by the number its village gave it. Roles count towards that organisation.
   */
  readonly answeredAbove?: true
  /** It may be given by those above a village to people of it, and how it is treated then. */
  readonly fromAbove?: FromAbove
  /** What 查 answers, where the general answer does not do; asked only when the speaker may look. */
  readonly show?: (scene: Scene, matter: Matter) => Promise<Outcome> | Outcome
  /** The first line of 查, where it is not the number, the kind and the title. */
  readonly headline?: (matter: Matter, scene: Scene) => string
  /** A line for 查 under that: how things stand, who asked, the next step where it is the speaker's. Empty for none. */
  readonly about?: (matter: Matter, scene: Scene) => Promise<string> | string
  /** Where 查 tells the timeline; left out, wherever the matter may be spoken of. */
  readonly timelineIn?: readonly Place[]
  /** How it stands with this person, for 我的单: 等您去办. */
  readonly standing: (matter: Matter, actor: Actor, now: Date) => string
  /** Who gave of their time: each is told their own. */
  readonly served?: Served
  /** What it earns, where its village gives points. */
  readonly earns?: readonly Earning[]
  /** What becomes of it when the roster no longer names somebody who plays a part, or its household. */
  readonly bereft?: WhenBereft
  /** What comes of a move that the program makes by itself, by the move; it is made only together with that. */
  readonly bySelf?: Readonly<Record<string, BySelf>>
  /** What commands that several mechanisms share do to it, by the command's id. */
  readonly on?: Readonly<Record<string, Shared>>
  /** Commands of other mechanisms that, said of its number, are one of its own: both by their ids. */
  readonly alsoSaid?: Readonly<Record<CommandId, CommandId>>
  /** The moves and deeds a command comes to, by its id, where these are others than the one its argument names. */
  readonly comesTo?: Readonly<Record<string, readonly string[]>>
  /** How whoever raised it is told how it goes elsewhere; left out, in the group where they raised it, else directly. */
  readonly toRaiser?: (scene: Scene, matter: Matter, text: string) => Promise<readonly Tell[]> | readonly Tell[]
  /** Pictures and files that its author sends soon after are added by this move; the reply ends with the next step. */
  readonly takesFiles?: TakesFiles
  /** What everybody was asked of it, in the words that `putToAll` of its command knows: who was may answer in private. */
  readonly putToAll?: (matter: Matter, now: Date) => string
  /** How reminders are worded, by the name a rung of the ladder gives. */
  readonly reminders: Readonly<Record<string, Wording>>
  /** What has to be done before its next step, with how; a reminder says this in place of its own words. Empty for nothing. */
  readonly heldUp?: (matter: Matter, stage: Stage) => Promise<string>
  /** What comes of it each time some of what is announced of it was said or given up, and what is told then. */
  readonly announced?: (matter: Matter, announced: Announced, stage: Stage) => Promise<readonly Tell[]>
  /** The same of what is announced of a matter that descends from it, as that stands then. */
  readonly descendantAnnounced?: (matter: Matter, descendant: Matter, stage: Stage) => Promise<readonly Tell[]>
  /** What comes of it once a piece of work that descends from it is done, and what is told then. */
  readonly descendantDone?: (scene: Scene, matter: Matter, descendant: Matter) => Promise<readonly Tell[]>
  /** It is help: people are reminded of it on days of rest as well. */
  readonly isHelp?: true
  /** What of it waits for somebody: the morning's word, 今天 and the overview all come from here. */
  readonly waits?: readonly Waiting[]
  /** What an answer to it comes to, while it waits for one: whom it replaces, what it brings. */
  readonly consequence?: (matter: Matter, orgs: OrgTree) => readonly string[]
  /** Whether a command is somebody's to give it, by the command's id, where more is asked than the workflow's roles. */
  readonly mayDo?: Readonly<Record<string, (matter: Matter, holdings: readonly Holding[], orgs: OrgTree) => boolean>>
}

export type Shared = (scene: Scene, matter: Matter, said: Said) => Promise<Outcome> | Outcome

/** Writes what comes of a move that nobody made, and says what it records and who is told. It may run twice. */
export type BySelf = (
  matter: Matter,
  stage: Overview,
) => Promise<{ readonly details?: Details; readonly tells?: readonly Tell[] }>

/** A command is a value: what people say, who may say it where, what follows the word, what it does; its examples are its help. */
export interface Command<A extends Args = Args> extends Spoken, Permitted {
  readonly id: CommandId
  /** It shows a matter whole: what a bare number said to the bot most likely asks for. */
  readonly looksAt?: true
  readonly summary: string
  /** What may follow the word, in the order people say it. */
  readonly args: A
  readonly examples: readonly Example[]
  /** How the console draws it, where its first word and its arguments do not say enough. */
  readonly form?: FormStyle
  /** Absent while the mechanism behind the sentence is not built: such a command is understood but not listened to. */
  readonly handle?: Handler<A>
  /** What it answers above the villages, where no matter is meant: how it stands in these of them, in the roster's order. */
  readonly across?: (scene: Scene, villages: readonly Org[]) => Promise<Outcome>
  /** What it makes of WeChat's own 接龙, which anybody may send; null when the list is none of its business. */
  readonly list?: (scene: Scene, list: Solitaire) => Promise<Outcome | null>
}

export type Args = Readonly<Record<string, Arg>>

export type Handler<A extends Args> = (scene: Scene, args: Values<A>) => Promise<Outcome>

/** Everything a handler may look at. It lives as long as one transaction; what it writes is undone with it. */
export interface Scene {
  readonly tx: Transaction
  /** When it is decided. */
  readonly now: Date
  /** When it was said, perhaps long before: 今天 and 明天 count from then, and whether it was in time. */
  readonly saidAt: Date
  readonly random: Random
  /** The words as they were typed; left out where a form was filled in. */
  readonly words?: string
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
  /** Under what its open question is kept: the group, nothing in a direct message, the village in the console. */
  readonly conversation: string
  /** The roles the speaker has towards an organisation; none for a stranger. */
  readonly rolesIn: (orgId: string) => ReadonlySet<Role>
  /** The organisation the speaker belongs to. */
  readonly home: Org | null
  /** The mechanisms and commands this program knows. */
  readonly registry: Registry
  /** The speaker was asked whether to do this, and said yes. */
  readonly confirmed: boolean
  /** It was said aloud, and a machine wrote down the words: they may be wrong. */
  readonly spoken?: true
  /** Nobody turns voices into words. */
  readonly deaf?: true
  /** The village it concerns: the room's, else the speaker's; null when neither is known. */
  readonly village: Org | null
  /** Who is in the group; there for commands that ask for it. */
  readonly members?: Members
}

/** What is looked at while nobody speaks; with what other mechanisms are, an overview. */
export type Stage = Pick<Scene, 'tx' | 'now' | 'orgs'>
export type Overview = Stage & Pick<Scene, 'registry'>

/** The mechanisms this program knows: their commands by id, their matters and duties by kind. */
export interface Registry {
  readonly mechanisms: readonly Mechanism[]
  /** All commands, in the order help shows. */
  readonly all: readonly Command[]
  /** Those the bot listens to: the ones with a mechanism behind them. */
  readonly live: readonly Command[]
  /** Those of them whose words cannot wait. */
  readonly urgent: readonly Command[]
  get(id: CommandId): Command
  /** Undefined for a kind this program does not know: such rows are left alone. */
  matter(kind: string): MatterKind | undefined
  readonly matters: readonly MatterKind[]
  duty(kind: string): DutyKind | undefined
  readonly duties: readonly DutyKind[]
  /** Every word that one of the closed lists a command offers holds (党务, 急难). */
  readonly categories: ReadonlySet<string>
  /** What people call a kind of matter. */
  nameOf(kind: string): string
  /** Whether a matter wants nothing of anybody, though moves still lead on. */
  isSettled(matter: Pick<Matter, 'kind' | 'state'>): boolean
  /** Whether a matter's own words may be said in a place to who asks for it; what was raised in a group, `isHere`, is known there. */
  mayBeTold(kind: string, place: Place, isHere?: boolean): boolean
  /** The same without some commands, for a place where these cannot be said. */
  without(ids: ReadonlySet<CommandId>): Registry
}
