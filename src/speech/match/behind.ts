/** A command behind words of its own: 没人接我就派了：派单 #29 …, 我婆娘喊我来点单：化肥二十包卸车. */
import { saysNothing, trimText } from '../../language/edges.ts'
import { numberAt } from '../../language/numerals.ts'
import type { Reading } from '../reading.ts'
import { behindNumber, framed } from './frames.ts'
import type { Cursor } from './line.ts'
import { opensCommand } from './may-open.ts'
import { endsAt, nextWord, type Table } from './table.ts'
import { passTail, readWord } from './word.ts'

/** The words in front end here at the latest. */
const REACH = 40
/** What ends them: a stop, or who came to say it. */
const ENDS = /(?:[\s,。;!~、]|:(?!\d))+|(?:[我来要想他她]|助手|本人)(?=\p{Script=Han})/gu
/** They tell how a command is said, or what others said of it. */
const TELLS =
  /@|你帮|转|通知|统计|汇总|[讲说话教写发填输复念提]|打(?!扰)|叫(?!我)|例如|比如|格式|像|怎[么样]|什么|[谁哪吗呢?]|记得|以后|上次|可以|直接|应该|要是|如果|别|不[要会]|[没不]有?[帮给替]|又要|每[周月天日]|^[他她]们?[^\s,。:;!]*$/u
const TELLS_BEHIND = /(?:就(?:行|可以|好|得|是)|即可|这样|才[行对能会]|[了过]没有?|[吗呢?])[\s。.!~]*$/u

export function behindWords(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const isFurther = line.openings.some((opening) => opening > 0) || /#\d|\d号?单/u.test(line.text)
  if (line.quotesPerson || at.at > 0 || !isFurther) return null
  for (const end of line.text.slice(0, REACH).matchAll(ENDS)) {
    const start = end.index + end[0].length
    const words = line.text.slice(start, start + 10)
    if (!opensCommand(table, words)) {
      const reading =
        VERB_DONE.test(words) && STOPPED.test(end[0]) && UNDONE.test(line.text.slice(0, start))
          ? aboutNumber(table, at.to(start), line.text.slice(0, start))
          : null
      if (reading !== null) return reading
      continue
    }
    const front = line.text.slice(0, start)
    // 志强，接单 12 is said to somebody.
    const isReason = /了/u.test(front) && /^\p{Script=Han}{2}\s?#?\d/u.test(line.text.slice(start))
    if (!isReason && /^\p{Script=Han}{0,3}[\s,。:;!~、]+$/u.test(front)) continue
    // Who names another command before it counts or tells of them.
    if (TELLS.test(front) || (/\d/u.test(front) && nextWord(table, front) >= 0) || TELLS_BEHIND.test(line.text))
      return null
    if (isTheirs(front)) return null
    // 点单 灯不亮 点单人：张三; 走访 …⏎走访 …: the word that opens the line does not begin again further on.
    if (line.openings[0] === 0 && line.text.startsWith(line.text.slice(start, start + 2))) return null
    const word = at.to(start)
    const reading = framed(table, word) ?? readWord(table, word, 0)
    if (reading === null || !isFirm(reading, word)) return aboutNumber(table, word, front)
    // 赞成 12，同意 12: an everyday word counts only where the matter is the speaker's to move.
    return table.commands.get(reading.command)?.everyday && reading.slots.number ? { ...reading, bare: true } : reading
  }
  return null
}

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
  const at = front.search(/[#\d]/u)
  const number = at < 0 ? null : numberAt(front, at)
  if (number === null || !number.sure || /[#\d]/u.test(front.slice(number.end))) return null
  return behindNumber(table, word, number.value)
}

/** It names its matter, its people or its household, or tells a wish apart from the word. */
function isFirm({ ask, slots }: Reading, word: Cursor): boolean {
  const { number, people, household, category, date, text, activity } = slots
  if (ask !== undefined) return false
  if (number !== undefined || activity !== undefined) return true
  if (household !== undefined || people !== undefined) return (text ?? date ?? category) !== undefined
  // 我来弄一下这个群。⏎绑定本群 青山志愿服务队 志愿者群
  if (category !== undefined && text !== undefined && word.line.text.charAt(word.at - 1) === '\n') return true
  const isApart =
    /^\p{Script=Han}{2,3}[\s,。:]/u.test(word.peek(4)) ||
    /(?:^|[\s,。;]|我们?)[来要想]+$/u.test(word.line.text.slice(0, word.at))
  return text !== undefined && text.length >= 4 && isApart
}
