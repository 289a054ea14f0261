import type { Line } from '../world.ts'
import type { Chat, Holder } from './phones.ts'

/** What the page shows: whose phone, which chat, and what is being written. */
export interface View {
  readonly now: Date
  /** How many milliseconds the village is behind the world. */
  readonly behind: number
  readonly bot: string
  readonly holders: readonly Holder[]
  readonly who: Holder
  readonly chats: readonly Chat[]
  readonly chat: Chat
  readonly lines: readonly Line[]
  /** Whether the file sent with a message can still be had. */
  readonly isKept: (id: string) => boolean
  /** Which of the three a narrow screen shows. */
  readonly screen: 'people' | 'chats' | 'chat'
  readonly draft: string
  /** What a 接龙 here could be for: a check-in that is open. */
  readonly solitaire: string
  /** The newest 接龙 that this person could join. */
  readonly joinable: Line | null
  readonly quoted: Line | null
  /** Lines that can be sent as they stand. */
  readonly chips: readonly string[]
}

export interface Address {
  readonly as: string
  readonly chat?: string | undefined
  readonly text?: string
  readonly quote?: string
}

export const HOME = '/sandbox'

/** So many hours pass at once at most. */
export const LONGEST_LEAP = 720

export function addressOf(address: Address): string {
  const given = Object.entries(address).filter(([, value]) => value !== undefined && value !== '')
  return `${HOME}?${new URLSearchParams(Object.fromEntries(given)).toString()}`
}
