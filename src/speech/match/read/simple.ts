import { ROOM_NAMES } from '../../../domain/roles.ts'
import { trimText } from '../../../language/edges.ts'
import { feelingOf } from '../../../language/feeling.ts'
import { normalize } from '../../../language/fold.ts'
import { RATING_WORDS, ratingOf } from '../../args/rating.ts'
import type { CategoryArg, OrgArg, RoomKindArg } from '../../args/types.ts'
import type { Rating } from '../../reading.ts'
import type { Draft, Step } from '../draft.ts'
import { whyOf } from '../feeling.ts'
import { type Cursor, isBoundary } from '../line.ts'

const CODE = /^[a-z0-9](?:[a-z0-9-]{2,14})[a-z0-9]/u

/** A one-time code: letters and digits, full width levelled, the case as typed. */
export function readCode(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.clone().skip()
  const hit = CODE.exec(ahead.peek())
  if (hit === null) return 'talk'
  const end = ahead.at + hit[0].length
  draft.text = ahead.typed(end).normalize('NFKC')
  draft.sure = true
  cursor.moveTo(end)
  return 'next'
}

/** A score in figures or words; the longest word that is parted from what follows, or any after a sure number. */
export function readRating(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.clone().skip()
  const { text } = ahead.line
  const stars = /^[⭐★🌟]{1,5}(?![⭐★🌟])/u.exec(ahead.peek(12))
  if (stars !== null) {
    draft.rating = [...stars[0]].length as Rating
    cursor.moveTo(ahead.at + stars[0].length)
    return 'next'
  }
  const giving = /^(?:给|打)(?:他|她|你|您|个)?(?=[1-5一二两三四五]\s*[分星]|满分|[好差]评|五星)/u.exec(ahead.peek(4))
  if (giving !== null) ahead.moveTo(ahead.at + giving[0].length)
  const head = ahead.peek(8).replace(/^(\d)\s+(?=[分星])/u, '$1')
  const word = RATING_WORDS.find((one) => head.startsWith(one))
  if (word === undefined) {
    if (!readFeeling(ahead, cursor, draft)) readFeelingBehind(ahead, cursor, draft)
    return 'next'
  }
  const spaced = ahead.peek(8).length - head.length
  let end = ahead.at + word.length + (head === ahead.peek(8) ? 0 : spaced)
  const particle = /^(?:吧|啦|的|哈|了)(?=[\s,。、!~:]|$)/u.exec(text.slice(end, end + 2))
  if (particle !== null) end += particle[0].length
  const open = isBoundary(text, end) && !/^(?:[?]|\.\d)/u.test(text.slice(end, end + 2))
  // 10分, 一分都不给: the longer word decides.
  if (!open && readFeeling(ahead, cursor, draft)) return 'next'
  const glued =
    draft.number !== undefined && /\p{Script=Han}$/u.test(word) && !/^[的吗呢没不得]/u.test(text.slice(end, end + 1))
  if (!open && !glued) return draft.number === undefined || !/^\d/u.test(word) ? 'talk' : 'next'
  draft.rating = ratingOf(word)!
  cursor.moveTo(end)
  cursor.gap = glued ? 'space' : 'none'
  return 'next'
}

/** 评单 12 太差了: the words up to the next gap, where they are a feeling and nothing else; the number says they are one. */
function readFeeling(ahead: Cursor, cursor: Cursor, draft: Draft): boolean {
  const isOfAll = draft.numbers !== undefined && /^[都均全]/u.test(ahead.peek(1))
  if (draft.number === undefined || (ahead.gap === 'none' && !isOfAll)) return false
  const said = /^[^\s,，。;；!！、~]{1,12}/u.exec(ahead.peek(12))?.[0] ?? ''
  const felt = feelingOf(said)
  if (typeof felt !== 'number') return false
  draft.rating = felt
  cursor.moveTo(ahead.at + said.length)
  return true
}

/** 评单 12 来晚了，不满意: what happened first, then how it was. */
function readFeelingBehind(ahead: Cursor, cursor: Cursor, draft: Draft): void {
  const felt = draft.number === undefined || ahead.gap === 'none' ? null : feelingOf(ahead.rest)
  if (typeof felt !== 'number') return
  draft.rating = felt
  const why = trimText(whyOf(ahead.typed(), felt))
  if (why !== '') draft.text = why
  cursor.moveTo(ahead.line.text.length)
}

