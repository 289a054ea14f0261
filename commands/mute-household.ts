import { dayUntil } from '../src/command/day-said.ts'
import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { refuse, reply } from '../src/command/scene.ts'
import { dayOf } from '../src/domain/day.ts'
import { CADRE_UP, may } from '../src/domain/roles.ts'
import { dayName, homeOf } from './visiting.ts'

export default defineCommand({
  id: 'mute-household',
  says: ['暂缓'],
  summary: '这户先不提醒',
  roles: CADRE_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: readers.household(),
    date: readers.date({ tense: 'future' }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '暂缓 蓝阿婆 至 12月20日 去广东带孙子', replies: '蓝阿婆' }],
  async handle({ tx, actor, account, now }, { household, date, reason }) {
    const home = homeOf(household.called)
    if (!may(household.viewer.roles, CADRE_UP)) return refuse(`${home}要由本村的村干部或书记来暂缓`)
    const said = dayUntil(date, now)
    if ('wrong' in said)
      return refuse(`暂缓到哪一天？请写今天以后的日子，比如：暂缓 ${household.called} 至 12月20日 原因`)
    const until = dayName(said.day, dayOf(now))
    if (!reason)
      return refuse(`${home}为什么暂缓？请写上原因再发一次，比如：暂缓 ${household.called} 至 ${until} 外出务工`)
    const muted = await tx.visits.mute(household.id, said.day, reason)
    if (muted === 0) return refuse(`${home}还没有联系人，本来就没有提醒`)
    tx.audit.note(
      {
        personId: actor?.personId ?? null,
        accountId: account.id,
        villageId: household.villageId,
        action: 'mute-household',
        subject: household.id,
        detail: { until: said.day },
      },
      now,
    )
    return reply(`${home}的走访暂缓到 ${until}，这之前不提醒，过后自动恢复`)
  },
})
