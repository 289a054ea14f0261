import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import type { Room } from '../../src/store/index.ts'
import { roomName } from './room-words.ts'

/** The bot speaks with another WeChat account: the new one takes over the groups of the old, said to the new one. */
export default defineCommand({
  id: 'change-account',
  says: ['换号'],
  hears: { isEvident: (_, { line }) => line.isToBot },
  everyday: true,
  onlyInWeChat: true,
  seldom: true,
  summary: '机器人换了微信号，原来的群由这个号接着说',
  roles: SECRETARY_UP,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {},
  examples: [{ say: '/换号', replies: '都是我在说' }],
  async handle(scene) {
    const { tx, bot, orgs, confirmed } = scene
    const taken = await ofOthers(scene)
    const [first] = taken
    if (!first) return reply('村里的群现在都是我在说，不用换。新的群就在群里发：绑定本群 组织名 村民群')
    const names = [...new Set(taken.map((room) => roomName(room, orgs)))].join('、')
    if (!confirmed) {
      return {
        reply: { text: `${names}，原来由另一个微信号说话，要改由我来说吗？要就回「确认」，不要不用理我` },
        ask: { kind: 'confirm', reading: { command: 'change-account', slots: {} }, options: [] },
        outcome: 'asked',
      }
    }
    await tx.rooms.takeOver(taken, bot)
    return reply(`换好了：${names}以后由我来说，没说完的也接着说。我还不在的群，请把我拉进去`)
  },
})

/** The groups of the village, as far as the speaker is in charge of them, in which another account of ours speaks. */
async function ofOthers({ tx, bot, orgs, village, rolesIn }: Scene): Promise<readonly Room[]> {
  const rooms = await tx.rooms.all()
  return rooms.filter(({ account, orgId }) => {
    const isHere = village !== null && orgs.isWithin(orgId, village.id)
    return account !== bot && may(rolesIn(orgId), isHere ? SECRETARY_UP : ['admin'])
  })
}
