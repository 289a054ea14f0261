/** 准入 as a township's office sees it: what waits for a decision, what stands besides the list, what is asked again, the list. */
import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import { givable, givenTo, groundOf } from '../../src/speech/given.ts'
import type { Overview } from '../../src/speech/mechanism.ts'
import type { OfficePage, OfficeTable } from '../../src/speech/office-page.ts'
import { asksTheSame } from '../../src/speech/titles.ts'
import { brief, entitled, names, no } from '../common/phrases.ts'
import { inWords } from './grounds.ts'
import { called, itemsOf } from './items.ts'
import { howToDecide, standing } from './words.ts'
import { ASKED, admission } from './workflow.ts'

/** What was given so long ago is history. */
const SHOWN_MS = days(366)
/** No more of one township is looked through, and no more is shown of a table. */
const [LOOKED_AT, SHOWN] = [300, 30]

export const officePage: OfficePage<Overview> = {
  path: 'admissions',
  title: '准入',
  async shows(stage, townshipId) {
    const given = await givenLately(stage, townshipId)
    return [
      await sentBack(stage, townshipId),
      besides(given, stage),
      again(given, stage),
      await list(stage, townshipId),
    ].map((table) => ({ ...table, rows: table.rows.slice(0, SHOWN) }))
  },
}

/** The newest first. */
async function givenLately({ tx, orgs, now, registry }: Overview, townshipId: string): Promise<readonly Matter[]> {
  const kinds = givable(registry).map(({ workflow }) => workflow.kind)
  const { rows } = await tx.pages.matters({ villageId: townshipId, kinds }, 0, LOOKED_AT)
  const found: Matter[] = []
  for (const one of rows)
    if (one.createdAt > after(now, -SHOWN_MS) && (await givenTo({ tx, orgs }, registry, one)).length > 0)
      found.push(one)
  return found
}

async function sentBack({ tx }: Overview, villageId: string): Promise<OfficeTable> {
  const states = Object.keys(admission.states)
  const all = await tx.matters.newest({ villageId, kind: admission.kind, states }, SHOWN)
  return {
    title: '村里说不在清单的',
    headers: ['事项', '提出', '谁提的', '谁来定', '怎么样了'],
    rows: all.map((one) => ({
      of: one,
      cells: [
        entitled(one, 40),
        dayOf(one.createdAt),
        names(one, 'requester'),
        names(one, ASKED),
        one.state === 'asked' ? `等着定。${howToDecide(one)}` : standing(one),
      ],
    })),
    none: '没有村里退回来的',
  }
}

/** What the same rests on that was given before it. */
const before = (given: readonly Matter[], one: Matter): readonly Matter[] =>
  given.filter((other) => other.createdAt < one.createdAt && asksTheSame(other.title, one.title))

function besides(given: readonly Matter[], { registry }: Overview): OfficeTable {
  const groundIn = (one: Matter) => [one, ...before(given, one)].map(groundOf).find((ground) => ground !== null)
  const found = given
    .map((one) => ({ one, ground: groundIn(one) ?? null }))
    .filter(({ ground }) => ground?.item === undefined)
  return {
    title: '清单外派的',
    headers: ['事项', '哪天派的', '谁派的', '凭什么'],
    rows: found.map(({ one, ground }) => ({
      cells: [
        entitled(one, 40),
        dayOf(one.createdAt),
        giver(one, registry),
        ground
          ? brief(inWords(ground), 60)
          : `没说，补上发：准入 ${one.number} 序号，或 清单外 ${one.number} 文号 经费`,
      ],
    })),
    none: '一年里派的都在清单里',
  }
}

function again(given: readonly Matter[], { registry }: Overview): OfficeTable {
  const found = given.flatMap((one) => {
    const [last] = before(given, one)
    return last ? [{ cells: [entitled(one, 40), dayOf(one.createdAt), giver(one, registry), said(last)] }] : []
  })
  return {
    title: '重复要的',
    headers: ['事项', '哪天派的', '谁派的', '以前要过'],
    rows: found,
    none: '一年里没有重复要的',
  }
}

const giver = (one: Matter, registry: Overview['registry']): string =>
  names(one, registry.matter(one.kind)?.fromAbove?.giver ?? '')
const said = (one: Matter): string => `${no(one)} ${dayOf(one.createdAt)}`

async function list({ tx }: Overview, townshipId: string): Promise<OfficeTable> {
  const items = await itemsOf(tx, townshipId)
  return {
    title: `准入清单 ${items.length} 项`,
    headers: ['事项', '类别', '依据'],
    rows: items.map((item) => ({ cells: [called(item), item.category, item.source] })),
    none: '还没有准入清单',
  }
}
