import { SOFT, saysNothing } from '../../language/edges.ts'
import { normalize } from '../../language/fold.ts'
import { isCounted } from '../../language/measures.ts'
import { numberAt } from '../../language/numerals.ts'
import { asks, asksToBeShown, isPolite, looksWhat } from '../../language/talk.ts'
import type { Arg } from '../args/index.ts'
import type { Command } from '../mechanism.ts'
import type { AskReason } from '../reading.ts'
import { looksUp, takes } from './arg-of.ts'
import type { Draft } from './draft.ts'
import { type Cursor, type Line, leaves } from './line.ts'
import { isAbout, isCalledFor } from './prompt.ts'
import { read } from './read/index.ts'
import { isNameHere } from './read/name.ts'
import { isHardTied } from './read/text.ts'

/** Reads everything after a command's word. Null when what follows shows that the line is talk. */
export function complete(
  command: Command,
  at: Cursor,
  topics: ReadonlySet<string>,
  given: Partial<Draft> = {},
): Draft | null {
  let partial: Draft | null = null
  for (const order of ordersOf(command)) {
    const draft = readAll(command, order, at.clone(), topics, given)
    if (draft === null) continue
    // 评单 满意 12: behind a score the number may still come.
    const mayHaveNumber = draft.rating !== undefined && draft.number === undefined
    if (lacks(command, draft) === undefined && !mayHaveNumber) return draft
    partial ??= draft
  }
  return partial === null ? null : { ...partial, ...asking(command, partial) }
}

/** In which orders a command's arguments are said, the usual one first; they are the same for every line. */
function ordersOf({ args: named }: Command): readonly (readonly Arg[])[] {
  const known = ORDERS.get(named)
  if (known !== undefined) return known
  const args = Object.values(named)
  const orders = [args, ...EARLY.flatMap((kind) => early(kind, args))]
  ORDERS.set(named, orders)
  return orders
}

const ORDERS = new WeakMap<Command['args'], readonly (readonly Arg[])[]>()
const EARLY = ['date', 'people', 'category', 'rating', 'matter'] as const

/** People also say the date first (任务 周五前 @覃海燕 …), or the person before the number (派单 @覃海燕 #12), or what it is (报事 急难 蓝福生; behind a name: 加人 黎小芳 村民 那良屯), or the score (评单 满意 12), or the number (已告知 #12 01-01). */
function early(kind: (typeof EARLY)[number], args: readonly Arg[]): Arg[][] {
  const moved = args.filter((arg) => arg.kind === kind)
  const others = args.filter((arg) => arg.kind !== kind)
  if (moved.length === 0 || args[0] === moved[0]) return []
  const first = others[0]?.kind
  const at = (kind === 'date' && first === 'matter') || first === 'name' ? 1 : 0
  return [[...others.slice(0, at), ...moved, ...others.slice(at)]]
}

function readAll(
  command: Command,
  order: readonly Arg[],
  cursor: Cursor,
  topics: ReadonlySet<string>,
  given: Partial<Draft>,
): Draft | null {
  const draft: Draft = { sure: false, ...given, command }
  for (const arg of order) if (read(arg, cursor, draft, topics) === 'talk') return null
  if (!endsWell(command, cursor, draft) && leaves(cursor.line)) return null
  if (corrects(draft, cursor.line)) draft.ask ??= 'several'
  return draft
}

/** 完成12 不是 13 手快了; 走访韦国强，写错，韦国庆: who takes back what they said first, and says another, is asked which it is. */
function corrects({ text, reason, number, household }: Draft, line: Line): boolean {
  if ((number ?? household) === undefined) return false
  const said = normalize(text ?? reason ?? '')
  const behind = said.slice(CORRECTED.exec(said)?.[0].length ?? 0)
  if (behind === said) return false
  const other = numberAt(behind, 0)
  if (number !== undefined)
    return other !== null && (behind.charAt(other.end) === ' ' || !isCounted(behind.slice(other.end, other.end + 12)))
  const [name = ''] = /^\p{Script=Han}{2,4}(?=[\s,。!]|$)/u.exec(behind) ?? []
  return isNameHere(name, line)
}

const CORRECTED = /^[哦啊呃哎\s,。]*(?:不是|不对|[写打讲说搞发弄按点]?错了?)[\s,。:是应该]*/u

