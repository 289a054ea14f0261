import type { Details, Matter } from '../domain/matter.ts'
import type { Prisma } from './client.ts'

/** The columns a matter is made of. */
export const MATTER = {
  id: true,
  villageId: true,
  orgId: true,
  number: true,
  kind: true,
  state: true,
  version: true,
  title: true,
  details: true,
  roomId: true,
  createdAt: true,
  enteredAt: true,
  deadline: true,
  dueAt: true,
  participants: { select: { personId: true, name: true, part: true, state: true, active: true, note: true } },
} as const satisfies Prisma.MatterSelect

export function shaped(row: Prisma.MatterGetPayload<{ select: typeof MATTER }>): Matter {
  return { ...row, details: row.details as Details }
}
