import { readSolitaire } from '../../language/solitaire.ts'
import type { Play } from '../play.ts'
import type { Line } from '../world.ts'
import { joinSolitaire } from './compose.ts'
import type { View } from './view.ts'

/** What an address asks to see; whatever it names that is not there is taken for the nearest that is. */
export async function viewOf(play: Play, asked: Readonly<Record<string, string>>): Promise<View> {
  const { phones, sandbox, clock } = play
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
    behind: -clock.ahead,
    bot: sandbox.bot.name,
    holders,
    who,
    chats,
    chat,
    lines,
    isKept: (id) => sandbox.fileOf(id) !== undefined,
    screen: isThere ? 'chat' : as === name ? 'chats' : 'people',
    draft: text,
    solitaire: play.openList(chat.key),
    joinable: joinableIn(lines, name),
    quoted: lines.find(({ id }) => id === quote) ?? null,
    chips: await play.chips(name, chat.key),
  }
}

function joinableIn(lines: readonly Line[], name: string): Line | null {
  const list = lines.findLast((line) => readSolitaire(line.text))
  return list && joinSolitaire(list.text, name) !== null ? list : null
}

/** Whose phone lies on top. */
const FIRST = '莫老四'
