import { mayWrite } from '../../src/domain/identity.ts'
import type { Org } from '../../src/domain/org.ts'
import { phonesIn } from '../../src/domain/phone.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import { isPersonName, isVillageName } from '../../src/language/names.ts'
import { isRareName } from '../../src/language/rare-names.ts'
import { soundOf } from '../../src/language/sound.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { seatOf, whyNotHere } from './seat.ts'
import { askFirst, nameIn, namesakeOf, noteWritten, ROLE_WORDS, rolesCalled, rolesOf } from './writing.ts'

/** Somebody new in the village, or back: the roster's row of them, without a roster. */
export default defineCommand({
  id: 'add-person',
  says: ['加人'],
  hears: {
    isEvident: ({ people = [], text, category, reason }, { line }) =>
      people.some(
        (name) =>
          line.isToBot ||
          text ||
          category ||
          reason ||
          [isPersonName, isVillageName, isRareName].some((looks) => looks(name)),
      ),
  },
  seldom: true,
  summary: '花名册里加一个人：姓名、哪个屯、什么角色，电话可不写',
  roles: CADRE_UP,
  places: ['cadres', 'direct'],
  args: {
    name: arg.name({ fresh: true }),
    org: arg.org({ optional: true, called: '组织（哪个屯）' }),
    role: arg.category({ among: ROLE_WORDS, optional: true, called: '角色' }),
    phone: arg.text({
      slot: 'reason',
      optional: true,
      called: '电话',
      longest: 60,
      form: { apart: /\d/u, touching: /^\d/u },
    }),
  },
  form: { label: '加人', tone: 'primary', insists: ['org'], onPeople: 'above' },
  examples: [{ say: '加人 黎小芳 那良屯 村民', replies: '要加黎小芳' }],
  async handle(scene, { name: said, org, role: word, phone }) {
    const { tx, orgs, village, rolesIn, confirmed, now } = scene
    const name = nameIn(said)
    if (!village || name === null) return refuse('名字请照户口本上的写，再发一次')
    if (!org) return refuse(`${name}是哪个屯的？照这样发：加人 ${name} ${anyPart(scene)} ${word ?? '村民'}`)
    const phones = phone === null ? null : phonesIn(phone)
    if (phone !== null && phones === null) return refuse('电话好像不对，请核对后整句再发一次')
    const [main = 'villager', ...beside] = rolesCalled(word ?? '村民')
    const seat = seatOf(main, org.id, org, orgs)
    const elsewhere = whyNotHere(main, seat, orgs)
    if (elsewhere) return refuse(elsewhere)
    const brings = [main, ...beside].map((role) => ({ role, orgId: seat }))
    if (!mayWrite({ villageId: orgs.villageOf(org.id), orgId: org.id, brings }, rolesIn)) {
      return refuse(`${org.name}的${word ?? '村民'}要由它的书记或上级来加`)
    }
    const namesake = await namesakeOf(name, scene)
    if (namesake) return refuse(sameName(name, namesake.orgId, org, scene))
    if (!confirmed) {
      const slots = {
        people: [name],
        text: org.name,
        category: word ?? '村民',
        ...(phone !== null && { reason: phone }),
      }
      const what = `要加${name}：${org.name}，${rolesOf(brings, scene)}${phones ? '，有电话' : ''}`
      return askFirst(what, { command: 'add-person', slots })
    }
    const before = await tx.people.leftFrom(org.id, name)
    const written = { name, sound: soundOf(name), orgId: org.id, ...(phones && { phone: phones }) }
    if (before) await tx.people.rewrite(before, written)
    const id = before ?? (await tx.people.add(written, now))
    for (const one of brings) await tx.people.hold(id, one.orgId, one.role)
    noteWritten(scene, id)
    const next = before ? '又加回来了，以前的微信和经过都还在' : `加好了，本人在群里发：我是 ${name}`
    return reply(`${name}${next}\n加错了就发：离开 ${name}`)
  },
})

function sameName(name: string, orgId: string, org: Org, { orgs }: Scene): string {
  const there = orgs.get(orgId)?.name ?? ''
  const other = `是另一位，就在名字后面写上区别：加人 ${name}（小） ${org.name} 村民`
  return `花名册里已经有${name}（${there}）。${other}`
}

/** A part of the village, to show how it is written. */
function anyPart({ orgs, village }: Scene): string {
  return [...orgs.all].find((one) => one.parentId === village?.id && !one.vanished)?.name ?? village?.name ?? ''
}
