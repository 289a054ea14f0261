import type { Clock } from '../domain/ports.ts'
import { seconds } from '../domain/time.ts'
import { type Check, type Surroundings, todo, type Verdict } from './check.ts'
import { backup } from './checks/backup.ts'
import { database, integrity } from './checks/database.ts'
import { holidays } from './checks/holidays.ts'
import { clock, disk, node } from './checks/machine.ts'
import { accounts, administrator, friends, groups, roster } from './checks/village.ts'
import { voices } from './checks/voices.ts'
import { line, unsaid } from './checks/wechat.ts'

/** What is looked at, in the order in which it is told. `npm run doctor` and the operator's page read this one list. */
export const CHECKS: readonly Check[] = [
  node,
  disk,
  clock,
  database,
  integrity,
  line,
  unsaid,
  voices,
  backup,
  holidays,
  roster,
  administrator,
  groups,
  accounts,
  friends,
]

/** What a check found, with its name. */
export type Examined = Verdict & Pick<Check, 'name'>

/** What cannot wait until somebody looks, in a word or two each, for the administrators; it names nobody. */
export async function ailing(
  place: Omit<Surroundings, 'now'>,
  clock: Pick<Clock, 'now' | 'sleep'>,
): Promise<readonly string[]> {
  const found = await examine(
    place,
    clock,
    CHECKS.filter(({ cannotWait }) => cannotWait),
  )
  return found.filter(isTodo).map(({ name, said }) => `${name}：${said}`)
}

type Todo = Extract<Examined, { is: 'todo' }>

export const isTodo = (found: Examined): found is Todo => found.is === 'todo'

/** A check that takes longer is told as one that could not be made. */
const LONGEST_MS = seconds(20)

/** Makes every check; one that fails is a line of its own and keeps none of the others. */
export function examine(
  place: Omit<Surroundings, 'now'>,
  clock: Pick<Clock, 'now' | 'sleep'>,
  checks: readonly Check[] = CHECKS,
): Promise<readonly Examined[]> {
  const at = { ...place, now: clock.now() }
  return Promise.all(checks.map(async (check) => ({ name: check.name, ...(await made(check, at, clock)) })))
}

async function made(check: Check, at: Surroundings, clock: Pick<Clock, 'sleep'>): Promise<Verdict> {
  const done = new AbortController()
  const late = clock.sleep(LONGEST_MS, done.signal).then(() => failed('等了二十秒没有回音'))
  try {
    return await Promise.race([check.look(at), late])
  } catch (error) {
    return failed(error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error))
  } finally {
    done.abort()
  }
}

const failed = (why: string): Verdict => todo('没有看成', '看原因：npm run doctor', [why])

/** A finding as the terminal shows it. */
export function inALine(found: Examined): string {
  if (found.is === 'unseen') return `？${found.name}：${found.said}`
  if (found.is === 'fine') return `好 ${found.name}：${found.said}`
  const details = found.details?.length ? `（${found.details.join('、').replace(/\s*\n\s*/gu, ' ')}）` : ''
  return `！${found.name}：${found.said}${details}。${found.fix}`
}
