import { ROLE_NAMES, ROOM_KINDS } from '../../src/domain/roles.ts'
import { identity } from '../../src/domain/workflows/identity.ts'
import { soundOf } from '../../src/language/sound.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { type Outcome, refuse, reply, type Scene } from '../../src/speech/scene.ts'
import type { Person } from '../../src/store/index.ts'
import { nickname, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'

export default defineCommand({
  id: 'identify',
  says: ['我是'],
  everyday: true,
  summary: '登记自己是谁',
  roles: 'anyone',
  forStrangers: true,
  places: ROOM_KINDS,
  shownTo: 'strangers',
  args: {
    name: readers.name(),
  },
  examples: [
    { say: '我是韦志强', replies: '韦志强' },
    { say: '我是 莫老四', replies: '莫老四' },
  ],
  async handle(scene, { name }) {
    const { tx, actor, account, village, now } = scene
    if (!village) return {}
    if (actor?.name === name) return reply(`${name}，您已经登记过了，发「帮助」看看能做什么`)
    const person = await meant(name, scene)
    if (!('id' in person)) return person
    const plain = person.holdings.every(({ role }) => role === 'villager')
    if (plain && !actor && person.accounts.length === 0) {
      await tx.people.bind(account.id, person.id, now)
      return reply(`${name}，登记好了！要人帮忙就发：点单 要办的事`)
    }
    return request(scene, person)
  },
})

/** The one person of the village who is called this. */
async function meant(name: string, { tx, orgs, village, room }: Scene): Promise<Person | Outcome> {
  const within = [...orgs.all].filter((org) => village && orgs.isWithin(org.id, village.id)).map((org) => org.id)
  const above = village ? [...orgs.upward(village.id)].map((org) => org.id) : []
  const orgIds = [...new Set([...within, ...above])]
  const found = await tx.people.named(name, orgIds)
  const here = found.filter((one) => room && orgs.isWithin(one.orgId, room.orgId))
  const [only] = here.length === 1 ? here : found
  if (only && (found.length === 1 || here.length === 1)) return only
  if (found.length > 1) return refuse(`村里叫${name}的有 ${found.length} 位，请找书记帮您登记`)
  const alike = await tx.people.sounding(soundOf(name), orgIds)
  const hint = alike.length > 0 ? `是不是${alike.map((one) => one.name).join('、')}？` : ''
  return refuse(`花名册里没有${name}。${hint}请照户口本上的名字发：我是 姓名；还不行就找书记`)
}

/** Whoever is more than a villager, or is already somebody, waits for the secretary. */
async function request({ tx, account, actor, village, room, now }: Scene, person: Person): Promise<Outcome> {
  const villageId = village?.id ?? ''
  const waiting = await tx.matters.list({ villageId, kind: 'identity', states: [identity.start] }, 100)
  const same = waiting.find((one) => one.details.accountId === account.id && one.details.personId === person.id)
  if (same) return reply(`${person.name}，已经申请过了（${no(same)}），等书记同意`)
  const roles = [...new Set(person.holdings.map(({ role }) => ROLE_NAMES[role]))].join('、')
  const matter = await tx.matters.raise({
    villageId,
    orgId: person.orgId,
    kind: 'identity',
    state: identity.start,
    title: `登记为${person.name}`,
    details: { accountId: account.id, personId: person.id, name: person.name, roles },
    roomId: room?.id ?? null,
    dueAt: null,
    participants: [],
    by: actor?.personId ?? null,
    now,
  })
  const others = waiting.some((one) => one.details.personId === person.id)
  const warning = [
    person.accounts.length > 0 ? '此人已有微信号登记，同意后换成这个' : '',
    others ? '还有别的微信号也申请了，请当面核实' : '',
  ].filter(Boolean)
  return reply(
    `${person.name}，申请好了（${no(matter)}），等书记同意`,
    ...(await toSecretaries(
      { tx, villageId },
      [
        `${no(matter)} 微信「${nickname(account.name)}」申请登记为 ${person.name}（${roles || '村民'}）`,
        ...warning,
        `是本人就发：同意 ${matter.number}；不是就发：不同意 ${matter.number}`,
      ].join('\n'),
    )),
  )
}
