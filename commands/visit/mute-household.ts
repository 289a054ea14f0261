import { dayOf } from '../../src/domain/day.ts'
import { CADRE_UP, may } from '../../src/domain/roles.ts'
import { arg, type HouseholdRef } from '../../src/speech/args/index.ts'
import { dayUntil } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { muteHears } from './hears.ts'
import { dayName, homeOf } from './visiting.ts'

export default defineCommand({
  id: 'mute-household',
  says: ['暂缓'],
  mistaken: ['暂换'],
  hears: muteHears,
  summary: '这户先不提醒',
  roles: CADRE_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household({ many: true }),
    date: arg.date({
      tense: 'future',
      span: true,
      asks: '暂缓到哪一天？回个日子就行，比如 12月20日',
      called: '到哪天',
    }),
    reason: arg.text({ slot: 'reason', optional: true, called: '原因' }),
  },
  form: { insists: ['reason'] },
  examples: [{ say: '暂缓 蓝阿婆 至 下个月底 去广东带孙子', replies: '蓝阿婆' }],
  async handle(scene, { household: chosen, date, reason }) {
    const { now } = scene
    const homes = chosen.map((one) => homeOf(one.called)).join('、')
    const barred = chosen.find(({ viewer }) => !may(viewer.roles, CADRE_UP))
    if (barred) return refuse(`${homeOf(barred.called)}要由本村的村干部或书记来暂缓`)
    const example = `暂缓 ${chosen.map((one) => one.said).join('、')} 至`
    const said = dayUntil(date, now)
    if ('wrong' in said) return refuse(`暂缓到哪一天？请写今天以后的日子，比如：${example} 12月20日 原因`)
    const until = dayName(said.day, dayOf(now))
    if (!reason) return refuse(`${homes}为什么暂缓？请写上原因再发一次，比如：${example} ${until} 外出务工`)
    const muted: string[] = []
    const alone: string[] = []
    for (const one of chosen) {
      ;((await mute(one, said.day, reason, scene)) ? muted : alone).push(homeOf(one.called))
    }
    const none = `${alone.join('、')}还没有联系人，本来就没有提醒`
    if (muted.length === 0) return refuse(none)
    const done = `${muted.join('、')}的走访暂缓到 ${until}，这之前不提醒，过后自动恢复`
    return reply(alone.length > 0 ? `${done}\n${none}` : done)
  },
})

/** Holds back whatever is owed to a household now; what begins later inherits nothing. False where nothing is owed. */
async function mute(
  { id, villageId }: HouseholdRef,
  until: string,
  reason: string,
  { tx, actor, account, now }: Scene,
): Promise<boolean> {
  if ((await tx.visits.mute(id, until, reason)) === 0) return false
  tx.audit.note(
    {
      personId: actor?.personId ?? null,
      accountId: account.id,
      villageId,
      action: 'mute-household',
      subject: id,
      detail: { until },
    },
    now,
  )
  return true
}
