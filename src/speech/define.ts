import type { Place, Role } from '../domain/roles.ts'
import type { Solitaire } from '../language/solitaire.ts'
import type { Reader, Values } from './readers/index.ts'
import type { CommandId } from './reading.ts'
import type { Outcome, Scene } from './scene.ts'

/**
 * A command is a value: what people say, who may say it where, what follows the word, and what it does.
 * Its examples are its help and its tests.
 */
export interface Command<A extends Args = Args> {
  readonly id: CommandId
  /** Words that open the command. The first is the one help shows. */
  readonly says: readonly string[]
  /** Whole replies that mean this command, only when quoting a message of the bot that names a matter. */
  readonly quoted?: readonly string[]
  /** The natural replies count only when the quoted message holds one of these: 到 answers a check-in, 5 a request to rate. */
  readonly prompts?: readonly string[]
  /** Verbs that open it only with its words right behind them: 我认 in 我认环境卫生岗. Alone, or before anything else, they are talk. */
  readonly opens?: readonly string[]
  /** It may be wished for: 我想 …, 请 …, 申请 … before its word. `with-words`: only when it says what is wished for. */
  readonly wished?: 'always' | 'with-words'
  /** The bare word is everyday talk (收到, 完成): with nothing that fits, the bot stays silent instead of explaining. */
  readonly everyday?: true
  readonly summary: string
  readonly roles: readonly Role[] | 'anyone'
  readonly places: readonly Place[] | 'anywhere'
  /** Open to accounts that are bound to nobody yet; `in-groups`: only where a group says which village is meant. */
  readonly forStrangers?: true | 'in-groups'
  /** Whom help shows it to, where that is narrower than who may say it; `nobody` for what the bot offers by itself. */
  readonly shownTo?: readonly Role[] | 'strangers' | 'nobody'
  /**
   * Nothing that is kept about what was said names who said it; the audit only knows that somebody did. `until-known`: it may
   * be about what somebody asked without a name, and is nobody's until the handler knows better.
   */
  readonly unnamed?: 'always' | 'until-known'
  /** What may follow the word, in the order people say it. */
  readonly args: A
  readonly examples: readonly Example[]
  /** How the console draws it, where its first word and its arguments do not say enough. */
  readonly form?: FormStyle
  /** Absent while the mechanism behind the sentence is not built: such a command is understood but not listened to. */
  readonly handle?: Handler<A>
  /** What it makes of WeChat's own 接龙, which anybody may send; null when the list is none of its business. */
  readonly list?: (scene: Scene, list: Solitaire) => Promise<Outcome | null>
}

export type Args = Readonly<Record<string, Reader>>

export type Handler<A extends Args> = (scene: Scene, args: Values<A>) => Promise<Outcome>

/** A command is a form without any of this, named by its first word, with a field for each argument. */
export interface FormStyle {
  /** What its button says. */
  readonly label?: string
  /** What its button says once somebody holds the matter: 改派. */
  readonly labelHeld?: string
  /** `primary`: the natural next step; `warn`: undoes something for everybody, and so opens first. */
  readonly tone?: 'primary' | 'warn'
  /** Arguments a form insists on, though they may be left out of a line and are then asked for. */
  readonly insists?: readonly string[]
  /** It begins something new: it stands above the list of its mechanism, under this title. */
  readonly begins?: string
}

export interface Example {
  readonly say: string
  /** What the quoted bot message says, when the example is a reply. */
  readonly quoting?: string
  /** The bot's reply contains this. */
  readonly replies: string
  /** What somebody of this role, who then goes on to say it, said before: nobody gives back what they never took. */
  readonly after?: { readonly by: Role; readonly say: string }
}

/**
 * Keeps the argument types of `handle` in step with `args`. The value is returned as it is; its own arguments matter only
 * to its handler, so its type forgets them.
 */
export function defineCommand<const A extends Args>(command: Command<A>): Command {
  return command as unknown as Command
}