/** The first thing the command needs and nobody said, as the reason to ask. */
function lacks(command: Command, draft: Draft): AskReason | undefined {
  if (draft.ask !== undefined) return draft.ask
  for (const arg of Object.values(command.args)) {
    if (arg.optional) continue
    if ((arg.kind === 'people' || arg.kind === 'person') && draft.people === undefined) return 'person'
    if (arg.kind === 'date' && draft.date === undefined) return 'date'
    if (arg.kind === 'text' && arg.titled && draft.text === undefined) return 'title'
  }
  return undefined
}

function asking(command: Command, draft: Draft): { readonly ask?: AskReason } {
  const ask = lacks(command, draft)
  return ask === undefined ? {} : { ask }
}

/** The last question before a reading counts: is there enough of a command in it, or could the line be talk? */
export function isEvident(draft: Draft, afterWord: Cursor): boolean {
  const { line } = afterWord
  const { command } = draft
  // 收到 under a disclosure, 同意 under an order: an everyday word answers only what it can move.
  if (draft.quoted && command.everyday && !(isAbout(command, line) && isCalledFor(command, line))) return false
  const isEnough = takes(command, 'matter')
    ? draft.number !== undefined || !line.quotesPerson
    : (command.hears?.isEvident?.(draft, afterWord) ?? true)
  return isEnough || !leaves(line)
}

/** Before a stop, a space or a picture. */
const PARTICLE = new RegExp(`^[吧${SOFT}]+(?=[^\\p{L}\\p{N}])`, 'u')
const PARTICLES = new RegExp(`^(?:[吧滴${SOFT}]+(?!\\p{Script=Han})|\\+1$)`, 'u')

/** 删除我的信息，我搬去南宁了: who says all of a command to the bot may go on as they like. */
function mayGoOn(command: Command, { line }: Cursor, { gap, rest }: Cursor): boolean {
  const { args } = command
  // 今天别提醒，我赶集; 今天别提醒我在开会: a word of so many characters is all there is to say; of what is 我的 people speak.
  const isAll = LONG_WORD.test(command.says[0] ?? '') && Object.keys(args).length === 0
  const behind = gap === 'none' ? /^(?:在|去|开)\p{Script=Han}{2}/u : /^我(?!们)/u
  if (isAll && behind.test(rest) && !asks(rest)) return true
  if (!line.isToBot) return false
  if (CONTENT.test(rest)) return true
  if (Object.keys(args).length > 0) return false
  return gap === 'none' ? /^[咯啦了吧]\p{Script=Han}/u.test(rest) && !asks(rest) : !asks(rest) || SHOWN.test(rest)
}

const LONG_WORD = /^(?!我).{5,}$/u

/** 签到情况报一下: said to people it asks them. */
const TOLD_ALOUD = /^[报讲说](?:一?下|来|给我|我)[\s。.!~]*$/u
const TAKEN_BACK = /^[的了吗呢得过着给和跟]|[不没未别莫]|算了|改/u

/** 我的，看下你记了我什么 */
const SHOWN = /^(?:[给让]?我)?[看发查列](?!病|医)/u

/** 我的任务还有哪些: asks the bot for what is in the list. */
const CONTENT =
  /^(?:的|里|中|现在|今[天日]|还|都|一共|总共)*(?:有|剩|是)?(?:哪|边个|什么(?!时候)|几[户个件条单]|多少|谁)/u

/** 该走访的有哪几户, 我的任务还有哪些: said to the bot. */
export const asksContent = (command: Command, { line, rest }: Cursor): boolean =>
  line.isToBot && looksUp(command) && CONTENT.test(rest)

/** People of the roster, not who somebody says they are. */
const namesOthers = ({ command, people }: Draft): boolean => people !== undefined && takes(command, 'people')

/** 接单12谢谢 */
const THANKS = new RegExp(`^[吧${SOFT}]*(?:谢|多谢|感谢|辛苦|麻烦|拜托)`, 'u')

