import { masked } from '../../src/domain/mask.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import { readsLikeCall, tellsOfVillage } from '../../src/language/call.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { lately, saidBefore } from '../../src/speech/said-before.ts'
import { brief, homeName, no } from '../common/phrases.ts'
import { placeOrderHears } from './hears.ts'
import { standing } from './words.ts'
import { BEFORE_DONE, order } from './workflow.ts'

/** So long what somebody waits for and says again is the same thing. */
const AGAIN = days(7)

export default defineCommand({
  id: 'place-order',
  says: ['点单'],
  mistaken: ['碘单', '垫单', '店单'],
  hears: placeOrderHears,
  mayBeUrgent: true,
  splits: true,
  wished: 'with-words',
  offers: {
    reads: (words) => (readsLikeCall(words) || tellsOfVillage(words) ? { text: words } : null),
    asks: (name, words) => `${name}，要我帮您点单吗？回「确认」就登记：${brief(words, 60)}`,
  },
  ages: true,
  summary: '家里有事，请人帮忙',
  roles: 'anyone',
  places: ['villagers', 'direct'],
  form: { label: '登记', tone: 'primary', begins: '登记一件点单' },
  args: {
    text: arg.text({ called: '什么事' }),
  },
  examples: [
    { say: '点单 厨房水管漏水，谁能帮忙修一下', replies: '#' },
    { say: '点单：阿婆的电视没有信号了', replies: '#' },
  ],
  async handle(scene, { text: said }) {
    const { tx, actor, village, room, home, now } = scene
    if (!actor || !village) return {}
    const text = masked(said)
    const isSame = ({ state, createdAt }: Matter) => createdAt > lately(now) || BEFORE_DONE.includes(state)
    const before = await saidBefore(scene, order, text, isSame, after(now, -AGAIN))
    if (before) {
      const isOld = before.createdAt < lately(now)
      const another = isOld ? '。是另一件，就写清楚哪里不一样再发' : ''
      const when = isOld ? '' : '刚才'
      return reply(`${no(before)} ${when}已经登记好了，不用再发：${brief(text, 40)}\n${standing(before)}${another}`)
    }
    const matter = await raise(scene, order, {
      villageId: village.id,
      orgId: home?.id ?? village.id,
      title: text,
      roomId: room?.id ?? null,
      householdId: home && (await tx.households.headedBy(actor.name, home.id)),
      participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
      by: actor.personId,
    })
    const helpers = await tx.rooms.ofVillage(village.id, ['volunteers', 'members'])
    return reply(
      `${no(matter)} 登记好了：${brief(text, 40)}\n${text === said ? '' : '里面的号码我隐去了，不转给别人。'}有人接单，我马上告诉您`,
      {
        to: {
          villageId: village.id,
          rooms: helpers.length > 0 ? ['volunteers', 'members'] : ['cadres'],
          except: room?.id,
        },
        text: `新点单 ${no(matter)} ${homeName(home)} ${actor.name}：${text}\n能去的引用这条回「我来」，或发：接单 ${matter.number}`,
      },
    )
  },
})
