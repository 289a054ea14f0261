import type { Db } from '../connection/client.ts'

/**
 * Matters that share a number, since one went on as another: the number names the one with the highest turn. Whoever takes a
 * number has moved the matter that had it in the same transaction, and its version lets only one through.
 */
export async function nextTurn(db: Db, villageId: string, number: number): Promise<number> {
  const last = await db.matter.findFirst({
    where: { villageId, number },
    orderBy: { turn: 'desc' },
    select: { turn: true },
  })
  return (last?.turn ?? -1) + 1
}

/** The number names this matter again. */
export async function takeNumber(
  db: Db,
  { id, villageId, number }: { readonly id: string; readonly villageId: string; readonly number: number },
): Promise<void> {
  const turn = await nextTurn(db, villageId, number)
  await db.matter.updateMany({ where: { id }, data: { turn } })
}
