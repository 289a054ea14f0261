/** What a person types into the sandbox's terminal, read as a value. Pure: the terminal acts on it. */

export interface Speaker {
  /** The group's name, or null for a direct message to the bot. */
  readonly room: string | null
  readonly who: string
}

export type Typed =
  | { readonly kind: 'nothing' | 'intro' | 'quit' }
  | { readonly kind: 'say'; readonly speaker: Speaker; readonly text: string; readonly quote: RegExp | null }
  /** From now on lines are this speaker's. */
  | { readonly kind: 'turn'; readonly speaker: Speaker }
  | { readonly kind: 'unclear'; readonly why: string }

export interface Known {
  readonly rooms: readonly string[]
  readonly people: readonly string[]
}

export const DIRECT = '私聊'

const QUIT = /^(?:退出|exit|quit)$/i
const INTRO = /^[?？]$/
const ADDRESSED = /^(\S+?)[\s\u3000]+(\S+?)[\s\u3000]*[>＞](.*)$/su
const QUOTES_MATCHING = /^引用[\s\u3000]*\/((?:\\.|[^/\\])+)\/[\s\u3000]*(.*)$/su
const QUOTES_LATEST = /^[>＞][\s\u3000]*(.*)$/su

/** `<群> <人>> 话`, or only 话: then `current` says it. `引用 /什么/ 话` and `> 话` quote the bot; `\n` is a line break. */
export function readTyped(line: string, known: Known, current: Speaker | null): Typed {
  const typed = line.trim()
  if (typed === '') return { kind: 'nothing' }
  if (QUIT.test(typed)) return { kind: 'quit' }
  if (INTRO.test(typed)) return { kind: 'intro' }

  const [, where = '', who = '', said = ''] = ADDRESSED.exec(typed) ?? []
  const isPlace = where === DIRECT || known.rooms.includes(where)
  const isPerson = known.people.includes(who)
  if (!isPlace && !isPerson) {
    if (current) return readSaid(typed, current)
    return unclear(`先说是谁、在哪里，例如：${example(known)}`)
  }
  if (!isPlace) return unclear(`没有「${where}」这个群。有：${[...known.rooms, DIRECT].join('、')}`)
  if (!isPerson) return unclear(`没有「${who}」这个人。有：${known.people.join('、')}`)
  return readSaid(said.trim(), { room: where === DIRECT ? null : where, who })
}

export function example({ rooms, people }: Known): string {
  return `${rooms[0] ?? DIRECT} ${people[0] ?? '某人'}> 帮助`
}

function readSaid(said: string, speaker: Speaker): Typed {
  if (said === '') return { kind: 'turn', speaker }
  const matching = QUOTES_MATCHING.exec(said)
  const latest = matching ? null : QUOTES_LATEST.exec(said)
  const text = (matching?.[2] ?? latest?.[1] ?? said).replaceAll('\\n', '\n')
  if (text === '') return unclear('引用之后还要有话，例如：> 我来')
  if (!matching?.[1]) return { kind: 'say', speaker, text, quote: latest ? /(?:)/ : null }
  try {
    return { kind: 'say', speaker, text, quote: new RegExp(matching[1], 'u') }
  } catch {
    return unclear(`/${matching[1]}/ 不是正确的正则表达式`)
  }
}

function unclear(why: string): Typed {
  return { kind: 'unclear', why }
}
