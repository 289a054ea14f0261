import { isEverybody } from '../../../language/mention.ts'
import { nameRun } from '../../../language/names.ts'
import { asKept, isRareName } from '../../../language/rare-names.ts'
import { isPolite } from '../../../language/talk.ts'
import { leadingGroup } from '../../args/groups.ts'
import type { PeopleArg } from '../../args/types.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor } from '../line.ts'
import { isBoundary } from '../line.ts'
import { dateAt } from './date.ts'
import { isKnownName, nameAhead } from './name.ts'

const FOR = /^\s?[代替](?=\p{Script=Han}{2})/u
const FIRST_FILLER = /^(?:派给?|交给|派?至|代|帮|替|请|给|由|让|叫|安排|把|将|从)\s*(?=[@\p{Script=Han}])/u
/** 户代表 01-02 改成韦志强: behind a household it is said who is somebody there. */
const FILLER_THERE = /^(?:是|[改换定][成为]?|由|:)\s*(?=[@\p{Script=Han}])/u
const NEXT_FILLER = /^(?:的(?:联系)?户\s*)?(?:都|全部)?(?:和|跟|与|及|同埋?|加|还有|以及|(?:移交|交|转)给?|给|→|->)\s*/u

/** More people than this are no list of names. */
const MOST = 100

/** Reads mentions and names as the roster writes them, in any mixture. */
export function readPeople(arg: PeopleArg, cursor: Cursor, draft: Draft): Step {
  const people: string[] = draft.people ?? []
  while (people.length < MOST) {
    const ahead = cursor.ahead()
    const first = draft.household === undefined ? FIRST_FILLER : FILLER_THERE
    const filler = ahead.pass(people.length === 0 ? first : NEXT_FILLER)
    const mention = ahead.mention()
    if (mention !== null) {
      if (isEverybody(mention.name)) draft.ask ??= 'person'
      else people.push(mention.name)
      draft.sure = true
      cursor.moveTo(mention.end)
      cursor.gap = 'space'
      continue
    }
    const group = ahead.gap === 'none' ? null : leadingGroup(ahead.peek(8))
    if (group !== null && isBoundary(ahead.line.text, ahead.at + group.length)) {
      people.push(group)
      cursor.moveTo(ahead.at + group.length)
      continue
    }
    const end = bareName(ahead, arg, draft, { first: people.length === 0, beside: filler !== '' })
    if (end < 0) break
    // 农德旺代黄阿公: who does it for another is not whom it is for.
    if (people.length === 0 && FOR.test(ahead.line.text.slice(end, end + 3))) {
      cursor.moveTo(end).skip()
      continue
    }
    people.push(asKept(ahead.typed(end).trim()))
    const called = ['同志', ...draft.command.says].find((word) => ahead.line.text.startsWith(word, end)) ?? ''
    cursor.moveTo(end + called.length)
  }
  if (people.length > 0) draft.people = people
  else if (arg.optional === undefined) draft.ask ??= 'person'
  return 'next'
}

/** The people in front of a command's word: mentions, behind 给 or not, or a name that touches the word. */
export function peopleBefore(at: Cursor, opens: (at: number) => boolean) {
  const start = at.clone()
  const names: string[] = []
  for (let mention = start.mention(); mention !== null && !isEverybody(mention.name); mention = start.mention()) {
    names.push(mention.name)
    start.moveTo(mention.end).skip()
  }
  if (names.length > 0) return { names, end: start.at, sure: true }
  const end = nameRun(at.line.text, start.at, (after) => opens(wordAt(at, after)))
  return end < 0 ? null : { names: [start.typed(end)], end: wordAt(at, end), sure: false }
}

/** 韦志强的联系户 …: where the command's word begins behind a name. */
const wordAt = (at: Cursor, end: number): number => at.to(end).passed(/^(?:的?(?:联系)?户)?\s?/u)

