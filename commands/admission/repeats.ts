/** What was asked of villages before (数据一次采集, guidance §20), and who has answered it. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import { givable } from '../../src/speech/given.ts'
import type { Registry, Stage } from '../../src/speech/mechanism.ts'
import { asksTheSame } from '../../src/speech/titles.ts'

/** What is older is not reported any more but history. */
const FRESH_MS = days(366)
/** More of one township nobody compares. */
const LOOKED_AT = 300

/** What the same township gave before in much the same words, the newest first. */
export async function earlier(
  { tx, now }: Pick<Stage, 'tx' | 'now'>,
  registry: Pick<Registry, 'matters'>,
  matter: Pick<Matter, 'id' | 'villageId' | 'title' | 'createdAt'>,
): Promise<readonly Matter[]> {
  const found: Matter[] = []
  for (const { workflow } of givable(registry)) {
    const { kind } = workflow
    const lately = await tx.matters.newest(
      { villageId: matter.villageId, kind, states: Object.keys(workflow.states) },
      LOOKED_AT,
    )
    found.push(
      ...lately.filter(
        (one) =>
          one.id !== matter.id &&
          one.createdAt <= matter.createdAt &&
          one.createdAt > after(now, -FRESH_MS) &&
          asksTheSame(one.title, matter.title),
      ),
    )
  }
  return found.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}

/** How it is noted that what was reported before was used again. */
export const takenOver = (number: number, said: string): string => `沿用 #${number}${said && `：${said}`}`
const TAKEN_OVER = /^沿用 #\d+：?/u

/** What somebody reported in it, in their own words; null where they did not, empty where they said no more than that. */
export function reportedBy(matter: Matter, personId: string, registry: Pick<Registry, 'matter'>): string | null {
  const kind = registry.matter(matter.kind)
  const { part = '', deed = '' } = kind?.fromAbove ?? {}
  const done = kind?.workflow.deeds?.[deed]?.to
  const own = playing(matter, part).find((one) => one.personId === personId && one.state === done)
  // What was taken over then is what was reported before that.
  return own ? (own.note ?? '').replace(TAKEN_OVER, '') : null
}
