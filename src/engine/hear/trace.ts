import type { Scene } from '../../speech/mechanism.ts'
import type { Answered } from './carry-out.ts'

/**
 * Writes into the audit what came of a message, one entry for each thing it asked for. The one place that says who it was: nobody, where what was said is unnamed,
 * and then not from where either, since few sit at the console.
 */
export function trace(answered: Answered, scene: Scene, by?: 'console'): void {
  for (const part of answered.parts ?? [answered]) note(part, scene, by)
}

function note({ outcome, command, subjects }: Answered, scene: Scene, by?: 'console'): void {
  if (outcome.outcome === 'ignored') return
  const { tx, actor, account, village, now } = scene
  const who = outcome.unnamed
    ? { personId: null, accountId: null }
    : { personId: actor?.personId ?? null, accountId: account.id }
  const ending = outcome.outcome ?? 'done'
  tx.audit.note(
    {
      ...who,
      villageId: village?.id ?? null,
      action: command,
      subject: subjects.map((number) => `#${number}`).join(' ') || null,
      detail: { ...(by && !outcome.unnamed ? { by } : {}), ...(ending === 'done' ? {} : { outcome: ending }) },
    },
    now,
  )
}