/** A bare name stands between gaps, beside 给 or 和, or right behind the number of an order. */
function bareName(
  at: Cursor,
  { gives, anyName, amongWords }: PeopleArg,
  draft: Draft,
  { first, beside }: { readonly first: boolean; readonly beside: boolean },
): number {
  const { text } = at.line
  const links = gives ? GIVES : JOINS
  const orders = anyName && draft.number !== undefined
  // 转任务51李秀英 月底前
  const touchesNumber = draft.number !== undefined && first && /\d/u.test(text.charAt(at.at - 1))
  if (at.gap === 'none' && !beside && !gives && !(orders && draft.sure) && !touchesNumber)
    // 任务韦志强12月3号前…
    return amongWords ? -1 : nameRun(text, at.at, (after) => dateAt(at.to(after), 'future')?.vague === false)
  const run = nameAhead(at)
  if (run !== '' && isKnownName(run, at.line)) return at.at + run.length
  const isDated = (after: number) => !gives && dateAt(at.to(after), 'future') !== null
  const ends = (after: number) => isBoundary(text, after) || links.test(text.slice(after, after + 4)) || isDated(after)
  // 派单 12 叫韦志强去: what that person is to do goes on right behind the name.
  const does = (after: number) =>
    DOES.test(text.slice(after, after + 2)) || draft.command.says.some((word) => text.startsWith(word, after))
  const named = nameRun(text, at.at, (after) => ends(after) || ((orders || beside) && does(after)))
  // 代覃祎签: no name ends so.
  if (beside && named - at.at > 2 && text.charAt(named - 1) === '签') return named - 1
  // 凌晨1点, 季末 and 谷雨前 begin like names and are days.
  const day = named < 0 || gives ? null : dateAt(at, 'future')
  if (day && day.end >= named) return -1
  if (amongWords && !beside && named - at.at < 3) return -1
  const given =
    gives && named < 0 && (at.gap !== 'none' || beside)
      ? (first ? GIVEN : LAST_GIVEN).exec(at.peek(10))?.[0].length
      : undefined
  if (given !== undefined && !isPolite(at.peek(given))) return at.at + given
  return named < 0 && orders && first && isAnyName(run, at) ? at.at + run.length : named
}

/** Behind the number of an order that is dispatched nothing but people can stand, whatever they are called: 派单 23 阿强. */
function isAnyName(run: string, at: Cursor): boolean {
  const isAlone = /^[\s。!~]*$/u.test(at.line.text.slice(at.at + run.length))
  return run.length > 1 && run.length <= 8 && !NO_NAME.test(run) && (isAlone || isRareName(run))
}

const NO_NAME =
  /[的了吗呢吧不没就都也这那哪谁什么怎我你他她们请把被很只又说讲快急先赶]|^(?:马上|派|接|给|去|来|要|有|明天|今天|后天|一下|上午|下午|晚上|尽)|[下点]$/u

/** 任务 完成入户 周五前 @韦志强: who it is for, mentioned at the end. */
export function takeTrailingPeople(text: string, { line }: Cursor, draft: Draft): string {
  const people: string[] = []
  let rest = text
  for (let hit = MENTIONED.exec(rest); hit !== null && people.length < MOST; hit = MENTIONED.exec(rest)) {
    const name = hit[1] ?? ''
    if (!line.utterance.mentions.some((one) => one.name === name) || isEverybody(name)) break
    people.unshift(name)
    rest = rest.slice(0, hit.index)
  }
  if (people.length === 0 || rest.trim() === '') return text
  draft.people = people
  delete draft.ask
  return rest
}

const MENTIONED = /[\s,，、]*[@＠]([^\s@＠,，。]{1,20})[\s,，。]*$/u

/** 交接：大勇 给 美兰: by their given names, which only the roster knows. */
const GIVEN = /^\p{Script=Han}{2}(?=\s?(?:移交|交|转)?给\s?\p{Script=Han}{2})/u
const LAST_GIVEN = /^\p{Script=Han}{2}(?=[\s。.!~]*$)/u
const GIVES = /^(?:的(?:联系)?户|(?:交|移交|转)?给)/u
const JOINS =
  /^(?:[代替](?=\p{Script=Han}{2})|(?:[和跟与及加]|同埋?|还有|以及)\p{Script=Han}{2}|[于在](?=[\d今明本下])|同志)/u
const DOES = /^(?:[去来签接帮跑做弄修搞]|负责|处理|办理?|跟进|上门|看看|一[起同]|两[人个]|三个|马上)/u
