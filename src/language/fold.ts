import traditional from 'opencc-js/dict/TSCharacters'

/**
 * A text made comparable: full width, traditional, upper case, odd spaces and invisible characters are levelled.
 * It is for matching only. What people typed stays in `source`, and every place in `text` knows where it came from.
 */
export interface Folded {
  readonly text: string
  readonly source: string
  /** `starts[i]` is where the i-th unit of `text` begins in `source`; null where each stands at its own place. */
  readonly starts: readonly number[] | null
}

// What becomes of one UTF-16 unit: itself (0), nothing (1), several units (2), or the unit given.
const SAME = 0
const DROP = 1
const EXPAND = 2
const units = new Uint16Array(0x10000)
const expansions = new Map<string, string>()

/** Several ask about the same line, one right after the other. */
let last: Folded = { text: '', source: '', starts: null }

/** Folds a text; a lone surrogate stays what it is. Idempotent: folding the result changes nothing. */
export function fold(source: string): Folded {
  if (source !== last.source) last = foldAnew(source)
  return last
}

/** In one pass. */
function foldAnew(source: string): Folded {
  let text = ''
  let from = 0
  let starts: number[] | null = null
  for (let i = 0; i < source.length;) {
    const unit = source.charCodeAt(i)
    if (isPlain(unit)) {
      starts?.push(i)
      i++
      continue
    }
    const paired = unit >= 0xd800 && unit < 0xdc00 && isLow(source.charCodeAt(i + 1))
    const piece = paired ? source.slice(i, i + 2) : source.charAt(i)
    const folded = paired ? foldPair(piece) : unit === CR ? foldReturn(source, i) : foldUnit(unit, piece)
    text += source.slice(from, i) + folded
    if (folded.length !== piece.length) starts ??= Array.from({ length: i }, (_, at) => at)
    for (let k = 0; starts !== null && k < folded.length; k++) starts.push(i)
    i += piece.length
    from = i
  }
  starts?.push(source.length)
  if (from === 0) return { text: commonly(source), source, starts }
  const plain = commonly(text + source.slice(from))
  return { text: source.includes('唔该') ? plain.replaceAll('不该', '麻烦') : plain, source, starts }
}

/** What 白话 and 桂柳话 say with words of their own, each as long as the common one, so that every place stays where it is. */
const SAID_THERE: Readonly<Record<string, string>> = {
  下子: '一下',
  点样: '怎样',
  边个: '哪个',
  边度: '哪里',
  边步: '哪步',
  边些: '哪些',
  点解: '为啥',
  几多: '多少',
  而家: '现在',
  未有: '没有',
  没得: '没有',
  哪样: '什么',
  边几: '哪几',
  得空: '有空',
  得闲: '有空',
  成日: '整天',
  好晒: '好了',
  定晒: '定了',
  完晒: '完了',
  齐晒: '齐了',
  我滴: '我的',
}

function commonly(text: string): string {
  return HOLDS.test(text) ? text.replaceAll(EACH_THERE, (said) => SAID_THERE[said] ?? said) : text
}

/** Hardly any text holds one of these words: a look at its last character tells most that hold none. */
const HOLDS = new RegExp(
  `[${Object.keys(SAID_THERE)
    .map((word) => word.charAt(1))
    .join('')}](?<=${Object.keys(SAID_THERE).join('|')})`,
  'u',
)
const EACH_THERE =
  /下子(?<!一下子)(?![弟民女孙])|点样(?<!一点样)(?![本品板子])|边[个度步些](?<![东西南北两旁路河村]边.)|点解(?![决释])|几多(?!年)|而家(?![长里])|未有(?<!从未有)|没得(?=人)|哪样(?<!一哪样)|边几(?=[户个条件家张单项])|得[空闲](?<![不没难晓觉记懂]得.)|(?<!完)成日(?![子常志期])|(?<=[修整搞弄办换装做执清])好晒|[定完齐]晒|我滴(?![水血答灌])/gu

/** The folded text alone. */
export function normalize(text: string): string {
  return fold(text).text
}

/** What was typed where the folded text reads `start` to `end`. */
export function typed(folded: Folded, start: number, end: number): string {
  if (folded.starts === null) return folded.source.slice(start, end)
  if (end <= start) return ''
  const { source, starts } = folded
  let to = starts[end - 1]! + (source.codePointAt(starts[end - 1]!)! > 0xffff ? 2 : 1)
  // What completes an emoji folds to nothing but belongs to it; other invisible characters stay behind.
  while (to < starts[end]! && /[\ufe0e\ufe0f\u20e3]/u.test(source.charAt(to))) to++
  return source.slice(starts[start], to)
}

