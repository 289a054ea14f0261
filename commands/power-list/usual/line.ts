import { type Power, stepsIn, termIn } from '../powers.ts'

/** A line of the list, in the words of the roster's sheet. */
export interface Written {
  readonly title: string
  /** Parted by spaces. */
  readonly also: string
  /** Left out: the village's own office. */
  readonly handler?: string
  readonly needs?: string
  readonly steps: string
  readonly takes?: string
  readonly publicity?: string
  /** What it rests on. Numbers of paragraphs stand only where a published text was read; 条款待核 and 文号待核 where none was found. */
  readonly basis: string
}

/** Who does what no office above does. */
export const OFFICE = '村委会'

export const lines = (category: string, all: readonly Written[]): readonly Power[] =>
  all.map(({ title, also, handler = OFFICE, needs = '', steps, takes, publicity = '', basis }) => ({
    ...{ title, also: also.split(' '), category, handler, needs, steps: stepsIn(steps) },
    ...{ takes: takes === undefined ? null : termIn(takes), publicity, basis, watcher: '' },
  }))
