/** What a command's data is made of: how it is heard, how the console draws it, and how it is shown. */

import type { Matter } from '../domain/matter.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Place, Role } from '../domain/roles.ts'
import type { Hears } from './match/hears.ts'
import type { Slots } from './reading.ts'

/** How a command is heard: its words, what they answer, and when they are talk after all. */
export interface Spoken {
  /** Words that open the command. The first is the one help shows. */
  readonly says: readonly string[]
  /** More words that open it, as people put them together (谈好了, 两家都愿意): heard as they are written, and no near miss of them. */
  readonly ways?: readonly string[]
  /** Those of its words that are too short or too common to be guessed at where they are misspelt. */
  readonly exact?: readonly string[]
  /** Words in their own right that sound like its own (借单 like 接单): it takes what only a command says to believe that they were not meant. */
  readonly mistaken?: readonly string[]
  /** Whole replies that mean this command, only when quoting a message of the bot that names a matter. */
  readonly quoted?: readonly string[]
  /** The natural replies count only when the quoted message holds one of these: 到 answers a check-in, 5 a request to rate. */
  readonly prompts?: readonly string[]
  /**
   * Whether words said alone under a message of the bot choose one of what that message offers, and so are this command with
   * the words as its text.
   */
  readonly chooses?: (offer: string, words: string) => boolean
  /** It answers what the bot puts to a whole group, so that who reads it there answers without a quote. */
  readonly putToAll?: PutToAll
  /** Questions people put to the bot by name when they want it, each a sentence: 我手上还有几件没办完. Only of what moves nothing. */
  readonly questions?: readonly string[]
  /** Verbs that open it only with its words right behind them: 我认 in 我认环境卫生岗. Alone, or before anything else, they are talk. */
  readonly opens?: readonly string[]
  /** Its first word is a verb and its object, which people part: 点个单, 签个到, 退12号单, 把12号单撤了. */
  readonly splits?: true
  /** The object of its words of a verb and an object may stand in front of the verb: 把我的信息删除掉, 把本群绑定为…. */
  readonly turns?: true
  /** With 吧 behind its word it is still the speaker's own wish: 撤单吧. Of other words 吧 urges somebody else. */
  readonly softened?: true
  /** It may be wished for: 我想 …, 请 …, 申请 … before its word. `with-words`: only when it says what is wished for. */
  readonly wished?: 'always' | 'with-words'
  /** How its words are told from talk. */
  readonly hears?: Hears
  /** What a call in one's own words may be, and how it is offered: 家里水管漏水谁来看看 may be an order. */
  readonly offers?: CallOffer
  /** What is asked of the bot in one's own words is this command: 办低保要带什么. Only words that are said to it are looked at. */
  readonly asked?: (words: string) => Slots | null
  /** Questions that the bot cannot answer are put by it: 质询 钱花在哪里. */
  readonly takesQuestions?: true
  /** What cannot wait for its word: words that tell of it are this command, said to the bot (`isToBot`) or to a group. */
  readonly urgent?: (words: string, isToBot: boolean) => Slots | null
  /** Its words may tell of what cannot wait, and then are that. */
  readonly mayBeUrgent?: true
  /** Done long after it was said it would mislead people: who said it is asked first. */
  readonly ages?: true
  /** The bare word is everyday talk (收到, 完成): with nothing that fits, the bot stays silent instead of explaining. */
  readonly everyday?: true
  /** It shows something and changes nothing: it is answered without asking whether it was meant. */
  readonly onlyShows?: true
  /** It is said with numbers of other things too (收到 500): in a group a number of no matter is talk then. */
  readonly countsThings?: true
  /** `false`: where several matters fit, the bare word is talk, and nobody is asked which. */
  readonly asksWhich?: false
}

/** Who may say a command, and where; whom it is shown to, and what is kept of who said it. */
export interface Permitted {
  /** It is about the account or the group it is said in, and so can only be said in WeChat. */
  readonly onlyInWeChat?: true
  /** Said once in a while: lines that are suggested have it last. */
  readonly seldom?: true
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
  /** In a group, WeChat is asked who is in it before this is carried out. */
  readonly asksMembers?: true
}

/** What is put to everybody in a group, and which words answer it there. */
export interface PutToAll {
  /** Whether a message of the bot puts it. */
  readonly isIn: (text: string) => boolean
  /** Whether such words count without a quote; `isFresh` right after it was said. */
  readonly answers: (text: string, words: string, isFresh: boolean) => boolean
}

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
  /** What its words most often are, each a button beside a matter that sends them with one click. */
  readonly choices?: (matter: Matter, orgs: OrgTree) => readonly Choosable[]
  /**
   * Where it stands on the page of people: above the list, or beside each person, account, role or group there; on that of a
   * household, or beside each of those who visit it.
   */
  readonly onPeople?: 'above' | 'person' | 'account' | 'role' | 'group' | 'household' | 'liaison'
  /** It is said in a group and belongs there: a form asks in which, and what comes of it is answered there as well. */
  readonly inGroup?: true
  /** It settles something of the village in more than a number: it stands among the settings, under this heading. */
  readonly settles?: string
  /** It begins something new: it stands above the list of its mechanism, under this title. */
  readonly begins?: string
}

export interface Choosable {
  /** What its button says. */
  readonly label: string
  /** The words it sends. */
  readonly text: string
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

/** What a call in one's own words may be, and how the bot asks whether it is meant. */
export interface CallOffer {
  readonly reads: (words: string) => Slots | null
  readonly asks: (name: string, words: string) => string
}
