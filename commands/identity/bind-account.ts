import { ROOM_KINDS, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { personCalled } from './called.ts'
import { request } from './claims.ts'

/**
 * 绑定: the secretary says whose account one is, for namesakes and for who does not manage 我是. It is a request like their
 * own, shown with what it brings, and done by 同意.
 */
export default defineCommand({
  id: 'bind-account',
  says: ['绑定'],
  hears: { isEvident: ({ people, text }) => people !== undefined && text !== undefined },
  everyday: true,
  onlyInWeChat: true,
  seldom: true,
  summary: '告诉我群里的某个微信是谁，同名的写上哪个屯',
  roles: SECRETARY_UP,
  places: ROOM_KINDS,
  shownTo: 'nobody',
  args: {
    account: arg.account(),
    name: arg.name({ fresh: true }),
    part: arg.text({ slot: 'reason', optional: true, longest: 30 }),
  },
  examples: [
    { say: '绑定 @蓝春燕 韦志强', replies: '韦志强' },
    { say: '绑定 @蓝春燕 韦志强 那良屯', replies: '韦志强' },
  ],
  async handle(scene, { account, name, part }) {
    const { tx, orgs, village, bot } = scene
    if (!village) return {}
    if (account.id === bot) return refuse('那是我自己，请 @ 要登记的那个微信')
    const org = part === null ? undefined : orgs.named(part).find(({ id }) => orgs.isWithin(id, village.id))
    if (part !== null && !org) return refuse(`${village.name}里没有找到「${part}」，请照花名册上的名称写`)
    const person = await personCalled(
      {
        name,
        within: org?.id,
        tellApart: `写上是哪个屯的：绑定 @${account.name} ${name} 屯名`,
        again: `先发：加人 ${name} 哪个屯 村民`,
      },
      scene,
    )
    if (!('id' in person)) return person
    if (org && !orgs.isWithin(person.orgId, org.id)) {
      return refuse(`${name}在花名册里是${orgs.get(person.orgId)?.name ?? ''}的，不是${org.name}的，请核对`)
    }
    const speaker = await tx.speaker(account.id)
    if (speaker?.id === person.id) return reply(`@${account.name} 已经登记为${name}了，不用再绑`)
    const actor = speaker && { personId: speaker.id, name: speaker.name, roles: new Set<never>() }
    return request(scene, person, { account, actor })
  },
})
