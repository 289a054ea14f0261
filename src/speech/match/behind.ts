/** A command behind words of its own: 没人接我就派了：派单 #29 …, 我婆娘喊我来点单：化肥二十包卸车. */
import { saysNothing, trimText } from '../../language/edges.ts'
import { isCounted } from '../../language/measures.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import { bareReason, isThanks } from '../../language/talk.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { argOf, looksUp, takes } from './arg-of.ts'
import { behindNumber, framed } from './frames.ts'
import { addressEnd, greetingsEnd } from './front.ts'
import { type Cursor, leaves } from './line.ts'
import { opensCommand } from './may-open.ts'
import { endsAt, nextWord, type Table } from './table.ts'
import { passTail, readWord } from './word.ts'

/** The words in front end here at the latest. */
const REACH = 40
/** Where the gate decides, they may tell a longer story. */
const FAR = 200
/** So many words behind them are looked at: each is read to the end of the line. */
const TRIED = 2
/** What ends them: a stop, or who came to say it. */
const ENDS =
  /(?:[\s,。;!?~、]|:(?!\d))+|(?:[我来要想他她]|助手|本人)(?=\p{Script=Han})|(?<=了)(?=\p{Script=Han}{2}\s?#?\d)/gu
/** They tell how a command is said, wherever in front. */
const TELLS_HOW = /@|转|通知|例如|比如|格式|像|怎[么样](?!还|这么|又|没|不)|什么|上次|以后/u
/** In the same sentence: what is said to others, asked of them, or not meant now. */
const TELLS =
  /你帮|统计|汇总|[讲说教写填输念](?![不没错])|回复|的话|(?<![没不]得?)发(?=[送了个到出给在一吧条群的\s,。:]|$)|提(?![前早供])|打(?=[字上出一个\s,。:]|$)|叫(?!我)|[谁哪吗?]|(?<![在正]\p{Script=Han}{0,8})呢|记得|可以|直接|应该|要是|如果|别|不[要会]|[没不]有?[帮给替]|以为|估计|好像|听[讲说]|又要|每[周月天日]|^[他她]们?[^\s,。:;!]*$/u
/** 我不在这个村住了，麻烦删除我的信息: what leads to the word says nothing. */
const LEADS = /^(?:麻烦|请|帮我|那?我?现在|那我|就|经?(?:研究|讨论|商量)(?:后|决定)*)+(?=\p{Script=Han}{2})/u
/** 没人去吗？41号单我去: who asks so answers it. */
const ASKED = /[吗呢咩么]?[?\s]+$/u
const SENTENCE = /[。!;\n?]/u
/** A word and its number, a number and its word, or a word and whom it is for: 接单 12, 23 接单, 任务 @. */
const NUMBERED = /^(?:\p{Script=Han}{2}\s?)?#?\d|^\p{Script=Han}{2}\s?@/u
/** 志强，: so little in front may call somebody. */
const CALLS = /^\p{Script=Han}{0,3}[\s,。:;!~、]+$/u
/** 刚下班, 在家呢, 太远: how it stands with the speaker, where a name would call somebody. */
const TELLS_OF_SELF = /^(?:刚|正|在|有|没|不|太|又|已|还|顺路|路过|今[天日晚]|明天|我|咱)|[了呢]$/u
const TELLS_BEHIND = /(?:就(?:行|可以|好|得|是)|即可|这样|才[行对能会]|[了过]没有?|[吗呢?])[\s。.!~]*$/u

export function behindWords(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const isFurther =
    line.openings.some((opening) => opening > 0) || /#\d|\d号?单|[一二三四五六七八九十百]号单/u.test(line.text)
  if (line.quotesPerson || at.at > 0 || !isFurther) return null
  let tried = 0
  const reach = line.text.length <= REACH || leaves(line) ? REACH : FAR
  for (const end of line.text.slice(0, reach).matchAll(ENDS)) {
    const apart = end.index + end[0].length
    const start = at.to(apart).passed(LEADS)
    if (!opensCommand(table, line.text, start)) {
      const reading =
        VERB_DONE.test(line.text.slice(start, start + 10)) &&
        STOPPED.test(end[0]) &&
        UNDONE.test(line.text.slice(0, start))
          ? aboutNumber(table, at.to(start), line.text.slice(0, start))
          : null
      if (reading !== null) return reading
      continue
    }
    const front = line.text.slice(0, start)
    const called = calledIn(at, start)
    // 志强，接单 12 is said to somebody; 刚下班，接单 12 is not.
    if (
      CALLS.test(front) &&
      !(TELLS_OF_SELF.test(trimText(front)) && NUMBERED.test(line.text.slice(start, start + 10))) &&
      leaves(line)
    )
      continue
    if (isToldOf(table, line.text, front, called.end) && leaves(line)) return null
    // 点单 灯不亮 点单人：张三; 走访 …⏎走访 …: the word that opens the line does not begin again further on.
    if (line.openings[0] === 0 && line.text.startsWith(line.text.slice(start, start + 2))) return null
    const word = at.to(start)
    const reading = framed(table, word) ?? readWord(table, word, 0)
    if (called.names.length > 0) {
      const work = reading ?? aboutNumber(table, word, front)
      return work && given(work, table.commands.get(work.command)!, called.names)
    }
    // 67号单，经研究派单给…: the matter that was named before is meant.
    const about = reading?.slots.number === undefined ? aboutNumber(table, word, front) : null
    if (about !== null) return about
    if (reading === null || !(isFirm(reading, word, table) || !leaves(line))) {
      if (++tried === TRIED) return null
      continue
    }
    const command = table.commands.get(reading.command)!
    const whole = withReason(reading, command, at, end.index)
    // 赞成 12，同意 12: an everyday word counts only where the matter is the speaker's to move.
    return command.everyday && reading.slots.number ? { ...whole, bare: true } : whole
  }
  return null
}

/** Whether what stands around a word tells of it. */
function isToldOf(table: Table, text: string, front: string, called: number): boolean {
  // Who names another command before it counts or tells of them.
  if (tells(front.slice(called)) || (/\d/u.test(front) && nextWord(table, front) >= 0)) return true
  return TELLS_BEHIND.test(text) || isTheirs(front)
}

/** Whether what stands in front tells of the word and does not lead to it; of what was said a sentence before only how it is said. */
function tells(front: string): boolean {
  const said = front.replace(ASKED, '')
  const last = said.split(SENTENCE).at(-1) ?? ''
  return TELLS_HOW.test(said) || TELLS.test(last)
}

/** Who is called in front of everything: @蓝建军 辛苦您跑一趟，派单24号. */
function calledIn(at: Cursor, start: number): { readonly names: readonly string[]; readonly end: number } {
  const names: string[] = []
  let next = at.ahead()
  next.pass(/^(?:请|麻烦|有劳|辛苦|[叫让喊])\s?(?=@)/u)
  for (let mention = next.mention(); mention !== null && mention.end < start; mention = next.mention()) {
    names.push(mention.name)
    next = next.to(mention.end).skip()
  }
  return { names, end: names.length > 0 ? next.at : 0 }
}

/** What is given to somebody is given to whom it calls in front. */
function given({ ask, ...reading }: Reading, command: Command, names: readonly string[]): Reading | null {
  const arg = argOf(command, 'people')
  const { number, people, date, text } = reading.slots
  const isOpen = people === undefined && (ask === undefined || ask === 'person')
  const isSaid = number !== undefined || (date !== undefined && text !== undefined)
  const isGiven = arg !== undefined && !arg.optional && !arg.gives && isOpen && isSaid
  return isGiven ? { ...reading, slots: { ...reading.slots, people: [...names] } } : null
}

/** 车坏在半路了，52延期到下个月五号: why stands in front, and is kept. */
function withReason(reading: Reading, command: Command, at: Cursor, end: number): Reading {
  if (argOf(command, 'text')?.slot !== 'reason' || reading.slots.reason !== undefined) return reading
  const { text } = at.line
  const from = addressEnd(text, greetingsEnd(text, at.at))
  const why = from < end ? trimText(bareReason(at.to(from).typed(end))) : ''
  return (why.length < SHORTEST_WHY && !/[了没不]/u.test(why)) || isThanks(why)
    ? reading
    : { ...reading, slots: { ...reading.slots, reason: why } }
}

/** Less is an address. */
const SHORTEST_WHY = 4

/** 昨天镇领导来走访 tells of what others came for; 我婆娘喊我来 and 昨天来 do not. */
function isTheirs(front: string): boolean {
  const [who] = /(?<=^|[\s,。:;!~、])[^\s,。:;!~、]*(?=[来要想]$)/u.exec(front) ?? []
  return who !== undefined && !/[我咱]|本人|^$/u.test(who.replace(/^.{0,4}?[天日早晚上下]午?/u, ''))
}

/** 灶房漏水了，帮我点个单: what is wished for stands first, and the command's word closes it. */
export function wordLast(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const last = line.openings.at(-1) ?? 0
  if (line.quotesPerson || last < at.at + SHORTEST || line.text.length > last + 8) return null
  const front = LED_FROM.exec(line.text.slice(at.at, last))
  if (front === null) return null
  for (const { entry, end } of endsAt(table, line.text, last)) {
    const { wished, hears, id } = entry.command
    const word = at.to(end)
    passTail(word)
    if (entry.as !== 'says' || wished !== 'with-words' || !saysNothing(word.rest) || word.rest.includes('?')) continue
    const text = trimText(at.typed(at.at + front[1]!.length))
    if (text.length >= SHORTEST && hears?.despiteWord?.({ text, sure: false })) return { command: id, slots: { text } }
  }
  return null
}

/** Less is no wish. */
const SHORTEST = 6
/** The words, then what leads to the command's. */
const LED_FROM = /^(.*?)[\s,。!;~]+(?:(?:连心)?小助手|[您你]|请|麻烦|帮忙|帮?给?我|我?[要想]|[\s,])*$/su

/** 18号单不用来了，撤了吧: a verb alone, as what becomes of the matter named before. */
const VERB_DONE = /^\p{Script=Han}(?:掉|了|一下)+[吧啦]?(?=[\s,。.!~]|$)/u

const STOPPED = /[\s,。;!~、:]/u

/** Why it comes to that. */
const UNDONE = /不|没|好了|算了/u

/** 12号单我去不了了，退单: the matter was named before. */
function aboutNumber(table: Table, word: Cursor, front: string): Reading | null {
  const at = front.search(/[#\d]|[一二两三四五六七八九十百廿][零一二三四五六七八九十百]{0,4}号(?:单|任务)/u)
  const number = at < 0 ? null : numberAt(front, at)
  if (number === null || /[#\d]/u.test(front.slice(number.end))) return null
  const isSure = number.sure || isNoDay(number, front)
  // 14号没问题，同意; 31今天交了，完成: it may be a day, or count something.
  const isClosed = front.charAt(number.end - 1) === '号' || front.slice(0, at).trim() === ''
  const isNumber = isSure || (isClosed && !isCounted(front.slice(number.end, number.end + 12)))
  const reading = isNumber ? behindNumber(table, word, number.value) : null
  return reading !== null && !isSure ? { ...reading, bare: true } : reading
}

/** It names its matter, its people or its household, or tells a wish apart from the word. */
function isFirm({ command, ask, slots }: Reading, word: Cursor, table: Table): boolean {
  const { number, people, household, category, date, text, activity } = slots
  const { text: said, utterance, context } = word.line
  if (ask !== undefined) return false
  if (number !== undefined || activity !== undefined) return true
  if (household !== undefined || people !== undefined) {
    // 刚换了手机，我是覃毓芃: whom it names is all there is to say.
    const args = Object.values(table.commands.get(command)!.args)
    const isWhole = args.every(({ kind }) => kind === 'people' || kind === 'name')
    return (people?.length ?? 0) > 1 || isWhole || (text ?? date ?? category) !== undefined
  }
  if (Object.keys(slots).length === 0)
    return (context.place === 'direct' && isLongWord(word, table)) || closes(word, table) || isShown(word, table)
  // @连心 我爷爷想看看，公开栏 财务
  if (utterance.addressed) return true
  // 我来弄一下这个群。⏎绑定本群 青山志愿服务队 志愿者群
  if (category !== undefined && text !== undefined && SENTENCE.test(said.charAt(word.at - 1))) return true
  const isApart =
    /^\p{Script=Han}{2,3}[\s,。:]/u.test(word.peek(4)) || /(?:^|[\s,。;]|我们?)[来要想]+$/u.test(said.slice(0, word.at))
  return text !== undefined && text.length >= 4 && isApart
}

/** 没人动那我先来啦～接单: who says what they do closes with its word, apart (not 我不是要退单); which matter it is only one that fits tells. */
function closes(word: Cursor, table: Table): boolean {
  const { text } = word.line
  const last = text.slice(0, word.at).split(SENTENCE).at(-1) ?? ''
  return (
    /我(?!们)|咱(?!们)|本人/u.test(last) &&
    /[\s,。;!~、:]$/u.test(last) &&
    !/[\d号]/u.test(last) &&
    endsAt(table, text, word.at).some(
      ({ entry, end }) => entry.as === 'says' && takes(entry.command, 'matter') && saysNothing(text.slice(end)),
    )
  )
}

/** 今天得空，待接单发我看看: a list is asked for. */
const isShown = ({ line, at }: Cursor, table: Table): boolean =>
  endsAt(table, line.text, at).some(({ entry, end }) => looksUp(entry.command) && SHOW_ME.test(line.text.slice(end)))
const SHOW_ME = /^(?:给我|我)?[发看][给下]?我?(?:看看|一下|看下)?[\s。.!~]*$/u

/** 在医院陪阿妈，今天别提醒: a word of so many characters is all there is to say. */
const isLongWord = ({ line, at }: Cursor, table: Table): boolean =>
  endsAt(table, line.text, at).some(({ entry }) => entry.as === 'says' && entry.word.length > 3)
