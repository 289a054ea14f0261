import { isEverybody } from '../../../language/mention.ts'
import { nameRun } from '../../../language/names.ts'
import { leadingGroup } from '../../readers/groups.ts'
import type { PeopleReader } from '../../readers/types.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor } from '../line.ts'
import { isBoundary } from '../line.ts'

const FIRST_FILLER = /^(?:派给|交给|派?至|代|请|给|由|让|叫|安排|把|将|从)\s*(?=[@\p{Script=Han}])/u
const NEXT_FILLER = /^(?:的(?:联系)?户\s*)?(?:都|全部)?(?:和|跟|与|及|还有|交给|移交给|转给|给|→|->)\s*/u

/** Reads mentions and names as the roster writes them, in any mixture. */
export function readPeople(reader: PeopleReader, cursor: Cursor, draft: Draft): Step {
  const people: string[] = draft.people ?? []
  for (;;) {
    const ahead = cursor.clone().skip()
    const filler = (people.length === 0 ? FIRST_FILLER : NEXT_FILLER).exec(ahead.peek(8))
    if (filler !== null) ahead.moveTo(ahead.at + filler[0].length)
    const mention = ahead.mention()
    if (mention !== null) {
      if (isEverybody(mention.name)) draft.ask ??= 'person'
      else people.push(mention.name)
      draft.sure = true
      cursor.moveTo(mention.end)
      cursor.gap = 'space'
      continue
    }
    const group = ahead.gap === 'none' ? null : leadingGroup(ahead.peek(8))
    if (group !== null && isBoundary(ahead.line.text, ahead.at + group.length)) {
      people.push(group)
      cursor.moveTo(ahead.at + group.length)
      continue
    }
    const end = bareName(ahead, draft, filler !== null || (draft.command.id === 'hand-over' && people.length === 0))
    if (end < 0) break
    people.push(ahead.typed(end).trim())
    cursor.moveTo(end + (ahead.line.text.startsWith('同志', end) ? 2 : 0))
  }
  if (people.length > 0) draft.people = people
  else if (reader.optional === undefined && draft.ask === undefined) draft.ask = 'person'
  return 'next'
}

/** A bare name stands between gaps, beside 给 or 和, or right behind the number of an order. */
function bareName(at: Cursor, draft: Draft, beside: boolean): number {
  const { text } = at.line
  const links = draft.command.id === 'hand-over' ? GIVES : JOINS
  const orders = draft.command.id === 'assign-order' && draft.number !== undefined
  const passes = draft.command.id === 'hand-over'
  if (at.gap === 'none' && !beside && !passes && !(orders && draft.sure)) return -1
  const named = nameRun(text, at.at, (after) => isBoundary(text, after) || links.test(text.slice(after, after + 3)))
  if (named >= 0) return named
  // Who dispatches an order may call people as the village does: 派单 23 阿强.
  const nickname = orders ? /^[阿老小]\p{Script=Han}{1,3}(?=\s*[。!~]*$)/u.exec(at.peek(8))?.[0] : undefined
  return nickname === undefined ? -1 : at.at + nickname.length
}

const GIVES = /^(?:的(?:联系)?户|(?:交|移交|转)?给)/u
const JOINS = /^(?:[和跟与及]\p{Script=Han}{2}|[于在](?=[\d今明本下])|同志)/u
