import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'

/** 可以给电话, taken back as easily as it was said. */
export default defineCommand({
  id: 'keep-phone',
  says: ['不给电话'],
  summary: '不再让人看到您的电话',
  roles: 'anyone',
  places: 'anywhere',
  seldom: true,
  args: {},
  examples: [{ say: '不给电话', replies: '电话' }],
  async handle({ tx, actor }) {
    if (!actor) return {}
    await tx.people.givePhone(actor.personId, false)
    return reply(`${actor.name}，好的，以后不把您的电话告诉别人`)
  },
})
