/**
 * How a command is said when its word does not come first: behind a greeting or a wish, and behind its numbers, its
 * people, its household, its day or its organisation, in any order.
 */

import { saysNothing } from '../../language/edges.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { argOf, looksUp, takes } from './arg-of.ts'
import { complete } from './complete.ts'
import { type Draft, toReading } from './draft.ts'
import { asksPeople, isFavour, isRequest } from './front.ts'
import { type Cursor, type Line, leaves } from './line.ts'
import { type Front, mayPeel, NOTHING, peel } from './peel.ts'
import { isNameHere } from './read/name.ts'
import { readReply } from './reply.ts'
import { type Entry, endsAt, isTypo, type Table } from './table.ts'
import { passDone, passTail, readWord, toldEnd } from './word.ts'

/** Nobody puts more in front of a word. */
const MOST = 8

export function framed(table: Table, at: Cursor): Reading | null {
  if (!mayPeel(at)) return null
  let front: Front = { ...NOTHING, at }
  for (let peeled = 0; peeled < MOST; peeled++) {
    const next = peel(table, front)
    const reading = next && opened(table, next)
    if (next === null || reading) return reading
    front = next
  }
  return null
}

/** The command whose word stands behind the front, when it takes all that was peeled off. */
function opened(table: Table, front: Front): Reading | null {
  const { at, given } = front
  if (Object.keys(given).length === 0) return forThem(table, behindLead(table, front), front)
  // 01-01 01-02 都已告知
  if (given.households !== undefined) at.pass(/^(?:我们?)?[都均全]部?(?=\p{Script=Han}{2})/u)
  for (const { entry, end } of endsAt(table, at.line.text, at.at)) {
    // 62 要履行: what is still to be done nobody tells of.
    if (reports(entry.command) && given.number !== undefined && /[要该]\s?$/u.test(at.line.text.slice(0, at.at)))
      continue
    if (isTypo(entry) || (entry.as === 'reply' && endsInWord(table, at.to(end)))) continue
    const word = at.to(toldEnd(entry.command, at, end))
    const asked = /^(?:掉|了|一下)*吧/u.test(word.peek(6))
    const isVerb = entry.as === 'numbered'
    if (front.moves || asked || (isVerb && givesReason(entry.command))) passDone(word)
    if (given.number !== undefined && reports(entry.command) && word.pass(TOLD) !== '') word.gap = 'space'
    passTail(word)
    // 四十七号同意的
    if (word.line.isToBot && given.number !== undefined) word.pass(/^的(?=[\s,。.!~]|$)/u)
    const read = entry.as === 'reply' ? replied(entry, word, front) : completed(table, entry.command, word, front)
    if (read === null) continue
    const reading: Reading = { ...read, word: { start: at.at, end, as: entry.as } }
    // 12号单给老人送药 is no order for anybody: a verb alone is for whom it names.
    const isNamed = entry.as !== 'verb' || reading.slots.people?.every((one) => isNameHere(one, at.line)) !== false
    if (saysMore(reading) && isNamed) return forThem(table, reading, front)
    // 21号催一下 asks for it.
    if (entry.as === 'verb') continue
    if (!isVerb || front.moves || asked || entry.word.length > 2) return forThem(table, reading, front)
    // 12号单催了 tells of it; 12号单退了 is said by who gives it back.
    if (givesReason(entry.command) || !leaves(at.line)) return { ...reading, bare: true }
  }
  return null
}

/** 73号没问题，确认: the word that closes it is what was meant. */
function endsInWord(table: Table, after: Cursor): boolean {
  const { gap, at, rest, line } = after.ahead()
  return (
    gap === 'stop' &&
    endsAt(table, line.text, at).some(({ entry, end }) => entry.as === 'says' && saysNothing(rest.slice(end - at)))
  )
}

/** 28完成了换了个新水龙头: what was done goes on behind 了. */
const TOLD = /^了(?=\p{Script=Han}{3})(?![没吗么呢])/u
const reports = (command: Command): boolean => argOf(command, 'text')?.report === true

/** 12号单派给陆大勇, 12评5分: more than the number was said. */
const saysMore = ({ slots, ask }: Reading): boolean =>
  ask === undefined && (slots.people ?? slots.rating ?? slots.date) !== undefined

/** It is given back or called off, by whoever has to say why. */
function givesReason(command: Command): boolean {
  const told = argOf(command, 'text')
  return told?.slot === 'reason' && told.optional === true
}

/** A command whose number was said further in front. */
export const behindNumber = (table: Table, at: Cursor, number: number): Reading | null =>
  opened(table, { ...NOTHING, at, given: { number, numberFirst: true, sure: true } })

/** 替黄美兰签到 names who signs; what everybody answers for themself (请假) nobody says for another. */
function forThem(table: Table, reading: Reading | null, { forWhom }: Front): Reading | null {
  if (reading === null || forWhom === undefined) return reading
  const command = table.commands.get(reading.command)!
  if (!command.everyday) return reading
  return takes(command, 'people') ? { ...reading, slots: { ...reading.slots, people: [forWhom] } } : null
}

/** 我要点单 …, 帮我接单 12, 收到，签到 9: only when everything after the word fits, and says what it is about. */
function behindLead(table: Table, { at, forWhom }: Front): Reading | null {
  const { line } = at
  const reading = readWord(table, at.clone(), 0, forWhom === undefined ? {} : { people: [forWhom] })
  return reading !== null && (saysEnough(reading, table, line, line.text.slice(0, at.at)) || !leaves(line))
    ? reading
    : null
}

