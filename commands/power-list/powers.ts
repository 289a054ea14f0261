/** 小微权力清单 as a village's roster sets it out (guidance §15): what is done for whom by whom, in which steps, watched by whom. Pure. */

/** A length of time as the rules give it: days, or days on which offices are open. */
export interface Term {
  readonly count: number
  readonly working: boolean
}

export interface PowerStep {
  /** 村民小组讨论 */
  readonly does: string
  /** How long it takes, where that is said of it alone. */
  readonly takes: Term | null
}

/** One line of the list. */
export interface Power {
  readonly title: string
  /** What else people call it: 盖房子, 起屋. */
  readonly also: readonly string[]
  readonly category: string
  /** Who does it: a name, or an office as people know it (村文书). */
  readonly handler: string
  /** What to bring; empty for nothing. */
  readonly needs: string
  readonly steps: readonly PowerStep[]
  /** How long the whole takes; null where nobody says. */
  readonly takes: Term | null
  /** Where and how long it is made public; empty where it is not. */
  readonly publicity: string
  /** The law or rule it rests on. */
  readonly basis: string
  /** Who watches, by name; empty for the village's 监督员. */
  readonly watcher: string
}

/** What the roster is held to. */
export const POWER_RULES = {
  /** A list that is longer is read by nobody. */
  most: 120,
  longestTitle: 20,
  longestOther: 12,
  longestCell: 200,
  mostSteps: 12,
  mostDays: 730,
} as const

/** `7天`, `20个工作日`; empty for none. */
export const termText = (term: Term | null): string =>
  term === null ? '' : `${term.count}${term.working ? '个工作日' : '天'}`

/** Steps as the roster writes them, and reads them again: 申请→小组讨论（5天）→镇里审批 */
export const stepsText = (steps: readonly PowerStep[]): string =>
  steps.map(({ does, takes }) => (takes ? `${does}（${termText(takes)}）` : does)).join('→')

/** 20, 20天, 20日内, 20个工作日; null for anything else. */
export function termIn(text: string): Term | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const [, digits, unit = ''] =
    /^(?:约|不超过|最多)?(\d{1,3})(?:\.0+)?个?(工作日|工作天|天|日|自然日)?(?:之?内|以内)?$/u.exec(plain) ?? []
  const count = Number(digits ?? 0)
  if (count === 0 || count > POWER_RULES.mostDays) return null
  return { count, working: unit.startsWith('工作') }
}

/** The steps in a cell: parted by arrows or stops, or numbered. A length of time in brackets at the end of one is its own. */
export function stepsIn(text: string): readonly PowerStep[] {
  return text
    .normalize('NFKC')
    .replace(/(?<!\d)\d{1,2}\s*[.、)]\s*(?=\p{Script=Han})/gu, '→')
    .split(/(?:-+>|=+>|[→⇒➜➔;；\n])+/u)
    .map((one) => one.trim().replace(/[。,，、\s]+$/u, ''))
    .filter((one) => one !== '')
    .map((one) => {
      const [, does = one, said = ''] = /^(.+?)\s*\(([^()]*)\)$/u.exec(one) ?? []
      const takes = termIn(said)
      return takes ? { does, takes } : { does: one, takes: null }
    })
}
