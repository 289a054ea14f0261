/** What somebody is to walk because of the roles they hold, and how far they have come. */
import { dayOf } from '../../src/domain/day.ts'
import type { Org } from '../../src/domain/org.ts'
import type { Holding } from '../../src/domain/roles.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { settledIn } from '../../src/speech/org-setting.ts'
import { walkedIn } from './details.ts'
import { cameTo, placesIn } from './places.ts'
import { TERM_FROM, WALK_RULES, type WalkRule } from './rules.ts'
import { type WalkWindow, windowOf } from './windows.ts'
import { walk } from './workflow.ts'

export interface Round {
  readonly rule: WalkRule
  /** The organisation in which the role is held. */
  readonly orgId: string
  readonly window: WalkWindow
  readonly places: readonly Org[]
  /** Those they have come to. */
  readonly been: ReadonlySet<string>
}

export interface Walker {
  readonly id: string
  readonly holdings: readonly Holding[]
}

/** Nobody makes more walks than this in a year. */
const MOST = 1_000

/** Each round somebody owes, in the order of the rules; a village that is gone is owed no more. */
export async function roundsOf(walker: Walker, { tx, orgs, now }: Stage): Promise<readonly Round[]> {
  const today = dayOf(now)
  const found: Round[] = []
  for (const { rule, orgId } of rulesOf(walker.holdings, orgs)) {
    const window = await windowIn(orgId, rule, today, { tx, orgs })
    const all = placesIn(rule.everywhere ? null : orgId, rule.each, orgs)
    const places = rule.their ? await theirs(walker.id, all, { tx, orgs }) : all
    if (places.length > 0)
      found.push({ rule, orgId, window, places, been: cameTo(places, await placesOf(walker.id, window, tx), orgs) })
  }
  return found
}

/** When a round is walked, by the terms of where its role is held. */
export async function windowIn(
  orgId: string,
  { within }: WalkRule,
  today: string,
  stage: Pick<Stage, 'tx' | 'orgs'>,
): Promise<WalkWindow> {
  return windowOf(within, today, within === 'term' ? (await settledIn(stage, orgId, TERM_FROM)).value : undefined)
}

/** The rules of what somebody holds; one that says of the same places what another has said before it is left out. */
export function rulesOf(
  holdings: readonly Holding[],
  orgs: Stage['orgs'],
): readonly { readonly rule: WalkRule; readonly orgId: string }[] {
  const found = WALK_RULES.flatMap((rule) =>
    holdings
      .filter(({ role, orgId }) => role === rule.role && (!rule.heldIn || orgs.get(orgId)?.kind === rule.heldIn))
      .map(({ orgId }) => ({ rule, orgId })),
  )
  return found.filter(
    ({ rule, orgId }, at) =>
      !found
        .slice(0, at)
        .some((one) => one.orgId === orgId && one.rule.each === rule.each && one.rule.within === rule.within),
  )
}

/** Those places that the roster gives somebody (sheet 联系户), where it gives them any. */
async function theirs(personId: string, all: readonly Org[], { tx, orgs }: Pick<Stage, 'tx' | 'orgs'>) {
  const { any } = await tx.areas.ofLiaison(personId)
  const given = all.filter(({ id }) => any.some(({ orgId }) => orgs.isWithin(id, orgId)))
  return given.length > 0 ? given : all
}

/** Every organisation somebody was in within these days: on a walk, or visiting a household there. */
async function placesOf(personId: string, { fromDay, toDay }: WalkWindow, tx: Stage['tx']): Promise<readonly string[]> {
  const walks = await tx.played.since({ kind: walk.kind, part: 'walker', personId, day: fromDay }, MOST)
  const walked = walks
    .filter(({ state }) => state !== 'cancelled')
    .map(walkedIn)
    .filter(({ day }) => day >= fromDay && day <= toDay)
  return [...walked.map(({ orgId }) => orgId), ...(await tx.areas.visitedBy(personId, fromDay, toDay))]
}