/** Whether what is left over says nothing, or nothing that changes the command. */
function endsWell(command: Command, cursor: Cursor, draft: Draft): boolean {
  const close = cursor.ahead()
  // 我的联系户啊，记性不好了: a particle before a stop parts as well.
  const isParted = (close.gap === 'none' || close.gap === 'space') && close.pass(PARTICLE) !== ''
  const ahead = close.parted()
  // 我是陆旺财（孙女帮打字）: an aside stands apart.
  const isAside = /^\([^()]{2,20}\)[\s。.!~]*$/u.test(ahead.rest)
  if (isParted || isAside) ahead.gap = 'stop'
  const rest = isAside ? ahead.rest.replace(/^\(|\)[\s。.!~]*$/gu, '') : ahead.rest
  if (saysNothing(rest)) return !rest.includes('?') || looksUp(command)
  // Particles may touch the word (签到哈); thanks and the like stand apart.
  if (isPolite(rest) && (ahead.gap !== 'none' || PARTICLES.test(rest) || THANKS.test(rest))) return true
  // 公开清单发我
  if (looksUp(command) && (draft.number === undefined ? asksToBeShown(rest) : isPolite(rest))) return true
  // 公开清单,看下哪样还没公开
  if (looksUp(command) && ahead.gap === 'stop' && looksWhat(rest)) return true
  if (mayGoOn(command, cursor, ahead)) return true
  // 签到 刚停好车; 我是李秀英 换新手机号了: said to the bot, what stands apart takes nothing back.
  if (cursor.line.isToBot && !asks(rest)) {
    if (
      looksUp(command) ? TOLD_ALOUD.test(rest) || ahead.gap === 'stop' : ahead.gap !== 'none' && !TAKEN_BACK.test(rest)
    )
      return true
  }
  const bare = rest.replace(/[\s。.!~]+$/u, '')
  if (command.quoted?.includes(bare)) return true
  if (command.hears?.leaves?.(bare, ahead.gap)) return true
  // 交接 陆大勇 给 韦志强，大勇要外出半年
  const parted = ahead.gap === 'stop'
  if (draft.number === undefined) return parted && namesOthers(draft) && !asks(rest)
  if (bare === '了') return draft.sure
  if (draft.sure && looksUp(command) && asks(rest) && !isHardTied(rest)) return true
  // 接单14号那个换灯泡的: which it is, said once more.
  if (command.everyday === undefined && DESCRIBED.test(rest)) return true
  // 接单二十三号我做过电工: who goes on of themself begins a clause.
  const isOwn = command.everyday === undefined && /^我(?!们?[的吗呢])/u.test(rest) && !asks(rest)
  if (isHardTied(rest) || (ahead.gap === 'none' && draft.people === undefined && !isOwn)) return false
  // 查41 到哪步了
  const isLookedAt = looksUp(command) && !draft.quoted && ahead.gap !== 'none' && draft.number > 31
  if (asks(rest))
    return (
      isLookedAt ||
      (draft.sure && draft.quoted === undefined && ahead.gap !== 'space') ||
      (parted && asksWay(command, rest))
    )
  // A word of everyday talk beside a bare number needs a stop before what is dropped.
  const isDropped =
    parted || draft.sure || draft.people !== undefined || (command.everyday === undefined && !/^[不没别]/u.test(rest))
  if (isDropped && namesAnother(rest, draft.number)) draft.ask ??= 'several'
  return isDropped
}

const DESCRIBED = /^[那这](?:[个单件条张户])(?:[^\s,。?谁哪吗]{0,12}的)?[\s。!~]*$/u

/** 接单 46，他家在哪: where it is and how to get there is asked by who goes. */
const asksWay = ({ everyday }: Command, rest: string): boolean =>
  everyday === undefined && WAY.test(rest) && !/[谁吗]|[可能]不|行不/u.test(rest)
const WAY = /哪[里儿家户个点]?|怎么[走去过]|几点|什么时候/u

/** 催办 12，还有 13; 派单 12 黄美兰，13给韦志强: what would be dropped is about another matter. */
function namesAnother(rest: string, number: number): boolean {
  for (const { index, 0: lead } of rest.matchAll(CLAUSE)) {
    const start = index + lead.length
    const other = numberAt(rest, start)
    if (other === null || other.value === number) continue
    const isMatter = other.sure || (other.value > 9 && !isCounted(rest.slice(other.end, other.end + 12)))
    if (isMatter) return true
  }
  return false
}

/** Where a clause begins, and the little that may stand in front of its number: 不接13, 还有 13. */
const CLAUSE = /(?:^|[\s,，。;；!！])\p{Script=Han}{0,3}\s?(?=[#\d])/gu
