import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { exchangedBy } from './phones.ts'

export default defineCommand({
  id: 'give-phone',
  says: ['可以给电话'],
  summary: '办单时让对方看到您的电话',
  roles: 'anyone',
  places: 'anywhere',
  seldom: true,
  args: {},
  examples: [{ say: '可以给电话', replies: '电话' }],
  async handle(scene) {
    const { tx, actor } = scene
    if (!actor) return {}
    await tx.people.givePhone(actor.personId, true)
    const isKnown = (await tx.people.withPhones([actor.personId])).length > 0
    const tells = await exchangedBy(scene, actor.personId)
    const then = !isKnown
      ? '只是花名册里还没有您的电话，请让村干部补上'
      : tells.length > 0
        ? '号码私下发给你们两边了'
        : '对方也同意了，才在私聊里互相告诉'
    return reply(`${actor.name}，记下了，${then}。不想给了发：不给电话`, ...tells)
  },
})
