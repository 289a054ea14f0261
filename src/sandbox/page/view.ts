import type { Line } from '../world.ts'
import type { Chat, Holder } from './phones.ts'

/** What the page shows: whose phone, which chat, and what is being written. */
export interface View {
  readonly now: Date
  readonly bot: string
  readonly holders: readonly Holder[]
  readonly who: Holder
  readonly chats: readonly Chat[]
  readonly chat: Chat
  readonly lines: readonly Line[]
  /** Which of the three a narrow screen shows. */
  readonly screen: 'people' | 'chats' | 'chat'
  readonly draft: string
  readonly quoted: Line | null
  readonly examples: readonly string[]
}

export interface Address {
  readonly as: string
  readonly chat?: string | undefined
  readonly text?: string
  readonly quote?: string
}

export const HOME = '/sandbox'

export function addressOf(address: Address): string {
  const given = Object.entries(address).filter(([, value]) => value !== undefined && value !== '')
  return `${HOME}?${new URLSearchParams(Object.fromEntries(given)).toString()}`
}
