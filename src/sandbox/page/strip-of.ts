import type { Play } from '../play.ts'
import { PHONES } from '../story/strip.ts'
import type { StripProps } from './strip.tsx'

/** So many lines of a chat a phone of the story shows. */
const SHOWN = 12

/** How far the story is, and what stands on its phones. */
export function stripOf({ strip, phones, sandbox }: Play): StripProps {
  return {
    scene: strip.scene,
    phones: PHONES.map(({ who, chat, is }) => ({
      who,
      chat,
      is,
      members: sandbox.rooms().find(({ name }) => name === chat)?.members ?? [],
      lines: phones.lines(who, chat).slice(-SHOWN),
    })),
  }
}
