import { normalize } from './fold.ts'
import { isCounted } from './measures.ts'
import { isPersonName } from './names.ts'

/** A line of a list, and whom it numbers, if anybody. */
export interface Line {
  readonly text: string
  readonly item: { readonly n: number; readonly text: string } | null
  readonly blank: boolean
}

/** How a line is numbered, the surest first: `1.` as WeChat writes it, `①` or `1 `, and a figure that touches the name. */
const KINDS = ['marked', 'loose', 'bare'] as const
type Kind = (typeof KINDS)[number]

interface Mark {
  readonly kind: Kind
  readonly n: number
  /** Where the mark begins and where the name behind it does. */
  readonly start: number
  readonly end: number
}

const FIGURE = '[0-9０-９]{1,3}'
const KEYCAP = '\\ufe0f?\\u20e3'
const MARKS: readonly (readonly [Kind, RegExp])[] = [
  // People who type along use anything for the dot. A digit right behind is a time or an amount: 8:30, 2.5斤.
  [
    'marked',
    new RegExp(`(${FIGURE})(?:${KEYCAP})?[ \\u3000]*[.．、)）,，。:：;；\\-_#＃](?![0-9０-９])[ \\u3000]*`, 'uy'),
  ],
  ['marked', new RegExp(`[(（[【](${FIGURE})[)）\\]】][ \\u3000]*`, 'uy')],
  ['marked', new RegExp(`([0-9])${KEYCAP}[ \\u3000]*`, 'uy')],
  ['marked', /(🔟)[ \u3000]*/uy],
  ['loose', /([①-⑳⑴-⒇⒈-⒛❶-➓])[ \u3000]*(?=\p{L}|@)/uy],
  ['loose', new RegExp(`第?(${FIGURE})[号位]?[ \\u3000、:：]+(?=\\p{Script=Han}{2,4}(?:[\\s（(，,+]|$))`, 'uy')],
  ['loose', new RegExp(`(${FIGURE})[ \\u3000]+(?=\\p{L}|@)`, 'uy')],
  ['bare', new RegExp(`(${FIGURE})(?:号(?=[^\\s到前后早上下有去来]))?(?=\\p{L}|@)`, 'uy')],
]
/** 一、黄世明: only where it begins a line. */
const SPELLED = /([一二三四五六七八九十])[、.．][ \u3000]*(?=\p{L}|@)/uy
const SPELLED_FIGURES = '一二三四五六七八九十'
/** 2月, 3点, 5年级, 2号有空, 3组: a figure before these is a day, an hour or a group; a name begins otherwise. */
const NO_NAME = /^(?:[月日点年时号组队楼栋期届级岁]|\p{L}(?:\P{L}|$))/u
const SINGLE = /^\p{L}(?:\P{L}|$)/u
/** A digit, a point behind one or a unit before a figure makes it part of something: 12.6, 0778-2281234, 1月2日. */
const INSIDE = /[0-9０-９][.:：\-/]?$|[.\-/年月第]$/u
/** No title is longer. */
const LONGEST = 2_000

/** The lines of a list: numbers that ascend within one line part it. */
export function listLines(raw: readonly string[]): Line[] {
  const kind = KINDS.find((one) => raw.some((line) => opening(line, one)))
  const starts = raw.map((line) => opening(line, kind))
  const opens = starts.findIndex((mark) => mark?.n === 1)
  let open = 0
  return raw.flatMap((line, at): Line[] => {
    const mark = starts[at] ?? next(line, open)
    if (mark === null) return opens < 0 ? titled(line) : [told(line)]
    const marks = [mark, ...counting(marksIn(line, mark.end, mark.kind), mark.n)]
    open = marks.at(-1)?.n ?? open
    return people(line, marks)
  })
}

const told = (text: string): Line => ({ text, item: null, blank: text.trim() === '' })
/** The mark a line begins with, of this kind or a surer one. */
function opening(line: string, kind: Kind | undefined): Mark | null {
  const at = line.search(/\S/u)
  if (at < 0) return null
  const mark = markAt(line, at)
  if (mark !== null) return kind !== undefined && KINDS.indexOf(mark.kind) <= KINDS.indexOf(kind) ? mark : null
  SPELLED.lastIndex = at
  const spelled = kind === 'bare' ? SPELLED.exec(line) : null
  return (
    spelled && {
      kind: 'bare',
      n: SPELLED_FIGURES.indexOf(spelled[1] ?? '') + 1,
      start: at,
      end: at + spelled[0].length,
    }
  )
}

