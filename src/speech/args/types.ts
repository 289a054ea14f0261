import type { Resolved } from './values.ts'

declare const VALUE: unique symbol

/** Carries the type of the value a handler gets; it never exists at run time. */
export interface Yields<V> {
  readonly [VALUE]?: V
}

/**
 * A kind of matter a number may point at. `any`: all of them; `answering`: those whose mechanisms say what this command
 * does to them; `recurring`: those that come round.
 */
export type Pointed = string

interface Shared {
  /** It may be missing; the handler then gets null (or an empty list). */
  readonly optional?: true
  /** The question that asks for it when it is missing or vague; without one the command's example is shown. */
  readonly asks?: string
  /** What a form calls its field, where what it holds does not say enough: 派给谁. */
  readonly called?: string
}

/** The number of a matter: `#12`, `12号单`, the quoted one, or the only one that fits. */
export interface MatterArg extends Shared {
  readonly kind: 'matter'
  readonly of: readonly Pointed[]
  /** The workflow's move this command makes: a matter fits when the speaker may make it. */
  readonly move?: string
  /** Several numbers may be said in one line. */
  readonly many?: true
  /** Said without a number it counts only when a single matter fits; with several of a kind the line is talk, of several kinds it is asked which. */
  readonly sole?: true
  /** Only a number that was said or quoted counts: without one nothing is guessed. */
  readonly said?: true
  /** Its number is that of the township, wherever in a village it is said. */
  readonly ofAbove?: true
  /** A month or a year in its place is no number but what to look for: 公开栏 9月. */
  readonly months?: true
  /** A single figure that stands alone is no number, but which of its options is chosen: 表态 1. */
  readonly options?: true
  /** Said without a number it means what the speaker raised here; about anything else the bot asks first. */
  readonly own?: true
  /** It is done for somebody else: without a number what is open in the village is meant, wherever that was told. */
  readonly forOthers?: true
}

/** Mentions, or names as the roster writes them. */
export interface PeopleArg extends Shared {
  readonly kind: 'people'
  /** One gives to the other: 韦志强 给 黄美兰. */
  readonly gives?: true
  /** Behind a number nothing but people can stand, whatever they are called: 派单 23 阿强. */
  readonly anyName?: true
  /** They may be mentioned behind the words as well: 办 宅基地 @莫老四. */
  readonly behind?: true
  /** Other words may stand in its place (a reason): a bare name of two characters counts only where the village knows it. */
  readonly amongWords?: true
}

/** One person of the roster. */
export interface PersonArg extends Shared {
  readonly kind: 'person'
}

/** A name that need not be anybody's yet. */
export interface NameArg extends Shared {
  readonly kind: 'name'
  /** It is written down for the first time: whatever stands apart from the word is one, a mark of namesakes included. */
  readonly fresh?: true
}

/** A WeChat account, mentioned; it need not be anybody's yet. */
export interface AccountArg extends Shared {
  readonly kind: 'account'
}

/** A one-time code. */
export interface CodeArg extends Shared {
  readonly kind: 'code'
}

/** People's own words. */
export interface TextArg extends Shared {
  readonly kind: 'text'
  readonly slot: 'text' | 'reason' | 'activity'
  /** How many characters are taken; 500 when left out. */
  readonly longest?: number
  /** What the words look like; anything else behind the command's word shows that the line is talk. */
  readonly form?: TextForm
  /** Its first line is a title, and is asked for when there are no words at all. */
  readonly titled?: true
  /** Words that thank add nothing to it, though no number was said. */
  readonly thankless?: true
  /** A form offers these to choose from. */
  readonly among?: readonly string[]
  /** It is a question; elsewhere a question in its place is talk. */
  readonly question?: true
  /** It tells how something went: 完成 12 要钱吗 is a question about that. */
  readonly report?: true
  /** It goes to the end of its line: what reads like another command there is none (同意27 among the figures of a meeting). */
  readonly wholeLine?: true
  /** It is published as typed, to its last line: no stop is trimmed, and no line of it is another command. */
  readonly published?: true
}

/** The form of a text: folded, to the end of the line, without the stops that close it. */
export interface TextForm {
  /** Where a space or a stop parts it from the word: 认岗 环境卫生. */
  readonly apart: RegExp
  /** Where it touches the word: 认岗环境卫生岗. Left out, it never does. */
  readonly touching?: RegExp
}

/** A day or a time; `past` for what has been, `future` for what is due. */
export interface DateArg extends Shared {
  readonly kind: 'date'
  readonly tense: 'past' | 'future'
  /** A length of time stands for the day it leads to: 延期 再给三天. */
  readonly span?: true
  /** A length of time says how long it takes, and is no day: 培训 防火知识 2小时. */
  readonly notLength?: true
}

export interface RatingArg extends Shared {
  readonly kind: 'rating'
}

/** A household by its head or its code. */
export interface HouseholdArg extends Shared {
  readonly kind: 'household'
  /** Several households may be said in one line. */
  readonly many?: true
  /** Any household of the village may be named, also by those who may know nothing of it. */
  readonly any?: true
}

/** One of a closed list of words. */
export interface CategoryArg extends Shared {
  readonly kind: 'category'
  readonly among: readonly string[]
  /** Other words for some of them: 白事 is 红白事. */
  readonly alsoCalled?: Readonly<Record<string, string>>
}

export interface OrgArg extends Shared {
  readonly kind: 'org'
}

export interface RoomKindArg extends Shared {
  readonly kind: 'roomKind'
}

/** The word of another command, for help. */
export interface TopicArg extends Shared {
  readonly kind: 'topic'
}

/** What one argument of a command is: data, so that reading and resolving can each be keyed by `kind`. */
export type Arg =
  | MatterArg
  | PeopleArg
  | PersonArg
  | NameArg
  | AccountArg
  | CodeArg
  | TextArg
  | DateArg
  | RatingArg
  | HouseholdArg
  | CategoryArg
  | OrgArg
  | RoomKindArg
  | TopicArg

export type ArgKind = Arg['kind']
export type ArgOf<K extends ArgKind> = Extract<Arg, { kind: K }>

/** The value of one argument: a list where several may be said, null where nothing need be said. */
export type Shaped<O, V> = O extends { many: true }
  ? readonly V[]
  : O extends { optional: true }
    ? V extends readonly unknown[]
      ? V
      : V | null
    : V

/** What the handler of a command with these arguments is given. */
export type Values<A> = { readonly [K in keyof A]: A[K] extends Yields<infer V> ? V : never }

/** An argument together with the type of its value. */
export type Typed<K extends ArgKind, O> = ArgOf<K> & Yields<Shaped<O, Resolved[K]>>
