import type { ArgOf } from '../args/index.ts'
import { refuse } from '../outcome.ts'
import { type Answer, MISSING, type Question } from './answer.ts'

/** The account behind a mention, whoever it belongs to; WeChat does not always tell which that is. */
export function resolveAccount(_: ArgOf<'account'>, { reading, utterance }: Question): Answer {
  const name = reading.slots.text
  if (name === undefined) return MISSING
  const id = utterance.mentions.find((one) => one.name === name)?.accountId
  return id ? { value: { id, name } } : { instead: refuse(`没认出 @${name} 是哪个微信，请在有它的群里从名单里 @ 它`) }
}
