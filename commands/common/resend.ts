import { CADRE_UP } from '../../src/domain/roles.ts'
import { after, days } from '../../src/domain/time.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { whoMissed } from '../../src/speech/who-missed.ts'

/** What is older is news to nobody. */
const WITHIN_MS = days(7)
const MOST = 200

/** Offered where the secretary is told of what could not be said. */
export default defineCommand({
  id: 'resend',
  says: ['重发'],
  seldom: true,
  summary: '没发成的话再发一次',
  roles: CADRE_UP,
  places: ['cadres', 'direct'],
  args: {},
  examples: [{ say: '重发', replies: '没有没发成的话' }],
  async handle({ tx, village, actor, account, now }) {
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的事')
    const since = after(now, -WITHIN_MS)
    const dead = (await tx.outbox.givenUpSince(since, MOST)).filter((line) => line.state === 'dead')
    const receivers = await tx.outbox.receivers(dead)
    const own = dead.filter(({ id }) => receivers.get(id)?.villageId === village.id)
    if (own.length === 0) return reply('最近 7 天没有没发成的话')
    const ids = own.map((line) => line.id)
    await tx.outbox.revive(now, ids)
    const who = { personId: actor?.personId ?? null, accountId: account.id, villageId: village.id }
    for (const subject of ids) tx.audit.note({ ...who, action: 'resend', subject }, now)
    return reply(`再发一次：${whoMissed(own.flatMap(({ id }) => receivers.get(id) ?? []))}`)
  },
})
