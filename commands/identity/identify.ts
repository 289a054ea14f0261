import { ROOM_KINDS } from '../../src/domain/roles.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { takeKept } from '../../src/speech/kept-until-known.ts'
import { reply } from '../../src/speech/outcome.ts'
import { personCalled } from './called.ts'
import { liveAccounts, request } from './claims.ts'

const FROM = /^(?:是|住)?\p{Script=Han}{1,5}[屯村组队寨栋]的?人?$/u
const OF_SELF = /我|微信|手机|号|登记|[屯村组队寨栋]的/u

export default defineCommand({
  id: 'identify',
  says: ['我是'],
  exact: ['我是'],
  ways: ['我叫'],
  hears: {
    isEvident: ({ people }, { line }) => people !== undefined && !line.quotesPerson,
    // 我是莫建国，刚换手机; 我是陆春梅那良屯的
    leaves: (rest, gap) =>
      FROM.test(rest) ||
      (gap === 'stop' && rest.length <= (OF_SELF.test(rest) ? 30 : 12) && !/[你您]/u.test(rest) && !asks(rest)),
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
    const { tx, actor, account, village, room, now } = scene
    if (!village) return {}
    if (actor?.name === name) return reply(`${name}，您已经登记过了，发「帮助」看看能做什么`)
    const person = await personCalled(
      {
        name,
        within: room?.orgId,
        tellApart: `请书记在这里发：绑定 @您的微信 ${name} 哪个屯`,
        again: '请照户口本上的名字发：我是 姓名；还不行就找书记',
      },
      scene,
    )
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
