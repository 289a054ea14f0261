import { ROOM_KINDS } from '../../src/domain/roles.ts'
import { listenedKey } from '../../src/domain/voice.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'hear-voice',
  says: ['听我语音', '听我的语音', '听我发语音'],
  seldom: true,
  summary: '我在这个群发的语音，也听一听',
  onlyInWeChat: true,
  roles: 'anyone',
  places: [...ROOM_KINDS, 'direct'],
  args: {},
  examples: [{ say: '听我语音', replies: '语音' }],
  async handle({ tx, room, account, actor, deaf }) {
    if (!room) return reply('私聊里不用说这句，直接发语音我就听')
    await tx.settings.set(listenedKey(room.id, account.id), true)
    if (deaf) return reply('记下了。不过我现在还听不懂语音，请先打字，或者长按语音选「转文字」再发')
    return reply(`好的${actor?.name ?? ''}，您在这个群的语音我也听，要办的事先问您对不对。不要听了发：不听我语音`)
  },
})
