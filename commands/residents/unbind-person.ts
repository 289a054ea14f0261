import { mayGrant } from '../../src/domain/identity.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { byNewCode, isLastAdministrator } from '../common/administrators.ts'
import { askFirst, noteWritten } from './writing.ts'

/** A phone that was lost or stolen: the account speaks for nobody any more. Whoever may give an identity may end it. */
export default defineCommand({
  id: 'unbind-person',
  says: ['解绑微信'],
  seldom: true,
  summary: '某人的微信丢了、不用了，不再算是他',
  roles: SECRETARY_UP,
  places: ['cadres', 'direct'],
  shownTo: 'nobody',
  args: { person: arg.person() },
  form: { label: '解绑微信', tone: 'warn', onPeople: 'account' },
  examples: [{ say: '解绑微信 韦志强', replies: '要解绑韦志强' }],
  async handle(scene, { person: { id, name } }) {
    const { tx, orgs, rolesIn, confirmed } = scene
    const person = await tx.people.byId(id)
    if (!person || person.accounts.length === 0) return refuse(`${name}没有登记微信，不用解绑`)
    if (!mayGrant({ villageId: orgs.villageOf(person.orgId), brings: person.holdings }, rolesIn)) {
      return refuse(`${name}的微信要由镇里或管理员来解绑`)
    }
    if (await isLastAdministrator(person, scene)) {
      return refuse(
        `${name}是最后一位管理员，解绑了就没有人能再同意${name}登记。手机丢了、换了微信的，${byNewCode(name)}`,
      )
    }
    if (!confirmed) {
      return askFirst(`要解绑${name}的微信吗？解绑后那个微信说话不再算${name}的`, {
        command: 'unbind-person',
        slots: { people: [name] },
      })
    }
    await tx.people.unbind(id)
    noteWritten(scene, id)
    return reply(`${name}的微信解绑了，那个微信说话不再算${name}的。本人用新的微信在群里发：我是 ${name}`)
  },
})
