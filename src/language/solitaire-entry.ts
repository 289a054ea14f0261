/** Who stands behind one number of a 接龙, and what they added to their name. */
import { isPersonName, isVillageName } from './names.ts'

/** One line of a 接龙: who joined, and what they added to their name. */
export interface Entry {
  /** As numbered in the list; two may share a number when people join at once or write themselves down together. */
  readonly n: number
  readonly name: string
  readonly note: string
}

// The name ends at a space, a bracket, a plus or a comma; a dash belongs to many nicknames (韦-弄福屯).
const NAME = /^[^\s（(【[+＋，,、；;：:]+/
// A nickname may begin with signs and a space: `🌻 阿芬`.
const SIGNS_FIRST = /^[^\p{L}\p{N}\s（(+＋，,、；;：:]+\s+[^\s（(+＋，,、；;：:]+/u
const COUNT = /^(\p{Script=Han}{2,})(1\d{10}|0\d{2,3}-?\d{7,8}|\d{1,4}(?:[人份箱斤个只包袋张位户件桶盒套元块])?)$/u
/** 岑国富✅, 韦志强🙋‍♂️: what people put behind a name to say they come. */
const TICKED = /^(\p{Script=Han}{2,})((?:[✅✔☑√👌✋🙋👍💪🙏](?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d[♂♀]\ufe0f?)*)+)$/u
/** 黄美兰-到: a dash before what is said of the coming is none of a nickname. */
const DASHED = /^(\p{Script=Han}{2,4})[-—–~]+(到|已到|请假|参加|来|去|报名|[来去到]不了|不[来去])$/u
/** 代韦志强, 替蓝阿婆接: somebody writes another one down. */
const FOR_ANOTHER = /^([代帮替])(\p{Script=Han}{3,5}?)(接龙?|报名?)?$/u
const STOPS_BEHIND = /(?<=\p{Script=Han})[。.!！~～]+$/u
/** The number once more, typed into a line WeChat had numbered: `1. 1. 覃小芳`, `3. 3、黄美兰`, `2.、韦志强`. */
const AGAIN = /^(?:(\d{1,3})[ \u3000]*[.．、)）:：。][ \u3000]*|[.．、。,，:：]+[ \u3000]*)(?=\p{L}|@)/u
const TOUCHING = /^(\d{1,3})(?=\p{Script=Han})/u

/** The entries of one numbered line: mostly one, several where several people stand in it, none where nobody does. */
export function entriesOf({ n, text }: { readonly n: number; readonly text: string }): Entry[] {
  const said = unpadded(withoutAgain(text.trim(), n).replace(/^@/, ''))
  const [name, note] = parted(said)
  if (name === '') return []
  const together = peopleIn(name, note)
  if (together.length > 1) return together.map((one) => ({ n, name: one, note: '' }))
  const [first = name] = together
  const for_ = FOR_ANOTHER.exec(first)
  if (for_ && isSomebody(for_[2] ?? '')) return [{ n, name: for_[2] ?? '', note: joined(for_[1], note) }]
  return [placed({ n, name: first, note })]
}

/** Whether a line that has no number is somebody all the same: a name and nothing else. */
export const isNameAlone = (line: string): boolean => line.trim().length >= 3 && isSomebody(line.trim())

const isSomebody = (word: string): boolean => isPersonName(word) || isVillageName(word)

function withoutAgain(text: string, n: number): string {
  const marked = AGAIN.exec(text)
  if (marked) return text.slice(marked[0].length)
  const touching = TOUCHING.exec(text)
  return touching && Number(touching[1]) === n ? text.slice(touching[0].length) : text
}

/** 黄 美 兰, 韦 强, 莫 老四: made as wide as the others. */
function unpadded(text: string): string {
  const [first = '', second = '', third = ''] = text.split(/[ \u3000]+/u, 3)
  const isOne = (part: string) => /^\p{Script=Han}$/u.test(part)
  if (!isOne(first)) return text
  const parts = isOne(second) && isOne(third) ? [first, second, third] : [first, second]
  const name = parts.join('')
  if (!isSomebody(name) || /假$/u.test(name)) return text
  return text.replace(new RegExp(`^${parts.join('[ \\u3000]+')}`, 'u'), name)
}

/** The name and what stands behind it. */
function parted(said: string): readonly [name: string, note: string] {
  const name = (SIGNS_FIRST.exec(said) ?? NAME.exec(said))?.[0] ?? ''
  const note = said.slice(name.length).replace(/^[\s，,、；;：:]+/, '')
  const plain = name.replace(STOPS_BEHIND, '')
  const behind = COUNT.exec(plain) ?? TICKED.exec(plain) ?? DASHED.exec(plain)
  return behind ? [behind[1] ?? plain, joined(behind[2], note)] : [plain, unwrap(note)]
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ')

const unwrap = (note: string): string => /^[（(【[]([^（()）【】]*)[）)】\]]$/.exec(note)?.[1]?.trim() ?? note

/** 牛一头, 田三亩: what somebody brings. */
const COUNTED = /[一二两三四五六七八九十几半][头亩斤个只块人天车桌箱份袋把张辆台担条根]$/u

/** 覃小芳、韦志强 and 黄美兰和莫老四 are two who come; 覃小芳、高兴 is one and a word. Behind a space stands what somebody adds. */
function peopleIn(name: string, note: string): readonly string[] {
  const both = /^(.{2,4})[和跟与](.{2,4})$/u.exec(name)
  if (both && note === '' && isSomebody(both[1] ?? '') && isSomebody(both[2] ?? '')) return both.slice(1)
  const more = note.replace(/^[和跟与]/u, '').split(/[、，,；;和跟]+/u)
  return isSomebody(name) && more.every(isNameAlone) && !more.some((one) => COUNTED.test(one))
    ? [name, ...more]
    : [name]
}

const PLACE = /^(?:\p{Script=Han}{1,5}[屯村寨组队坡垌]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[组队])$/u

/** 那良屯 覃小芳: where somebody lives, then who it is. */
function placed({ n, name, note }: Entry): Entry {
  const [second = '', ...rest] = note.split(/[ \u3000]+/u)
  return PLACE.test(name) && isSomebody(second) ? { n, name: second, note: joined(name, ...rest) } : { n, name, note }
}
