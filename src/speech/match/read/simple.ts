import { ROOM_NAMES } from '../../../domain/roles.ts'
import { trimText } from '../../../language/edges.ts'
import { isEverybody } from '../../../language/mention.ts'
import { isPolite } from '../../../language/talk.ts'
import type { CategoryArg, OrgArg } from '../../args/types.ts'
import { argOf, takes } from '../arg-of.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, isBoundary } from '../line.ts'

const CODE = /^[a-z0-9](?:[a-z0-9-]{2,14})[a-z0-9]/u

/** A one-time code: letters and digits, full width levelled, the case as typed. */
export function readCode(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  // 激活码：7K3M9Q
  const isLabelled = ahead.pass(/^(?:代?码)(?:是|为)?[\s:]*/u) !== ''
  const start = ahead.to(ahead.at)
  if (ahead.pass(CODE) === '' || (isLabelled && !/\p{Script=Han}/u.test(ahead.rest))) return 'talk'
  draft.text = start.typed(ahead.at).normalize('NFKC')
  draft.sure = true
  cursor.moveTo(ahead.at)
  return 'next'
}

/** Whoever is mentioned, under whatever nickname; a bare name is no account. */
export function readAccount(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  const mention = ahead.mention()
  if (mention === null || isEverybody(mention.name)) return 'talk'
  draft.text = mention.name
  draft.sure = true
  cursor.moveTo(mention.end)
  cursor.gap = 'space'
  return 'next'
}

/** One of a closed list, perhaps in brackets. The list's own spelling is kept. */
export function readCategory(arg: CategoryArg, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  ahead.pass(/^类[型别]\s*:?\s*/u)
  const bracket = ahead.pass(/^[【[(《「]/u).length
  const { at } = ahead
  const also = arg.alsoCalled ?? {}
  const words = [...Object.keys(also), ...arg.among]
  const found = words.find((one) => ahead.line.text.startsWith(one, at))
  if (found === undefined) {
    if (arg.optional !== undefined || readCategoryBehind(arg, words, ahead, cursor, draft)) return 'next'
    draft.ask ??= 'category'
    return 'next'
  }
  draft.category = also[found] ?? found
  // 党务公开 is 党务.
  const end = at + found.length + (/^公开(?:[\s:,\]】)》」]|$)/u.test(ahead.line.text.slice(at + found.length)) ? 2 : 0)
  cursor.moveTo(end + bracket)
  cursor.gap = bracket === 0 ? 'none' : 'stop'
  return 'next'
}

/** 报事 蓝阿婆 昨晚摔了，急难: what happened first, then which kind it is, as a word of its own; never of what is published. */
function readCategoryBehind(
  arg: CategoryArg,
  words: readonly string[],
  ahead: Cursor,
  cursor: Cursor,
  draft: Draft,
): boolean {
  const isPublished = argOf(draft.command, 'text')?.published
  const said = new RegExp(`[\\s,，、:：](${words.join('|')})(?=[\\s,，。!！]|$)`, 'u').exec(ahead.typed())
  const isEarly = draft.household === undefined && takes(draft.command, 'household')
  if (said === null || isPublished || isEarly) return false
  const word = said[1] ?? ''
  draft.category = arg.alsoCalled?.[word] ?? word
  const rest = ahead.typed().slice(said.index + said[0].length)
  const text = [ahead.typed().slice(0, said.index), rest].map(trimText).filter(Boolean).join(' ')
  if (text !== '') draft.text = text
  cursor.moveTo(ahead.line.text.length)
  return true
}

const UNIT =
  /(?:屯|村|镇|乡|网格|支部|小组|总支|党委|组|队|委员会|村委|片|街|社区|寨|坡|峒|坳|中心户|所|站|局|部门|公司)$/u

