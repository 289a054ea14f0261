import { pinyin } from 'pinyin-pro'

/**
 * How a name sounds, with what southern speech and voice input mix up made equal: 张珊 and 张三, 韦志强 and 韦自强, 蓝 and 南.
 * Toneless pinyin, a space between syllables; zh ch sh become z c s, n and l become l, -ng becomes -n. Anything that is
 * not a Chinese character stays, in lower case. What tells namesakes apart is not said: 黄强（大） sounds like 黄强.
 */
export function soundOf(name: string): string {
  const plain = name.normalize('NFKC').replace(MARK, '').replace(/\s+/gu, '').toLowerCase()
  return pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(folded).join(' ')
}

/** A mark behind a name, in brackets. */
const MARK = /(?<=.)\s*\([^()]{1,4}\)\s*$/u

function folded(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n')
}

/** The characters in everyday use (GB 2312, level 1) that sound like this one, whatever their tone. */
export function soundsLike(character: string): readonly string[] {
  heard ??= everyday()
  const said = heard.sounds.get(character)
  const alike = said === undefined ? [] : (heard.alike.get(folded(said)) ?? [])
  return alike.filter((other) => other !== character)
}

/** How two of them are alike: to everybody, or nearly, where southern speech makes them so. */
export function likeness(one: string, other: string): 'alike' | 'nearly' | null {
  heard ??= everyday()
  const [said, heardAs] = [heard.sounds.get(one), heard.sounds.get(other)]
  if (said === undefined || heardAs === undefined || one === other) return null
  if (said === heardAs) return 'alike'
  return folded(said) === folded(heardAs) ? 'nearly' : null
}

/** A number for how a character in everyday use sounds, one for all that are alike or nearly; 0 for any other. By its code. */
export function soundNumber(unit: number): number {
  heard ??= everyday()
  return heard.numbers[unit] ?? 0
}

let heard: ReturnType<typeof everyday> | undefined

/** Each with its sound, and those that sound alike together. Spaces keep one from being read as a word with the next. */
function everyday() {
  const codes = Array.from({ length: 0xd7f9 - 0xb0a1 + 1 }, (_, at) => 0xb0a1 + at).filter(
    (code) => (code & 0xff) > 0xa0,
  )
  const bytes = codes.filter((code) => (code & 0xff) < 0xff).flatMap((code) => [code >> 8, code & 0xff])
  const all = [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
  const said = pinyin(all.join(' '), { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
  const sounds = new Map(all.map((one, at) => [one, said[at] ?? one]))
  const alike = new Map<string, string[]>()
  for (const [one, sound] of sounds) alike.set(folded(sound), [...(alike.get(folded(sound)) ?? []), one])
  const numbers = new Uint16Array(0x10000)
  for (const [nth, some] of [...alike.values()].entries()) for (const one of some) numbers[one.charCodeAt(0)] = nth + 1
  return { sounds, alike, numbers }
}