/** A line numbered more loosely than the others is somebody too where its number is the next. */
function next(line: string, open: number): Mark | null {
  const mark = open > 0 ? opening(line, 'bare') : null
  return mark?.n === open + 1 ? mark : null
}

/** A title with the list right behind it: 修水渠 1.黄世明 2.陆大勇. */
function titled(line: string): Line[] {
  if (line.length > LONGEST) return [told(line)]
  for (const kind of KINDS) {
    const marks = marksIn(line, 0, kind)
    const lists = marks.map((mark, i) => (mark.n === 1 ? [mark, ...counting(marks.slice(i + 1), 1)] : []))
    const list = lists.findLast((one) => one.length > 1)
    const [first] = list ?? []
    if (list && first)
      return [told(line.slice(0, first.start).replace(/[\s，,：:；;、]+$/u, '')), ...people(line, list)]
  }
  return [told(line)]
}

/** Who stands behind each mark of a line; what parts them is left out. */
function people(line: string, marks: readonly Mark[]): Line[] {
  return marks.map(({ n, end }, i) => {
    const text = line.slice(end, marks[i + 1]?.start)
    return {
      text: line,
      item: { n, text: i + 1 < marks.length ? text.replace(/[\s,，;；、]+$/u, '') : text },
      blank: false,
    }
  })
}

/** Those of the marks that go on counting from `n`. */
function counting(marks: readonly Mark[], n: number): Mark[] {
  const found: Mark[] = []
  for (const mark of marks) if (mark.n === n + found.length + 1) found.push(mark)
  return found
}

/** The marks of one kind with a name behind them. */
function marksIn(line: string, from: number, kind: Kind): Mark[] {
  const marks: Mark[] = []
  for (let at = from; at < line.length; at++) {
    const mark = markAt(line, at)
    if (mark === null) continue
    if (!INSIDE.test(line.slice(Math.max(0, at - 2), at)) && belongs(mark, line, kind)) marks.push(mark)
    at = Math.max(at, mark.end - 1)
  }
  return marks
}

/** Numbered as the others are; or loosely, apart, and with what can only be a name: 1.蓝月英 2毛小红. */
function belongs(mark: Mark, line: string, kind: Kind): boolean {
  const behind = line.slice(mark.end, mark.end + 8)
  if (mark.kind === kind) return namesSomebody(behind, kind)
  return /\s/u.test(line.charAt(mark.start - 1)) && isPersonName(/^\p{Script=Han}+/u.exec(behind)?.[0] ?? '')
}

function markAt(line: string, at: number): Mark | null {
  for (const [kind, pattern] of MARKS) {
    pattern.lastIndex = at
    const hit = pattern.exec(line)
    if (hit === null) continue
    const end = at + hit[0].length
    if (kind === 'bare' && !namesSomebody(line.slice(end, end + 8), kind)) return null
    return { kind, n: countOf(hit[1] ?? ''), start: at, end }
  }
  return null
}

/** ❶ to ❿, ➀ to ➉ and ➊ to ➓ stand in three rows of ten. */
const DINGBATS = 0x2776

function countOf(figure: string): number {
  if (figure === '🔟') return 10
  if (/[❶-➓]/u.test(figure)) return ((figure.charCodeAt(0) - DINGBATS) % 10) + 1
  return Number(/\d+/u.exec(figure.normalize('NFKC'))?.[0])
}

/** What a name may begin with. 2人 and 3号 are no names, but 毛小红 is one though 毛 counts money. */
function namesSomebody(text: string, kind: Kind): boolean {
  const said = normalize(text).trim()
  if (!/^[\p{L}@\p{Extended_Pictographic}]/u.test(said)) return false
  if (kind === 'marked' || isPersonName(/^\p{Script=Han}{3}/u.exec(said)?.[0] ?? '')) return !SINGLE.test(said)
  return !NO_NAME.test(said) && !isCounted(said)
}
