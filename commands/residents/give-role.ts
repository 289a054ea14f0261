import { mayGrant } from '../../src/domain/identity.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { seatOf, whyNotHere } from './seat.ts'
import { askFirst, endsWith, noteWritten, ROLE_WORDS, rolesCalled, rolesOf } from './writing.ts'

/** A role begins; 卸任 ends it. Who may give an identity away may give what it brings, and nobody to themself. */
export default defineCommand({
  id: 'give-role',
  says: ['角色'],
  hears: { isEvident: ({ people, category }, { line }) => people !== undefined && (line.isToBot || !!category) },
  seldom: true,
  summary: '给某人一个角色；在别的组织担任就写上组织',
  roles: SECRETARY_UP,
  places: ['cadres', 'direct'],
  args: {
    person: arg.person(),
    role: arg.category({
      among: ROLE_WORDS.filter((word) => word !== '村民'),
      asks: '担任什么？回一个就行：党员、志愿者、网格员、村干部、书记、监督员……',
      called: '角色',
    }),
    org: arg.org({ optional: true, called: '在哪个组织' }),
  },
  form: { label: '给角色', onPeople: 'person' },
  examples: [{ say: '角色 莫老四 志愿者', replies: '莫老四' }],
  async handle(scene, { person: { id, name }, role: word, org }) {
    const { tx, actor, orgs, rolesIn, confirmed } = scene
    const person = await tx.people.byId(id)
    if (!actor || !person) return refuse(`花名册里没有${name}`)
    if (id === actor.personId) return refuse('自己的角色要由别人来定，请找上级或管理员')
    const [main = 'villager', ...beside] = rolesCalled(word)
    const seat = seatOf(main, person.orgId, org, orgs)
    const elsewhere = whyNotHere(main, seat, orgs)
    if (elsewhere) return refuse(elsewhere)
    const brings = [main, ...beside].map((role) => ({ role, orgId: seat }))
    const has = (one: (typeof brings)[number]) =>
      person.holdings.some(({ role, orgId }) => role === one.role && orgId === one.orgId)
    // 党员 of whom was on probation: that ends, and they have a vote.
    const over = endsWith(word, person.holdings).filter(({ role }) => !rolesCalled(word).includes(role))
    if (brings.every(has) && over.length === 0) return refuse(`${name}已经是${rolesOf(brings, scene)}了`)
    // Both where it is held, and for all that this person already is: their account speaks with the whole of it.
    if (!mayGrant({ villageId: orgs.villageOf(seat), brings: [...brings, ...person.holdings] }, rolesIn)) {
      return refuse(`${name}当${word}要由上级或管理员来定`)
    }
    if (!confirmed) {
      const slots = { people: [name], category: word, ...(org && { text: org.name }) }
      return askFirst(`要让${name}当${rolesOf(brings, scene)}`, { command: 'give-role', slots })
    }
    for (const one of over) await tx.people.release(id, one.orgId, one.role)
    for (const one of brings) await tx.people.hold(id, one.orgId, one.role)
    noteWritten(scene, id)
    return reply(
      `${name}现在是${rolesOf(brings, scene)}了\n不当了就发：卸任 ${name} ${word}`,
      ...(await toPeople(scene, [id], `${name}，${actor.name}请您当${rolesOf(brings, scene)}，发「帮助」看看能做什么`)),
    )
  },
})
