import { ROOM_KINDS } from '../../src/domain/roles.ts'
import { listenedKey } from '../../src/domain/voice.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'ignore-voice',
  says: ['不听我语音', '不听我的语音', '不听我发语音'],
  seldom: true,
  summary: '我在这个群的语音不要听了',
  onlyInWeChat: true,
  roles: 'anyone',
  places: [...ROOM_KINDS, 'direct'],
  args: {},
  examples: [{ say: '不听我语音', replies: '语音' }],
  async handle({ tx, room, account, actor }) {
    if (!room) return reply('私聊里的语音是发给我的，不想让我听就打字')
    await tx.settings.drop(listenedKey(room.id, account.id))
    return reply(`好的${actor?.name ?? ''}，您在这个群的语音我不听了`)
  },
})
