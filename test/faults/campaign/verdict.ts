import type { Store } from '../../../src/store/index.ts'
import type { Heard } from './heard.ts'
import type { Villagers } from './villagers.ts'

/** Says in words what is wrong with a database after all that was said and heard; nothing when all is well. */
export async function verdict({ client }: Store, villagers: Villagers, heard: Heard): Promise<readonly string[]> {
  const wrong: string[] = []
  const inbox = await client.inbox.findMany()
  const matters = await client.matter.findMany({ include: { participants: true, events: true } })
  const audits = await client.audit.findMany({ where: { accountId: { not: null } } })

  const kept = new Set(inbox.map((row) => row.messageId))
  const missing = [...villagers.spoken.keys()].filter((id) => !kept.has(id))
  if (missing.length > 0) wrong.push(`${missing.length} messages were never kept: ${missing.slice(0, 5).join(' ')}`)
  for (const row of inbox) {
    if (row.handledAt === null) wrong.push(`${row.messageId} was kept and not handled: ${row.text}`)
    if (row.outcome?.startsWith('fault')) wrong.push(`${row.messageId} came to a ${row.outcome}: ${row.text}`)
  }

  const effects = tally(audits.map((one) => one.accountId ?? ''))
  const decided = tally(inbox.filter((row) => row.outcome !== 'ignored').map((row) => row.talkerId))
  for (const talker of new Set([...effects.keys(), ...decided.keys()])) {
    const [had, wanted] = [effects.get(talker) ?? 0, decided.get(talker) ?? 0]
    if (had !== wanted) wrong.push(`${talker} said ${wanted} things that counted, and ${had} were done`)
  }

  const orders = matters.filter((matter) => matter.kind === 'order')
  const placed = tally(orders.map((order) => tokenOf(order.title)))
  for (const { id, text } of villagers.spoken.values()) {
    if (!text.startsWith('点单')) continue
    const times = placed.get(tokenOf(text)) ?? 0
    if (times !== 1) wrong.push(`${id} was placed ${times} times: ${text}`)
    if (!heard.placed(tokenOf(text))) wrong.push(`nobody was told of ${id}: ${text}`)
  }
  for (const matter of matters) {
    const holders = matter.participants.filter(({ part, active }) => part === 'holder' && active)
    if (holders.length > 1) wrong.push(`#${matter.number} has ${holders.length} holders`)
    const { events } = matter
    if (!isOnePath(events, matter.state)) wrong.push(`#${matter.number} is not where its moves lead`)
    const claims = events.filter(({ move }) => move === 'claim')
    if (matter.kind === 'order' && claims.length > 1) wrong.push(`#${matter.number} was claimed ${claims.length} times`)
  }

  const byNumber = new Map(orders.map((order) => [order.number, order]))
  for (const { number, token } of heard.acknowledged()) {
    if (tokenOf(byNumber.get(number)?.title ?? '') !== token) wrong.push(`#${number} was said to be 第${token}件`)
  }
  for (const { number, name } of heard.claimed()) {
    const holder = byNumber.get(number)?.participants.find(({ part }) => part === 'holder')
    if (holder?.name !== name) wrong.push(`#${number} was said to be ${name}'s`)
  }
  for (const number of heard.rated()) {
    if (byNumber.get(number)?.state !== 'closed') wrong.push(`#${number} was said to be over`)
  }
  return wrong
}

/** The clock of the process is put back at times, so nothing tells the order of moves; one way through all of them leads here. */
function isOnePath(events: readonly { readonly from: string; readonly to: string }[], end: string): boolean {
  const left = tally(events.map(({ from }) => from))
  const reached = tally(['', ...events.map(({ to }) => to)])
  return [...left.keys(), ...reached.keys()].every(
    (state) => (reached.get(state) ?? 0) - (left.get(state) ?? 0) === (state === end ? 1 : 0),
  )
}

function tokenOf(text: string): string {
  return /第(\d+)件/u.exec(text)?.[1] ?? ''
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
