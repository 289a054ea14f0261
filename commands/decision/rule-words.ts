/** How a rule and its arithmetic are said. */
import type { Body } from './bodies.ts'
import { type Figures, judge, OVER_HALF, type Rule, type Share, shareName } from './quorum.ts'
import { countedBy, type Expected } from './village-bodies.ts'

const OF: Readonly<Record<Rule['of'], string>> = { expected: '应到', present: '到会' }

/** `到会三分之二以上，同意过到会的一半` */
export const ruleWords = ({ meets, passes, of }: Rule): string => `到会${shareName(meets)}，同意${passing(passes, of)}`

function passing(passes: Share, of: Rule['of']): string {
  const isOverHalf = passes.outOf === OVER_HALF.outOf && passes.over
  return isOverHalf ? `过${OF[of]}的一半` : `要${OF[of]}的${shareName(passes)}`
}

/** `应到 33 人（名册 11月29日数的）`; empty where nobody has counted. */
export function expectedWords({ unit }: Body, expected: Expected | null): string {
  return expected ? `应到 ${expected.count} ${unit}（${countedBy(expected)}）` : ''
}

/** The arithmetic of a meeting, so that anybody can check it: `到会 71%，同意过应到的一半（22 人），通过`. */
export function arithmetic(body: Body, figures: Figures): string {
  const { quorum, majority, isQuorate, isPassed } = judge(body, figures)
  const came = `到会 ${Math.floor((100 * figures.present) / figures.expected)}%`
  if (!isQuorate) return `${came}，${shortOf(body.meets)}（${quorum} ${body.unit}）`
  const needed = `（${majority} ${body.unit}）`
  if (isPassed) return `${came}，同意${passing(body.passes, body.of)}${needed}，通过`
  return `${came}，同意 ${figures.yes}，要${OF[body.of]}的${shareName(body.passes)}${needed}，没有通过`
}

/** `不够三分之二`, `没有过半` */
const shortOf = (share: Share): string =>
  share.over ? `没有${shareName(share)}` : `不够${shareName(share).slice(0, -2)}`
