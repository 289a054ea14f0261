import type { Sandbox } from '../server.ts'
import { DIRECT } from '../typed.ts'
import { beginSolitaire, joinSolitaire, replying } from './compose.ts'
import type { Phones } from './phones.ts'
import { SAMPLES } from './samples.ts'

/** What the page's form sends: whose phone, which chat, and one of the things that can be said. */
export interface Said {
  readonly as: string
  readonly chat: string
  readonly text: string
  /** The message that is answered. */
  readonly quote: string
  /** The 接龙 that is joined. */
  readonly join: string
  /** The matter of a 接龙 that is begun. */
  readonly solitaire: string
  /** Which of the samples is sent. */
  readonly sample: string
  readonly file: File | null
}

/** Says it in the sandbox. Nothing happens when there is nothing to say. */
export async function say(sandbox: Sandbox, phones: Phones, { as: who, chat, file, ...said }: Said): Promise<void> {
  const here = { who, room: chat === DIRECT ? undefined : chat }
  if (file && file.size > 0) {
    sandbox.sendFile({ ...here, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } })
    return
  }
  const sample = SAMPLES[said.sample]
  if (sample) {
    sandbox.sendFile({ ...here, file: sample() })
    return
  }
  const line = (id: string) => phones.lines(who, chat).find((one) => one.id === id)
  const list = said.join === '' ? undefined : line(said.join)
  const original = line(said.quote)
  const names = sandbox.rooms().find(({ name }) => name === chat)?.members ?? [sandbox.bot.name]
  const words = said.text.replaceAll('\r\n', '\n').trim()

  let text: string | null = words
  if (said.join !== '') text = list ? joinSolitaire(list.text, who) : null
  else if (said.solitaire.trim() !== '') text = beginSolitaire(said.solitaire.trim(), who)
  else if (original && words !== '') text = replying(original, words, names)
  if (text) sandbox.speak({ ...here, text })
}
