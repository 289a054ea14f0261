import { mayWrite } from '../../src/domain/identity.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { kindsOf } from '../../src/speech/kinds-of.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { isLastAdministrator } from '../common/administrators.ts'
import { heldBy } from '../visit/handed-over.ts'
import { askFirst, noteWritten, rolesOf } from './writing.ts'

/** Somebody belongs to the village no more. What others rely on them for is handed on before; what they did stays. */
export default defineCommand({
  id: 'leave-village',
  says: ['离开'],
  hears: {
    isEvident: ({ people }) => people !== undefined,
    // 离开 黎小芳 嫁到镇上了
    leaves: (rest, gap) => gap !== 'none' && !asks(rest),
  },
  seldom: true,
  summary: '某人不在村里了',
  roles: CADRE_UP,
  places: ['cadres', 'direct'],
  args: { person: arg.person() },
  form: { label: '离开村里', tone: 'warn', onPeople: 'person' },
  examples: [{ say: '离开 张三', replies: '张三不在村里了吗' }],
  async handle(scene, { person: { id, name } }) {
    const { tx, actor, orgs, rolesIn, registry, confirmed, now } = scene
    const person = await tx.people.byId(id)
    if (!person) return refuse(`花名册里没有${name}`)
    if (id === actor?.personId) return refuse('自己离开要由别人来记，请找上级或管理员')
    const { orgId, holdings: brings } = person
    if (!mayWrite({ villageId: orgs.villageOf(orgId), orgId, brings }, rolesIn)) {
      return refuse(`${name}是${rolesOf(brings, scene)}，要由书记或上级来记`)
    }
    if (await isLastAdministrator(person, scene)) return refuse(`${name}是最后一位管理员，先让别人当管理员再离开`)
    const held = await heldBy(id, scene)
    if (held.length > 0) return refuse(`${name}还有 ${held.join('、')}，先交给别人：交接 ${name} 给 接手的人`)
    if (!confirmed) {
      const open = (await tx.matters.ofPerson(id, kindsOf(registry), 50)).length
      const left = open > 0 ? `没办完的 ${open} 件照常办下去、换人或结束。` : ''
      const what = `${name}不在村里了吗？${left}角色都没了，微信说话不再算，也不再提醒`
      return askFirst(what, { command: 'leave-village', slots: { people: [name] } })
    }
    await tx.people.leave(id, now)
    noteWritten(scene, id)
    const back = `加人 ${name} ${orgs.get(orgId)?.name ?? ''} 村民`
    const roles = brings.some(({ role }) => role !== 'villager') ? `，再用「角色」给：${rolesOf(brings, scene)}` : ''
    return reply(`记好了，${name}不在村里了，做过的事都留着\n回来了、记错了就发：${back}${roles}`)
  },
})
