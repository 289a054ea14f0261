import type { NewMessage } from '../store/index.ts'

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
