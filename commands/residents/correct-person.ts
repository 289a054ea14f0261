import { mayWrite } from '../../src/domain/identity.ts'
import { phonesIn } from '../../src/domain/phone.ts'
import { CADRE_UP, type Role } from '../../src/domain/roles.ts'
import { soundOf } from '../../src/language/sound.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import type { Person } from '../../src/store/index.ts'
import { askFirst, nameIn, namesakeOf, noteWritten, rolesOf } from './writing.ts'

/** What goes along when somebody moves within the village; an office stays where it is. */
const GOES_ALONG: readonly Role[] = ['villager', 'member', 'probationer', 'volunteer']

/** What the roster says of somebody is put right: a name, where they live, a phone. */
export default defineCommand({
  id: 'correct-person',
  says: ['改'],
  hears: { isEvident: ({ people, category, text }) => !!people && !!category && !!text },
  seldom: true,
  summary: '改花名册里一个人的名字、组织（屯）或电话',
  roles: CADRE_UP,
  places: ['cadres', 'direct'],
  args: {
    person: arg.person(),
    what: arg.category({
      among: ['名字', '组织', '电话'],
      alsoCalled: { 姓名: '名字', 屯: '组织', 手机号: '电话', 手机: '电话' },
      called: '改什么',
    }),
    value: arg.text({ longest: 60, called: '改成' }),
  },
  form: { label: '改', onPeople: 'person' },
  examples: [
    { say: '改 张三 名字 张山', replies: '张山' },
    { say: '改 张三 组织 那良屯', replies: '那良屯' },
    { say: '改 张三 电话 13800000000', replies: '电话' },
  ],
  async handle(scene, { person: { id, name }, what, value }) {
    const { tx, orgs, rolesIn, confirmed } = scene
    const person = await tx.people.byId(id)
    if (!person) return refuse(`花名册里没有${name}`)
    const next = await nextOf(person, what, value, scene)
    if ('why' in next) return refuse(next.why)
    const { orgId = person.orgId } = next.set
    const brings = [...person.holdings, ...moved(person, orgId)]
    if (!mayWrite({ villageId: orgs.villageOf(orgId), orgId, brings }, rolesIn)) {
      return refuse(`${name}是${rolesOf(person.holdings, scene)}，要由书记或上级来改`)
    }
    if (!confirmed) {
      const slots = { people: [name], category: what, text: value }
      return askFirst(`要把${name}的${what}${next.says}`, { command: 'correct-person', slots })
    }
    await tx.people.rewrite(id, next.set)
    for (const { role, orgId: to } of moved(person, orgId)) {
      await tx.people.release(id, person.orgId, role)
      await tx.people.hold(id, to, role)
    }
    noteWritten(scene, id)
    return reply(`${next.set.name ?? name}的${what}改好了\n${next.undo}`)
  },
})

interface Next {
  readonly set: { readonly name?: string; readonly sound?: string; readonly orgId?: string; readonly phone?: string }
  readonly says: string
  readonly undo: string
}

/** What would be written, in words without the phone: a group may be listening. */
async function nextOf(
  person: Person,
  what: string,
  value: string,
  scene: Scene,
): Promise<Next | { readonly why: string }> {
  if (what === '电话') {
    const phone = phonesIn(value)
    if (phone === null) return { why: '电话好像不对，请核对后整句再发一次' }
    return { set: { phone }, says: '换成新的', undo: `不对就再发一次：改 ${person.name} 电话 对的号码` }
  }
  if (what === '名字') {
    const name = nameIn(value)
    if (name === null) return { why: '名字请照户口本上的写，再发一次' }
    if (name === person.name) return { why: `${name}本来就叫这个名字，不用改` }
    if (await namesakeOf(name, scene))
      return { why: `花名册里已经有${name}了，请写上区别，比如：改 ${person.name} 名字 ${name}（小）` }
    const undo = `改回来就发：改 ${name} 名字 ${person.name}。花名册里也请改掉，不然下次导入会多出一位${person.name}`
    return { set: { name, sound: soundOf(name) }, says: `改成${name}`, undo }
  }
  return nextHome(person, value, scene)
}

function nextHome({ name, orgId }: Person, value: string, { orgs, village }: Scene): Next | { readonly why: string } {
  const found = orgs.named(value.trim()).filter((one) => village && orgs.isWithin(one.id, village.id))
  const [only, second] = found
  if (!only || second) return { why: `${village?.name ?? '村'}里没有找到「${value}」这一个组织，请照花名册上的名称写` }
  if (only.id === orgId) return { why: `${name}已经在${only.name}了` }
  const undo = `改回来就发：改 ${name} 组织 ${orgs.get(orgId)?.name ?? ''}`
  return { set: { orgId: only.id }, says: `改成${only.name}`, undo }
}

function moved({ orgId, holdings }: Person, to: string) {
  if (to === orgId) return []
  return holdings
    .filter((one) => one.orgId === orgId && GOES_ALONG.includes(one.role))
    .map(({ role }) => ({ role, orgId: to }))
}
