import { kindOfGroup } from '../demo.ts'
import type { Play } from '../play.ts'
import { examplesFor } from './examples.ts'
import type { View } from './view.ts'

/** What an address asks to see; whatever it names that is not there is taken for the nearest that is. */
export async function viewOf(play: Play, asked: Readonly<Record<string, string>>): Promise<View> {
  const { phones, sandbox, clock, registry } = play
  const people = sandbox.people().map(({ name }) => name)
  const { as = '', chat: wanted = '', text = '', quote = '' } = asked
  const name = people.includes(as) ? as : (people.find((one) => one === FIRST) ?? people[0] ?? '')
  const isThere = phones.chats(name).some(({ key }) => key === wanted)
  if (isThere) phones.see(name, wanted)

  const chats = phones.chats(name)
  const chat = chats.find(({ key }) => key === wanted) ?? chats[0]
  const holders = phones.holders()
  const who = holders.find((one) => one.name === name)
  if (!chat || !who) throw new Error('nobody lives in the sandbox')
  const lines = phones.lines(name, chat.key)
  return {
    now: clock.now(),
    bot: sandbox.bot.name,
    holders,
    who,
    chats,
    chat,
    lines,
    screen: isThere ? 'chat' : as === name ? 'chats' : 'people',
    draft: text,
    quoted: lines.find(({ id }) => id === quote) ?? null,
    examples: [
      ...(await play.openLines(name, chat.key)),
      ...examplesFor(registry.live, who.roles, kindOfGroup(chat.key) ?? 'direct'),
    ],
  }
}

/** Whose phone lies on top. */
const FIRST = '莫老四'
