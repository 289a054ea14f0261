/** Who is not through when half of the time, and most of it, is over hears of it once each, and no more (mechanisms.md §9). */
import { dayOf, plusDays } from '../../src/domain/day.ts'
import type { MorningLine } from '../../src/speech/mechanism-parts.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { type Round, roundsOf, rulesOf, windowIn } from './owed.ts'
import { NUDGED_AT, OWING, WALK_RULES } from './rules.ts'
import { roundLine } from './walk-progress.ts'
import { dayAtShare, type WalkWindow, windowOf } from './windows.ts'

/** Whoever was not through then, or could not be told, is not told after so many days. */
const NEWS_DAYS = 30

/** Whom each of the shares that are over by today concerns, the latest of each round. */
export async function mornings({ tx, orgs, now }: Stage): Promise<readonly MorningLine[]> {
  const today = dayOf(now)
  const isAny = WALK_RULES.some(({ within }) => within === 'term' || shareAt(windowOf(within, today), today) !== null)
  if (!isAny) return []
  const people = await tx.people.holding(
    OWING,
    [...orgs.all].map(({ id }) => id),
  )
  const lines: MorningLine[] = []
  for (const { id, holdings } of people) {
    for (const { rule, orgId } of rulesOf(holdings, orgs)) {
      const window = await windowIn(orgId, rule, today, { tx, orgs })
      const share = shareAt(window, today)
      if (share === null) continue
      lines.push({
        key: `walk ${rule.id} ${id} ${orgId} ${window.fromDay} ${share}`,
        personId: id,
        villageId: orgs.townshipOf(orgId)?.id ?? orgs.villageOf(orgId),
        openText: '走遍还没走完，私聊我发「走遍」看还剩哪些',
        async text(stage) {
          const rounds = await roundsOf({ id, holdings }, stage)
          return textOf(
            rounds.find((one) => one.rule.id === rule.id && one.orgId === orgId),
            stage,
          )
        },
      })
    }
  }
  return lines
}

/**
 * The latest share that is over, while that is news; null while none is. What was said once is remembered for two months, and so
 * would be said again after that.
 */
function shareAt(window: WalkWindow, today: string): number | null {
  const share = NUDGED_AT.findLast((one) => dayAtShare(window, one) <= today)
  if (share === undefined) return null
  return today <= plusDays(dayAtShare(window, share), NEWS_DAYS) ? share : null
}

/** Empty for who is through. */
function textOf(round: Round | undefined, stage: Stage): string {
  if (!round || round.been.size === round.places.length) return ''
  return `走遍：${roundLine(round, stage)}\n去过了发：走村 那良屯 今天。看自己的发：走遍`
}
