/** What a walk remembers: where and on which day, and what was seen there. */
import type { Details, Matter } from '../../src/domain/matter.ts'

export interface Walked {
  readonly orgId: string
  /** A local day. */
  readonly day: string
  readonly note: string | null
}

export const detailsOf = ({ orgId, day, note }: Walked): Details => ({ orgId, day, ...(note !== null && { note }) })

export function walkedIn({ details }: Pick<Matter, 'details'>): Walked {
  const { orgId, day, note } = details
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return { orgId: text(orgId), day: text(day), note: typeof note === 'string' && note !== '' ? note : null }
}
