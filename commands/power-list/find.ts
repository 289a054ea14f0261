/** Which line of the list is meant by any words for it: 盖房子, 起屋 and 宅基地怎么弄 are 宅基地审批. Pure. */

import { normalize } from '../../src/language/fold.ts'
import { soundOf } from '../../src/language/sound.ts'
import type { Power } from './powers.ts'

/** What asks about it and is no part of its name. */
const ASKING =
  /请问|我想问|想问|我要|我想|想要|需要|应该|怎么样|怎样|怎么|如何|咋个?|办理|申请|领取|什么|哪些|哪里|材料|手续|证件|流程|程序|资料|东西|找谁|找哪个|去哪|多久|几天|多少天|一下|[办要带交的呢吗啊呀了给帮个点]/gu

const bare = (text: string): string => normalize(text).replace(/[\s\p{P}]+/gu, '')
/** What is left of words without what only asks; all of them where nothing would be. */
const core = (text: string): string => bare(text).replace(ASKING, '') || bare(text)

const namesOf = ({ title, also }: Power): readonly string[] => [title, ...also].map(bare)

/** The lines that are surely named: the longest name that stands in the words, of one or of several. */
export function named(said: string, list: readonly Power[]): readonly Power[] {
  const plain = bare(said)
  const found = list.map((power) => {
    const within = namesOf(power).filter((name) => name.length > 1 && plain.includes(name))
    return { power, length: Math.max(0, ...within.map((name) => name.length)) }
  })
  const longest = Math.max(0, ...found.map(({ length }) => length))
  return longest === 0 ? [] : found.filter(({ length }) => length === longest).map(({ power }) => power)
}

/** The lines that may be meant, the likeliest first: by name, by a part of a name, by its sound, by what they have in common. */
export function sought(said: string, list: readonly Power[]): readonly Power[] {
  const sure = named(said, list)
  if (sure.length > 0) return sure
  const words = core(said)
  if (words.length < 2) return []
  if (LETTERS.test(words)) return spelt(words, list)
  const part = list.filter((power) => namesOf(power).some((name) => name.includes(words)))
  if (part.length > 0) return part
  const sound = ` ${soundOf(words)} `
  const alike = list.filter((power) =>
    namesOf(power).some((name) => {
      const own = ` ${soundOf(name)} `
      return own.includes(sound) || (name.length > 1 && sound.includes(own))
    }),
  )
  if (alike.length > 0) return alike
  const shared = list
    .map((power) => ({ power, pairs: Math.max(...namesOf(power).map((name) => pairsIn(words, core(name)))) }))
    .filter(({ pairs }) => pairs > 0)
  const most = Math.max(0, ...shared.map(({ pairs }) => pairs))
  return shared.filter(({ pairs }) => pairs === most).map(({ power }) => power)
}

const LETTERS = /^[a-z]{2,30}$/u

/** zhaijidi and zjd are 宅基地, whose name is just that, before 宅基地证; what southern speech mixes up is one. */
function spelt(letters: string, list: readonly Power[]): readonly Power[] {
  const said = letters.replace(/([zcs])h/gu, '$1').replace(/ng?/gu, 'l')
  const heard = list.map((power) => ({ power, sounds: namesOf(power).map((name) => soundOf(name).split(' ')) }))
  const whole = heard.filter(({ sounds }) =>
    sounds.some((one) => said === flat(one) || said === one.map((sound) => sound.charAt(0)).join('')),
  )
  const found =
    whole.length > 0 || said.length < 4
      ? whole
      : heard.filter(({ sounds }) => sounds.some((one) => flat(one).includes(said)))
  return found.map(({ power }) => power)
}

const flat = (sounds: readonly string[]): string => sounds.join('').replace(/n/gu, 'l')

/** How many pairs of characters two words share. */
function pairsIn(one: string, other: string): number {
  let count = 0
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) count++
  return count
}
