import type { Reading } from '../command/reading.ts'
import type { Outcome, Scene } from '../command/scene.ts'
import type { Utterance } from '../language/utterance.ts'

const YES = new Set(['是', '是的', '对', '对的', '确认', '确定', '好', '好的', '嗯', '可以', '要', '没错'])
const NO = new Set(['不', '不是', '不要', '不用', '不用了', '取消', '算了', '没有'])
const TRIMMED = /[\s。．.!！~～，,、?？#＃号单]+/gu

/** Whether words may answer a question of the bot; looked at only for those the bot waits for. */
export function looksLikeAnswer(words: string): boolean {
  const plain = words.normalize('NFKC').replace(TRIMMED, '')
  return YES.has(plain) || NO.has(plain) || /^\d{1,6}$/u.test(plain)
}

/** What the answer to an open question comes to; null when there is no question or these words do not answer it. */
export async function readAnswer(
  utterance: Utterance,
  scene: Scene,
): Promise<{ readonly reading: Reading } | { readonly outcome: Outcome } | null> {
  const { tx, account, chatId, now } = scene
  const plain = utterance.words.normalize('NFKC').replace(TRIMMED, '')
  const pending = await tx.pendings.open(account.id, chatId ?? '', now)
  if (!pending) return null
  const reading = pending.reading as Reading

  if (NO.has(plain)) {
    await tx.pendings.close(account.id, chatId ?? '')
    return { outcome: { reply: { text: '好的，不办了' } } }
  }
  const number = /^\d{1,6}$/u.test(plain) ? Number(plain) : null
  const chosen = pending.kind === 'choose' && number !== null && pending.options.includes(number)
  const confirmed = pending.kind === 'confirm' && YES.has(plain)
  if (!chosen && !confirmed) return null
  await tx.pendings.close(account.id, chatId ?? '')
  return { reading: chosen ? { ...reading, slots: { ...reading.slots, number } } : reading }
}
