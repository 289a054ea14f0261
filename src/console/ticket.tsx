/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Matter } from '../domain/matter.ts'
import type { Transaction } from '../store/index.ts'
import { type Form, field } from './forms.ts'
import type { Visitor } from './options.ts'

/** The field, and the question in an address, that names the village a page or a form is of. */
export const VILLAGE_FIELD = 'in'

interface TicketProps {
  readonly visitor: Visitor
  /** The matter it acts on, as it stood when the page was made. */
  readonly of?: Matter | undefined
}

/**
 * What every form carries unseen: the session's token, the village it was made for, a key of its own under which it acts
 * once, and what it takes for granted. Two tabs of one session may so stand in two villages.
 */
export function Ticket({ visitor, of }: TicketProps) {
  return (
    <>
      <input type="hidden" name="csrf" value={visitor.csrf} />
      <input type="hidden" name={VILLAGE_FIELD} value={visitor.village.id} />
      <input type="hidden" name="once" value={randomUUID()} />
      {of && <input type="hidden" name="seen" value={`${of.number}.${of.version}`} />}
    </>
  )
}

/** Whether a form is sent for the first time; a second click, or going back and sending again, is not. Kept as rows. */
export async function isFirst(tx: Transaction, form: Form, { sessionId }: Visitor, now: Date): Promise<boolean> {
  const once = field(form, 'once')
  if (!/^[\w-]{8,64}$/.test(once)) throw new HTTPException(400)
  const key = `form ${sessionId} ${once}`
  if ((await tx.slots.taken([key])).has(key)) return false
  tx.slots.take(key, now)
  return true
}

/** The matter a form acts on, when it is not any more as the form was made for; else null. */
export async function changedSince(tx: Transaction, form: Form, { village }: Visitor): Promise<Matter | null> {
  const [, number, version] = /^(\d{1,9})\.(\d{1,9})$/.exec(field(form, 'seen')) ?? []
  if (number === undefined) return null
  const matter = await tx.matters.byNumber(village.id, Number(number))
  return matter?.version === Number(version) ? null : matter
}