const CR = 0x0d

function isPlain(unit: number): boolean {
  return units[unit] === SAME && (unit & 0xfc00) !== 0xd800
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

function foldUnit(unit: number, piece: string): string {
  const to = units[unit]!
  if (to === SAME) return piece
  if (to === DROP) return ''
  return to === EXPAND ? expansions.get(piece)! : String.fromCharCode(to)
}

/** CRLF is one line end, a lone CR another. */
function foldReturn(source: string, at: number): string {
  return source.charCodeAt(at + 1) === 0x0a ? '' : '\n'
}

function foldPair(pair: string): string {
  const known = expansions.get(pair)
  if (known !== undefined) return known
  const cp = pair.codePointAt(0)!
  // Mathematical letters, enclosed letters and digits, compatibility ideographs: the pairs NFKC changes.
  const changes = (cp >= 0x1d400 && cp < 0x1d800) || (cp >= 0x1f100 && cp < 0x1fc00) || (cp >= 0x2f800 && cp < 0x2fa20)
  return changes ? settle(pair.normalize('NFKC')) : pair
}

/** Folds what NFKC gave until nothing changes, so that folding twice is folding once. */
function settle(text: string): string {
  let out = ''
  for (const character of text) out += character.length === 2 ? character : foldUnit(character.charCodeAt(0), character)
  return out
}

function put(unit: number, to: string): void {
  if (to.length === 1 && to.charCodeAt(0) > EXPAND) {
    units[unit] = to === String.fromCharCode(unit) ? SAME : to.charCodeAt(0)
    return
  }
  units[unit] = to === '' ? DROP : EXPAND
  if (to !== '') expansions.set(String.fromCharCode(unit), to)
}

function range(from: number, to: number, each: (unit: number) => void): void {
  for (let unit = from; unit <= to; unit++) each(unit)
}

/** What 白话 and 桂柳话 write with characters of their own, one for one, so that every reader hears the common word. */
const DIALECT = [
  '唔不',
  '冇没',
  '咗了',
  '喇啦',
  '嚟来',
  '嘅的',
  '佢他',
  '啲些',
  '嗰那',
  '咁这',
  '俾给',
  '畀给',
  '睇看',
  '攞拿',
  '掂定',
  '啵啊',
  '喺在',
  '搵找',
]

function build(): void {
  for (const pair of traditional.split('|')) {
    const [from, to] = pair.split(' ')
    if (from?.length === 1 && to?.length === 1) put(from.charCodeAt(0), to)
  }
  // 答覆 is how Taiwan and Hong Kong write 答复; 妳 is 你.
  for (const [from, to] of ['覆复', '妳你', '甯宁', '亊事', ...DIALECT]) put(from!.charCodeAt(0), to!)
  range(0x41, 0x5a, (unit) => put(unit, String.fromCharCode(unit + 32)))
  range(0x00, 0x1f, (unit) => unit !== 0x0a && put(unit, unit === 0x09 ? ' ' : ''))
  units[CR] = EXPAND
  expansions.set('\r', '\n')
  const invisible = [
    [0x7f, 0x84],
    [0x86, 0x9f],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0x20e3, 0x20e3],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
  ] as const
  for (const [from, to] of invisible) range(from, to, (unit) => put(unit, ''))
  for (const unit of [0x85, 0x2028, 0x2029]) put(unit, '\n')
  for (const [from, to] of [
    [0xa0, 0xd7ff],
    [0xf900, 0xfffd],
  ] as const) {
    range(from, to, (unit) => {
      // Ideographs and Hangul syllables are their own NFKC; skipping them keeps loading short.
      if (units[unit] !== SAME || (unit >= 0x3400 && unit < 0xac00) || (unit >= 0xac00 && unit < 0xd7ff)) return
      const one = String.fromCharCode(unit)
      const nfkc = one.normalize('NFKC')
      if (nfkc !== one) put(unit, /^[\s\u2005]+$/u.test(nfkc) ? ' ' : settle(nfkc))
    })
  }
  put(0x1680, ' ')
  // A few dictionary entries lead to another entry (薴 → 苧 → 苎).
  range(0, 0xffff, (unit) => {
    const to = units[unit]!
    if (to > EXPAND && units[to]! > EXPAND) units[unit] = units[to]!
  })
}

build()
