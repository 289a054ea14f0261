import type { FileBoxInterface } from 'file-box'
import { types } from 'wechaty-puppet'
import { type Clock, type Media, type NamedBytes, TooLarge } from '../engine/ports.ts'
import type { LeanPuppet } from './puppet.ts'
import { within } from './within.ts'

/** A picture over a village's line. */
const FETCH_MS = 30_000

/** A message's picture or file, to be fetched when somebody wants it. */
export function mediaOf(puppet: LeanPuppet, messageId: string, isPicture: boolean, clock: Clock): Media {
  return {
    fetch: (atMost) =>
      within(
        clock,
        FETCH_MS,
        boxOf(puppet, messageId, isPicture).then((box) => read(box, atMost)),
      ),
  }
}

/** Not every puppet keeps pictures apart from files. */
async function boxOf(puppet: LeanPuppet, messageId: string, isPicture: boolean): Promise<FileBoxInterface> {
  if (!isPicture) return puppet.messageFile(messageId)
  return puppet.messageImage(messageId, types.Image.HD).catch(() => puppet.messageFile(messageId))
}

/** Reads no more than it must to know that it is too much. */
async function read(box: FileBoxInterface, atMost: number): Promise<NamedBytes> {
  const { name } = box
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await box.toStream()) {
    const bytes = Buffer.from(chunk as Uint8Array)
    length += bytes.length
    if (length > atMost) throw new TooLarge(name)
    chunks.push(bytes)
  }
  return { name, bytes: Buffer.concat(chunks) }
}
