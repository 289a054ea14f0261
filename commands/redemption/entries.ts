/** What a reward takes: somebody's points, one of the stock, money of the quarter. All of it or nothing. */
import type { Scene } from '../../src/speech/mechanism.ts'
import { fundOf, goneOf, ownOf, paidIn, SPENT, stockPurse } from '../merit-points/purses.ts'
import type { Redeemed } from './workflow.ts'

type Stage = Pick<Scene, 'tx' | 'now'>
export type Lacking = 'points' | 'stock' | 'money'

interface Side {
  readonly lacking: Lacking
  readonly from: string
  readonly to: string
  readonly amount: number
}

function sidesOf({ personId, reward, points, cost, quarter }: Redeemed): readonly Side[] {
  const all: readonly Side[] = [
    { lacking: 'points', from: ownOf(personId), to: SPENT, amount: points },
    { lacking: 'stock', from: stockPurse(reward), to: goneOf(reward), amount: 1 },
    { lacking: 'money', from: fundOf(quarter), to: paidIn(quarter), amount: cost },
  ]
  return all.filter(({ amount }) => amount > 0)
}

/** Sets it aside; what was lacking, and then nothing is set aside. Each purse says itself whether it holds enough. */
export async function setAside({ tx, now }: Stage, villageId: string, redeemed: Redeemed): Promise<Lacking | null> {
  const { entry, reward } = redeemed
  const done: Side[] = []
  for (const side of sidesOf(redeemed)) {
    const { lacking, ...made } = side
    const once = `redeem ${entry} ${lacking}`
    if (await tx.purses.transfer({ villageId, ...made, what: `兑换 ${reward}`, once, now })) {
      done.push(side)
      continue
    }
    for (const { lacking: other, from, to, amount } of done) {
      const back = { villageId, from: to, to: from, amount, what: `兑换 ${reward} 没成` }
      await tx.purses.transfer({ ...back, once: `undo ${entry} ${other}`, now })
    }
    return lacking
  }
  return null
}

/** Gives back what was set aside. */
export async function putBack(
  { tx, now }: Stage,
  { id, villageId }: { readonly id: string; readonly villageId: string },
  redeemed: Redeemed,
): Promise<void> {
  for (const { lacking, from, to, amount } of sidesOf(redeemed)) {
    const back = { villageId, from: to, to: from, amount, what: `退回 ${redeemed.reward}` }
    await tx.purses.transfer({ ...back, once: `back ${redeemed.entry} ${lacking}`, matterId: id, now })
  }
}