/** The organisation of a group, which stands before the kind of group: 弄福屯村民群. */
export function readOrg(arg: OrgArg, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  if (ahead.pass(/^[为成到]\s?/u) !== '') ahead.gap = 'space'
  if (arg.optional) return readUnit(ahead, cursor, draft)
  // The kind may also stand first: 绑定本群 村民群 那良屯.
  const kinds = Object.values(ROOM_NAMES)
  const leading = kinds.find(
    (name) => ahead.line.text.startsWith(name, ahead.at) && isBoundary(ahead.line.text, ahead.at + name.length),
  )
  if (leading !== undefined) {
    draft.category = leading
    ahead.moveTo(ahead.at + leading.length).skip()
  }
  const rest = ahead.rest.replace(/(?:[\s。.!~,\p{Extended_Pictographic}]|\[[\p{Script=Han}a-z]{1,4}\])+$/u, '')
  // 大石村村民委员会（村民群）
  const bare = rest.replace(/[)\]】]$/u, '')
  const kind = leading === undefined ? kinds.find((name) => bare.endsWith(name)) : undefined
  const org = (kind === undefined ? rest : bare.slice(0, -kind.length)).replace(/[\s,、:。的([【]+$/u, '')
  if (org === '' && kind === undefined) return ahead.done ? 'next' : 'talk'
  if (kind === undefined && (ahead.gap === 'none' || !UNIT.test(org))) return 'talk'
  if (org !== '') draft.text = ahead.typed(ahead.at + org.length)
  cursor.moveTo(ahead.at + org.length)
  // 上屯的村民群
  cursor.pass(/^\s?[的([【]\s?/u)
  return 'next'
}

/** Where an organisation in front of a command's word ends: 那良屯走访情况. */
export function unitBefore(at: Cursor, opens: (at: number) => boolean): number | null {
  for (let length = 2; length <= 8; length++) {
    const word = at.peek(length)
    const next = at.to(at.at + length)
    if (/^[\p{Script=Han}\d]+$/u.test(word) && UNIT.test(word) && opens(next.to(next.passed(/^的/u)).skip().at))
      return next.at
  }
  return null
}

function readUnit(ahead: Cursor, cursor: Cursor, draft: Draft): Step {
  const word = /^[\p{Script=Han}\d]{2,14}/u.exec(ahead.peek(16))?.[0]
  if (word === undefined || isPolite(word) || /[的吗呢了]|怎么|^[发看给]/u.test(word)) return 'next'
  // 走访情况 弄福: without 屯 behind it only the roster can tell, so it counts where nobody else is spoken to.
  const isShort = ahead.line.isToBot && ahead.gap === 'space' && word.length <= 4
  if (!UNIT.test(word) && !isShort) return 'next'
  draft.text = ahead.typed(ahead.at + word.length)
  cursor.moveTo(ahead.at + word.length)
  return 'next'
}

export function readRoomKind(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  const kind = Object.values(ROOM_NAMES).find((name) => ahead.line.text.startsWith(name, ahead.at))
  if (kind === undefined) return 'next'
  draft.category = kind
  cursor.moveTo(ahead.at + kind.length)
  return 'next'
}

/** The word of a command after 帮助. */
export function readTopic(cursor: Cursor, draft: Draft, topics: ReadonlySet<string>): Step {
  const ahead = cursor.ahead()
  ahead.pass(/^怎么/u)
  const word = ahead.rest.replace(/(?:怎么[用说弄办]|命令)?[\s。.!~?,]*$/u, '')
  if (topics.has(word)) {
    draft.text = ahead.typed(ahead.at + word.length)
    cursor.moveTo(ahead.line.text.length)
    return 'next'
  }
  // 帮助点单，我老人家没会用: behind a stop stands why it is asked.
  const [first = ''] = /^\p{Script=Han}+(?=[\s,。!])/u.exec(ahead.rest) ?? []
  if (!topics.has(first)) return 'next'
  draft.text = ahead.typed(ahead.at + first.length)
  cursor.moveTo(ahead.at + first.length)
  return 'next'
}
