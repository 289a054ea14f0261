import { mayGrant } from '../../src/domain/identity.ts'
import { heldAs, ROLE_NAMES, ROLES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { isLastAdministrator } from '../common/administrators.ts'
import { heldBy } from '../visit/handed-over.ts'
import { askFirst, endsWith, noteWritten, rolesOf } from './writing.ts'

const NAMES = ROLES.filter((role) => role !== 'villager').map((role) => ROLE_NAMES[role])

/** A role ends. Whoever may give it may take it; what hangs on it is named with the next step. */
export default defineCommand({
  id: 'step-down',
  says: ['卸任'],
  seldom: true,
  summary: '某人不再担任某个角色',
  roles: SECRETARY_UP,
  places: ['cadres', 'direct'],
  shownTo: 'nobody',
  args: {
    person: arg.person(),
    role: arg.category({ among: NAMES, asks: `不再担任什么？回一个就行：${NAMES.join('、')}` }),
  },
  form: { label: '卸任', tone: 'warn', onPeople: 'role' },
  examples: [{ say: '卸任 覃小芳 网格员', replies: '覃小芳' }],
  async handle(scene, { person: { id, name }, role: word }) {
    const { tx, actor, orgs, rolesIn, confirmed } = scene
    const person = await tx.people.byId(id)
    const held = endsWith(word, person?.holdings ?? [])
    if (!person || held.length === 0) return refuse(`${name}现在不是${word}，不用卸任`)
    if (!mayGrant({ villageId: orgs.villageOf(person.orgId), brings: held }, rolesIn)) {
      return refuse(`${name}的${word}要由上级或管理员来定`)
    }
    if (held.some(({ role }) => role === 'admin') && (await isLastAdministrator(person, scene))) {
      return refuse(`${name}是最后一位管理员，先让别人当管理员再卸任`)
    }
    if (!confirmed) {
      const slots = { people: [name], category: word }
      return askFirst(`${name}不再是${rolesOf(held, scene)}了吗？`, { command: 'step-down', slots })
    }
    for (const { orgId, role } of held) await tx.people.release(id, orgId, role)
    noteWritten(scene, id)
    const place = orgs.get(held[0]?.orgId ?? '')?.name ?? ''
    const most = held.find(({ role }) => heldAs(role).length > 1)
    const was = most ? ROLE_NAMES[most.role] : word
    const who = id === actor?.personId ? '记错了请上级或管理员发' : '记错了就发'
    const left = await heldBy(id, scene)
    const next = left.length > 0 ? `\n${name}还有 ${left.join('、')}，要换人就发：交接 ${name} 给 接手的人` : ''
    return reply(
      `${name}不再是${word}了，谢谢这些日子的辛苦。${who}：角色 ${name} ${was} ${place}\n花名册里也请改掉，不然下次导入又会加上${next}`,
    )
  },
})
