import type { NewMessage, Person } from '../store/index.ts'
import { nameList } from './name-list.ts'

/** Somebody who could not be told something that is not said just anywhere. */
export interface Unreached {
  readonly name: string
  /** 联系人, or who watches over them from the township. */
  readonly called: '联系人' | '镇干部'
  /** What it is about; null when it is visits that are owed. */
  readonly number: number | null
}

/**
 * Asks the village's cadres to bring somebody to the bot, in words that tell of no household. Several who are missed for
 * the same are named in one line.
 */
export function callThem({ name, called, number }: Unreached): Pick<NewMessage, 'text' | 'merge'> {
  const step = number === null ? (called === '联系人' ? '「该走访」' : '「走访情况」') : `「查 ${number}」`
  return {
    text: `有${called}私聊不到、也不在党员群或村干群：{}，请转告本人私聊我发${step}`,
    merge: { key: `unreached ${called} ${step}`, item: name },
  }
}

/** To somebody who would not take a direct message, where others listen: how to mend it, and where to look then. */
export const MEND = '我有话私聊您，可是发不过去。请把我加为好友，再私聊我发：我的单'

/** Of those whom nothing said to them alone reaches: who does not take it, and who has no account; each with what mends it. */
export const REFUSING = { said: '私聊不到', fix: '请本人加机器人为好友' }
export const UNKNOWN = { said: '还没登记微信，有事找不到', fix: '请本人在村里的群发：我是 自己的姓名' }

/** Whom nothing said to them alone reaches, for those who can tell them: who they are and how each mends it. */
export function unreachedLines(people: readonly Pick<Person, 'name' | 'accounts'>[]): readonly string[] {
  const named = (some: typeof people) => nameList(some.map(({ name }) => name))
  const refusing = people.filter(({ accounts }) => accounts.length > 0)
  const unknown = people.filter(({ accounts }) => accounts.length === 0)
  return [
    ...(refusing.length > 0 ? [`${REFUSING.said}：${named(refusing)}。${REFUSING.fix}`] : []),
    ...(unknown.length > 0 ? [`${UNKNOWN.said}：${named(unknown)}。${UNKNOWN.fix}`] : []),
  ]
}
