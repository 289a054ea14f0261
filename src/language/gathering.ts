/** What a 接龙 is for, as far as its words tell: people who come, or something else that is listed. */
import { normalize } from './fold.ts'
import type { Entry, Solitaire } from './solitaire.ts'

const COMING = /签到|报到|到场|到会|出席/u
const TRADE =
  /团购|代购|拼[车单团]|预?订|预定|下单|买|卖|转让|优惠|到货|包邮|尺码|门票|份子|AA|剩余|多余|[\d一二三四五六七八九十百两几](?:\.\d+)?\s*(?:元|块|毛|斤)/iu
const GOODS = /\d\s*(?:[份箱斤个只包袋件桶盒套瓶提枚张]|公斤|kg)/iu

/** A list of what people buy, order or pay: never a check-in. */
export function isTrade({ title, entries }: Solitaire): boolean {
  const words = normalize(title)
  if (COMING.test(words)) return false
  const goods = entries.filter((entry) => GOODS.test(normalize(entry.note))).length
  return TRADE.test(words) || (goods > 0 && goods * 2 >= entries.length)
}

const AWAY = /请假|[来去到]不了|不能[来去到]|没法[来去]|没空|(?:^|[^\p{Script=Han}])不[来去](?:了|$)/u
const AWAY_BEHIND = /^(\p{Script=Han}{2,4}?)[-—]?(请假|[来去到]不了|不能来|没空)$/u

/** Whether a note says that the person does not come; 请假 may also stick to the name. */
export function awayIn({ name, note }: Entry): {
  readonly name: string
  readonly away: boolean
  readonly note: string
} {
  const stuck = AWAY_BEHIND.exec(normalize(name))
  if (stuck) return { name: stuck[1] ?? name, away: true, note: note || (stuck[2] ?? '') }
  return { name, note, away: AWAY.test(normalize(note)) }
}

/** Words that belong to the asking, not to the matter. */
const ASKING = /签到|报到|接龙|自愿|参加|报名|开始了?|来的接一下|[^\p{L}\p{N}]/gu

/** Whether two titles speak of the same: one holds the other, or they share most of their pairs of characters. */
export function agree(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '') return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.includes(short)) return true
  const pairs = Array.from({ length: short.length - 1 }, (_, at) => short.slice(at, at + 2))
  return pairs.length > 1 && pairs.filter((pair) => long.includes(pair)).length * 2 > pairs.length
}

/** A title that asks who comes and does not say to what: 签到接龙. */
export function asksWhoComes(title: string): boolean {
  return COMING.test(normalize(title)) && plain(title) === ''
}

function plain(title: string): string {
  return normalize(title).replace(ASKING, '')
}
