import { alike } from '../../domain/alike.ts'
import type { Step } from '../../domain/workflow.ts'
import type { Db, Prisma } from '../connection/client.ts'

/**
 * Writes steps, and answers of each whether it was in time: a matter that was moved since it was read is left as it is. Steps
 * that come to the same are one UPDATE.
 */
export function moves(db: Db) {
  return async (steps: readonly Step[]): Promise<readonly boolean[]> => {
    const moved = new Set<Step>()
    const first = new Map(steps.toReversed().map((step) => [step.matter.id, step]))
    for (const same of alike([...first.values()], keyOf)) {
      const [{ matter, ...step }] = same
      const rows = await db.matter.updateManyAndReturn({
        where: { id: { in: same.map((one) => one.matter.id) }, version: matter.version },
        data: {
          state: step.to,
          version: { increment: 1 },
          enteredAt: step.at,
          deadline: step.deadline,
          dueAt: step.dueAt,
          nudgeStep: 0,
          closedAt: step.closed ? step.at : null,
          ...(step.orgId !== undefined && { orgId: step.orgId }),
          ...(step.details === matter.details ? {} : { details: step.details as Prisma.InputJsonValue }),
        },
        select: { id: true },
      })
      for (const { id } of rows) moved.add(first.get(id) as Step)
    }
    return steps.map((step) => moved.has(step))
  }
}

function keyOf({ matter, to, at, deadline, dueAt, closed, details, orgId }: Step): string {
  return JSON.stringify([
    matter.version,
    to,
    at,
    deadline,
    dueAt,
    closed,
    details === matter.details ? null : details,
    orgId,
  ])
}
