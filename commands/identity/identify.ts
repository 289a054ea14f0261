import { ROOM_KINDS } from '../../src/domain/roles.ts'
import { soundOf } from '../../src/language/sound.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { orgsAround } from '../../src/speech/around.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { takeKept } from '../../src/speech/kept.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import type { Person } from '../../src/store/index.ts'
import { liveAccounts, request } from './claims.ts'

export default defineCommand({
  id: 'identify',
  says: ['我是'],
  hears: {
    isEvident: ({ people }, { line }) => people !== undefined && !line.quotesPerson,
    // 我是莫建国，刚换手机
    leaves: (rest, gap) => gap === 'stop' && rest.length <= 12 && !/[你您]/u.test(rest) && !asks(rest),
  },
  everyday: true,
  onlyInWeChat: true,
  summary: '登记自己是谁',
  roles: 'anyone',
  forStrangers: true,
  places: ROOM_KINDS,
  shownTo: 'strangers',
  args: {
    name: arg.name(),
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
    if (plain && !actor && (await liveAccounts(person, tx)).length === 0) {
      await tx.people.rebind(account.id, person.id, now)
      const kept = await takeKept(account.id, village.id, scene)
      const privately = kept.some((one) => one.privately) ? '您私聊我的那句，我私聊回您' : ''
      if (kept.length > 0) return { ...reply(`${name}，登记好了！${privately}`), next: { kept, as: person } }
      return reply(`${name}，登记好了！要人帮忙就发：点单 要办的事`)
    }
    return request(scene, person)
  },
})

/** The one person of the village who is called this. */
async function meant(name: string, scene: Scene): Promise<Person | Outcome> {
  const { tx, orgs, village, room } = scene
  const orgIds = orgsAround({ orgs, village })
  const found = await tx.people.named(name, orgIds)
  const here = found.filter((one) => room && orgs.isWithin(one.orgId, room.orgId))
  const [only] = here.length === 1 ? here : found
  if (only && (found.length === 1 || here.length === 1)) return only
  if (found.length > 1) return refuse(`村里叫${name}的有 ${found.length} 位，请找书记帮您登记`)
  const head = await headCalled(name, scene)
  if (head) return head
  const alike = await tx.people.sounding(soundOf(name), orgIds)
  const hint = alike.length > 0 ? `是不是${alike.map((one) => one.name).join('、')}？` : ''
  return refuse(`花名册里没有${name}。${hint}请照户口本上的名字发：我是 姓名；还不行就找书记`)
}

/** Who heads the one household of this name, and stands in the roster as nothing else yet: a villager from now on. */
async function headCalled(name: string, { tx, village, now }: Scene): Promise<Person | null> {
  const [home, other] = village ? await tx.households.headed(name, [village.id]) : []
  if (!home || other) return null
  const id = await tx.people.add({ name, sound: soundOf(name), orgId: home.orgId }, now)
  await tx.people.hold(id, home.orgId, 'villager')
  return tx.people.byId(id)
}
