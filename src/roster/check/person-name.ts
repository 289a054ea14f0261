import { ROLE_NAMES, ROLES } from '../../domain/roles.ts'
import { asKept, mayBeKept } from '../../language/rare-names.ts'
import { unpadded } from '../cells.ts'
import type { Complaints, Place } from '../problems.ts'

/** `1、张三`: the list's number, not the name's. */
const NUMBERED = /^\d{1,3}[、.．)）]\s*/u
/** `农德旺（户主）`: says what the column says. */
const AS_COLUMN = /（(?:户主|本人)）$/u
/** `张三、李四`, `农德旺 农德财`: two people in one cell. `张 三` and `莫 老四` are one each, made as wide as the others. */
const TWO_PEOPLE = /[、,，;；/|+＋]|\p{Script=Han}{2,} \p{Script=Han}{2,}/u

/** Written beside what somebody is: `党员;去世`, `党员（已故）`. */
export const DIED = /[(（]?(?:(?:已经?)?(?:去世|过世|病故|离世|逝世|亡故)|已故)了?[)）]?/u
const ROLE_WORDS = ROLES.map((role) => ROLE_NAMES[role]).join('|')
/** `王建国（书记）`, `张三（已故）`: a role or a death, which the name's column would hide. `张伟（大）` tells namesakes apart. */
const SOMETHING_ELSE = new RegExp(`（(?:${ROLE_WORDS}|${DIED.source})）`, 'u')

/** A person's name; null after a complaint. */
export function nameIn(text: string, at: Place, complaints: Complaints): string | null {
  const written = text.replace(NUMBERED, '')
  const name = asKept(unpadded(written).replace(/∙/gu, '·')).replace(AS_COLUMN, '')
  if (name === '') complaints.add(at, 'blank', at.column)
  else if (!mayBeKept(name)) complaints.add(at, 'badName', name)
  else if (TWO_PEOPLE.test(written)) complaints.add(at, 'twoPeople', written)
  else if (SOMETHING_ELSE.test(name)) complaints.add(at, 'moreThanName', name)
  else return name
  return null
}
