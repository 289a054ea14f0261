import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { available, helpLines, usage } from '../../src/speech/help.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'help',
  says: ['帮助'],
  summary: '我能做什么',
  roles: 'anyone',
  forStrangers: true,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    topic: arg.topic({ optional: true }),
  },
  examples: [
    { say: '帮助', replies: '点单' },
    { say: '帮助 接单', replies: '接单' },
  ],
  async handle({ actor, place, registry }, { topic }) {
    const commands = registry.live
    if (topic === null) {
      const lines = helpLines(commands, actor, place)
      return reply(['在这里您可以发：', ...lines, '想细看，发：帮助 点单'].join('\n'))
    }
    const command = commands.find((one) => one.says.includes(topic) || one.says.some((word) => word.startsWith(topic)))
    if (!command) return refuse(`没有「${topic}」这个用法，发「帮助」看看能做什么`)
    const elsewhere = available(command, actor, place) ? '' : '\n（在这里您还用不上它）'
    return reply(`${command.says[0]}：${usage(command)}${elsewhere}`)
  },
})
