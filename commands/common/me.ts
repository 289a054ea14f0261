import { ROLE_NAMES } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { kindsOf } from '../../src/speech/kinds-of.ts'
import { reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'me',
  says: ['我的'],
  exact: ['我的'],
  questions: [
    '你记了我什么资料',
    '你那里有我的什么信息',
    '我登记的信息是什么',
    '我在你这里登记的是哪个名字',
    '我是什么身份',
    '我是什么角色',
    '你知道我是谁吗',
    '我绑定了没有',
    '你们存了我哪些个人信息',
  ],
  hears: { isEvident: (_, { line }) => line.isToBot || line.context.pending === true },
  everyday: true,
  seldom: true,
  summary: '看我这里记了您什么',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '/我的', replies: '您' }],
  async handle({ tx, actor, orgs, account, registry }) {
    if (!actor) return {}
    const person = await tx.people.byId(actor.personId)
    if (!person) return {}
    const roles = person.holdings.map(({ orgId, role }) => `${ROLE_NAMES[role]}（${orgs.get(orgId)?.name ?? ''}）`)
    const open = await tx.matters.ofPerson(person.id, kindsOf(registry), 20)
    const others = person.accounts.filter((id) => id !== account.id).length
    return reply(
      [
        `${person.name}：${roles.join('、') || '村民'}`,
        `没办完的事 ${open.length} 件${open.length > 0 ? '，发「我的单」看' : ''}`,
        others > 0 ? `除了这个微信号，还有 ${others} 个微信号登记为您` : '',
        '我这里记着您的姓名、组织、角色和您办过的事。要删掉，发：删除我的信息',
      ]
        .filter(Boolean)
        .join('\n'),
    )
  },
})