/** One of a closed list, perhaps in brackets. The list's own spelling is kept. */
export function readCategory(arg: CategoryArg, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.clone().skip()
  const label = /^类[型别]\s*:?\s*/u.exec(ahead.peek(6))
  if (label !== null) ahead.moveTo(ahead.at + label[0].length)
  const bracket = /^[【[(《「]/u.exec(ahead.peek(1))
  const at = ahead.at + (bracket === null ? 0 : 1)
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
  const closing = bracket === null ? 0 : 1
  cursor.moveTo(end + closing)
  cursor.gap = bracket === null ? 'none' : 'stop'
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
  const args = Object.values(draft.command.args)
  const isPublished = args.some((one) => one.kind === 'text' && one.published)
  const isEarly = draft.household === undefined && args.some((one) => one.kind === 'household')
  const said =
    isPublished || isEarly
      ? null
      : new RegExp(`[\\s,，、:：](${words.join('|')})(?=[\\s,，。!！]|$)`, 'u').exec(ahead.typed())
  if (said === null) return false
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
  const ahead = cursor.clone().skip()
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
  const kind = leading === undefined ? kinds.find((name) => rest.endsWith(name)) : undefined
  const org = rest.slice(0, rest.length - (kind?.length ?? 0)).replace(/[\s,、:。]+$/u, '')
  if (org === '' && kind === undefined) return ahead.done ? 'next' : 'talk'
  if (kind === undefined && (ahead.gap === 'none' || !UNIT.test(org))) return 'talk'
  if (org.length > 24) return 'talk'
  if (org !== '') draft.text = ahead.typed(ahead.at + org.length)
  cursor.moveTo(ahead.at + org.length)
  return 'next'
}

/** Where an organisation in front of a command's word ends: 那良屯走访情况. */
export function unitBefore(at: Cursor, opens: (words: string) => boolean): number | null {
  for (let length = 2; length <= 8; length++) {
    const word = at.peek(length)
    if (!/^[\p{Script=Han}\d]+$/u.test(word)) return null
    if (
      UNIT.test(word) &&
      opens(
        at.line.text
          .slice(at.at + length)
          .trimStart()
          .slice(0, 10),
      )
    )
      return at.at + length
  }
  return null
}

function readUnit(ahead: Cursor, cursor: Cursor, draft: Draft): Step {
  const word = /^[\p{Script=Han}\d]{2,14}/u.exec(ahead.peek(16))?.[0]
  if (word === undefined || /[的吗呢了]|怎么/u.test(word)) return 'next'
  // 走访情况 弄福: without 屯 behind it only the roster can tell, so it counts where nobody else is spoken to.
  const isShort = ahead.line.isToBot && ahead.gap !== 'none' && word.length <= 4
  if (!UNIT.test(word) && !isShort) return 'next'
  draft.text = ahead.typed(ahead.at + word.length)
  cursor.moveTo(ahead.at + word.length)
  return 'next'
}

export function readRoomKind(_reader: RoomKindArg, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.clone().skip()
  const kind = Object.values(ROOM_NAMES).find((name) => ahead.line.text.startsWith(name, ahead.at))
  if (kind === undefined) return 'next'
  draft.category = kind
  cursor.moveTo(ahead.at + kind.length)
  return 'next'
}

/** The word of a command after 帮助. */
export function readTopic(topics: ReadonlySet<string>, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.clone().skip()
  const rest = ahead.rest.replace(/^怎么/u, '').replace(/(?:怎么[用说弄办]|命令)?[\s。.!~?,]*$/u, '')
  const skipped = ahead.rest.startsWith('怎么') ? 2 : 0
  const word = normalize(rest).trim()
  if (!topics.has(word)) return 'next'
  const start = ahead.at + skipped
  draft.text = ahead
    .clone()
    .moveTo(start)
    .typed(start + rest.length)
  cursor.moveTo(ahead.line.text.length)
  return 'next'
}