/** Behind a greeting or a wish a command says what it is about, or was said to the bot alone. */
function saysEnough({ command, slots }: Reading, table: Table, line: Line, front: string): boolean {
  const { number, household, people, category, text, reason, activity } = slots
  const asked = table.commands.get(command)!
  const { wished, everyday } = asked
  if (number !== undefined || activity !== undefined || wished === 'always') return true
  if (household !== undefined && people !== undefined) return true
  if (text !== undefined && (household ?? wished ?? people ?? category)) return true
  // 麻烦交接 韦志强 给 黄美兰, 帮我停止任务 …: what nobody says every day, asked for with what it is about.
  const isAsked = everyday === undefined && isFavour(front)
  if (people !== undefined && everyday === undefined && (isAsked || people.length > 1)) return true
  if (isAsked && text !== undefined && asked.hears === undefined) return true
  // 我请假，稻谷还晒着: counts where a single check-in is open.
  if (reason !== undefined) return true
  // 看下公开栏财务, 我要看我的单; 请大家上报走访情况 and 请回复情况 are said to people.
  if (wished === undefined && everyday === undefined && looksUp(asked))
    return line.isToBot || !(asksPeople(front) || (takes(asked, 'matter') && isRequest(front)))
  if (Object.keys(slots).length > 0) return false
  // 我签到 says all there is to say, and so does 我要接单; 我要完成 does not.
  const isWish = asked.splits === true && /[要想]$|申请$/u.test(front)
  return line.isToBot || (everyday ? front === '我' : isWish)
}

/** #12 我来, 46我来: a natural reply beside the number. */
function replied(entry: Entry, word: Cursor, { given, isBare }: Front): Reading | null {
  // 签到 #21🙏: a picture behind a word and its number answers nothing.
  const isPicture = saysNothing(entry.word) && /^\p{Script=Han}/u.test(word.line.text)
  if (given.number === undefined || isPicture) return null
  const reading = readReply(entry, word, given.number)
  if (reading === null) return null
  const { number, numbers, ofVillage } = given
  const slots = { ...reading.slots, number, ...(numbers && { numbers }), ...(ofVillage && { ofVillage }) }
  return { ...reading, slots, ...(isBare ? { bare: true } : {}) }
}

function completed(table: Table, command: Command, word: Cursor, front: Front): Reading | null {
  const { given, isBare } = front
  // 今天该走访哪个: to the bot, a day in front of a list says nothing.
  if (word.line.isToBot && Object.keys(command.args).length === 0 && given.date !== undefined)
    return completed(table, command, word, { ...front, given: {} })
  if (!fits(command, given, word.line)) return null
  const draft = complete(command, word, table.topics, given)
  if (draft === null) return null
  if (given.number === undefined)
    return isFull(draft, word, front) || !leaves(word.line) ? toReading(draft, false) : null
  // 12 完成, 21延期到周五: later only where #12 is the speaker's to finish.
  return { ...toReading(draft, false), ...(isBare ? { bare: true } : {}) }
}

/** Whether the command has a reader for each thing that stood in front of its word. */
function fits(command: Command, given: Partial<Draft>, line: Line): boolean {
  if (command.hears?.onlyQuoted && given.number !== undefined) return false
  // Who dispatches, or works (陆大勇派单 12), is not whom it is for.
  const gives = argOf(command, 'people')?.gives
  const isWho = given.people === undefined || given.sure || command.everyday || gives
  const isMany = argOf(command, 'household')?.many
  if (given.households !== undefined && !isMany) return false
  const isTaken = READ_BY.every(([slot, kind]) => given[slot] === undefined || takes(command, kind))
  return isTaken && (isWho === true || !leaves(line))
}

/** What reads each thing that may stand in front of a word. */
const READ_BY = [
  ['people', 'people'],
  ['number', 'matter'],
  ['ofVillage', 'matter'],
  ['household', 'household'],
  ['date', 'date'],
  ['text', 'org'],
  ['category', 'category'],
] as const

/** A household, a day or an organisation in front of the word: the rest says enough not to be told to people. */
function isFull(draft: Draft, word: Cursor, { given, isHome, recurs }: Front): boolean {
  // 张三走访 累了: a name in front may be who went.
  if (given.household !== undefined) {
    const isCode = /\d/u.test(given.household)
    if (draft.command.hears?.saysDone) return isCode || word.line.isToBot
    // 莫老四家走访，屋顶漏
    const isToldOf = isHome && word.line.context.place !== 'villagers' && word.ahead().gap !== 'none'
    return (draft.date ?? draft.category ?? draft.people ?? (isToldOf || isCode ? draft.text : undefined)) !== undefined
  }
  if (given.people !== undefined)
    return draft.number !== undefined || draft.people!.length > 1 || draft.date !== undefined
  if (given.date === undefined) return true
  // Nobody says 每周一发起签到 but to the bot.
  if (recurs && (draft.activity ?? (draft.people && draft.text)) !== undefined) return true
  // 昨天我去走访莫老四，他不在屋
  if (!word.line.isToBot && /去\p{Script=Han}{2}$/u.test(word.line.text.slice(0, word.at))) return false
  // 今天走访了蓝阿婆家 is told to people, but where the village's cadres and members are among themselves.
  // 上周走访韦日新家他还问起你 is said to somebody.
  const isTold = draft.text !== undefined && word.line.context.place !== 'villagers' && !/[你您]/u.test(draft.text)
  return draft.household !== undefined && (isTold || word.line.isToBot || word.ahead().gap !== 'none')
}
