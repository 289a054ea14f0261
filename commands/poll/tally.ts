/** What a poll's details hold, and how its figures are said. Pure. */
import type { Details } from '../../src/domain/matter.ts'
import type { BallotCount } from '../../src/store/index.ts'

/** What a poll is made of, and how far it has come. */
export interface Poll {
  readonly options: readonly string[]
  /** How many households are asked: those of the roster when it began. */
  readonly households: number
  /** So many are two thirds of them, or what else the village goes by (议事规则). */
  readonly quorum: number
  /** 不记名: nobody is told who answered what, and at the end nothing knows it. */
  readonly unnamed: boolean
  /** How many households chose each option themselves, */
  readonly own: readonly number[]
  /** and how many where somebody wrote it down for them. */
  readonly noted: readonly number[]
}

/** A row without details is one of nobody's. */
const NONE: Poll = { options: [], households: 0, quorum: 0, unnamed: false, own: [], noted: [] }

export function pollOf({ details }: { readonly details: Details }): Poll {
  return { ...NONE, ...details }
}

/** The figures as the ballots have them. */
export function tallied(
  { options }: Pick<Poll, 'options'>,
  counts: readonly BallotCount[],
): Pick<Poll, 'own' | 'noted'> {
  const of = (wasNoted: boolean) =>
    options.map((_, at) => counts.find(({ choice, noted }) => choice === at + 1 && noted === wasNoted)?.count ?? 0)
  return { own: of(false), noted: of(true) }
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** How many households have answered, in one way or the other. */
export const heard = ({ own, noted }: Poll): number => sum(own) + sum(noted)

/** `已表态 37/120 户`: all that is told while it is open. */
export const turnout = (poll: Poll): string => `已表态 ${heard(poll)}/${poll.households} 户`

/** The options in one line, each behind its figure. */
export const listed = ({ options }: Pick<Poll, 'options'>): string =>
  options.map((option, at) => `${at + 1} ${option}`).join('　')

/** All figures, once it is over: `表态 2/7 户（代记 1），不到三分之二（5 户）⏎1 建凉亭 2 户（代记 1）  2 建球场 0 户`. */
export function figures(poll: Poll): string {
  const { options, own, noted, quorum, households } = poll
  const enough = heard(poll) >= quorum ? '过了' : '不到'
  const lines = options.map((option, at) => {
    const aside = noted[at] ? `（代记 ${noted[at]}）` : ''
    return `${at + 1} ${option} ${(own[at] ?? 0) + (noted[at] ?? 0)} 户${aside}`
  })
  const written = sum(noted) > 0 ? `（代记 ${sum(noted)}）` : ''
  return `表态 ${heard(poll)}/${households} 户${written}，${enough}开会要的 ${quorum} 户\n${lines.join('　')}`
}

/** What a poll is not, said with every result. */
export const NO_VOTE = '（征求意见，不代替会议表决）'
