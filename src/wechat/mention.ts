/** Mentions as they stand in a text, for the puppets that tell nothing about them. */

/** What may follow a name after `@`: WeChat's own closing U+2005, white space, punctuation, or the end. */
const CLOSED = '(?=[\\s\\u2005，。,.:：;；!！?？、]|$)'

const EVERYONE = new RegExp(`[@＠](?:所有人|全体成员|all)${CLOSED}`, 'iu')

/** The line WeChat puts between a quoted message and the words about it. */
const QUOTE_RULE = /^(?:- ){14,}- *$|^-{6}$/mu

/** `@所有人` calls the whole room, and some puppets then list every member, or the bot. */
export function callsEveryone(text: string): boolean {
  return EVERYONE.test(ownWords(text))
}

/** Whether `@` and one of the names stands in the text; in the person's own words, not in what they quote. */
export function calls(text: string, names: readonly string[]): boolean {
  const words = ownWords(text)
  return names.some((name) => name !== '' && new RegExp(`[@＠]${escaped(name)}${CLOSED}`, 'u').test(words))
}

export function hasMention(text: string): boolean {
  return /[@＠]/u.test(ownWords(text))
}

export function countMentions(text: string): number {
  return text.match(/[@＠]/gu)?.length ?? 0
}

/** Whether a message is quoted in it, as far as its first sign tells. */
export function quotes(text: string): boolean {
  return /^[\s\p{Cf}]*[「“]/u.test(text) || /引用|quote/u.test(text)
}

/** `@A<U+2005>@B text`, as WeChat lays it out. */
export function calling(names: readonly string[], text: string): string {
  return names.length > 0 ? `${names.map((name) => `@${name}`).join('\u2005')} ${text}` : text
}

function ownWords(text: string): string {
  const rule = quotes(text) ? QUOTE_RULE.exec(text) : null
  return rule ? text.slice(rule.index + rule[0].length) : text
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
