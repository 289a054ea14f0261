import type { Line, Sandbox } from '../../../src/sandbox/index.ts'
import type { Chance } from './chance.ts'

/** What was said to the bot; injecting it again is a second delivery. */
export interface Spoken {
  readonly id: string
  readonly roomId: string
  readonly talkerId: string
  readonly text: string
  readonly mentionIdList: readonly string[]
  readonly timestamp: number
  /** What was the matter just then. */
  readonly during: string
  readonly round: number
}

interface Order {
  readonly number: number
  readonly requester: string
  claimer?: string
  finished?: boolean
}

/** So many of the newest orders and check-ins are still talked about. */
const RECENT = 12

/** People who place orders, claim, finish and rate them, sign in and take tasks, by what they hear the bot say. */
export class Villagers {
  readonly spoken = new Map<string, Spoken>()
  readonly guests: readonly string[]
  readonly #sandbox: Sandbox
  readonly #chance: Chance
  readonly #orders: Order[] = []
  readonly #tasks: number[] = []
  #checkIn: number | null = null
  #count = 0
  /** The fault that goes on, and the how manieth it is. */
  during = 'calm'
  round = 0

  constructor(sandbox: Sandbox, chance: Chance, guests: readonly string[]) {
    this.#sandbox = sandbox
    this.#chance = chance
    this.guests = guests
    sandbox.onBotSays((line) => this.#hear(line))
  }

  /** Somebody says something. */
  act(): void {
    const dice = this.#chance.fraction()
    if (dice < 0.35) this.placeOrder()
    else if (dice < 0.85) this.#goOn(this.#chance.pick(this.#orders.slice(-RECENT)))
    else if (dice < 0.95) this.#sign()
    else this.#work()
  }

  placeOrder(): Spoken {
    const who = this.#chance.pick(this.guests)
    return this.say('村民群', who, `点单 家里水管漏水，第${this.#count + 1}件`)
  }

  /** Says it and remembers it. */
  say(room: string, who: string, text: string, mentions: readonly string[] = []): Spoken {
    this.#count++
    const spoken = {
      id: `said-${this.#count}`,
      roomId: `${room}@chatroom`,
      talkerId: `wxid_${who}`,
      text,
      mentionIdList: mentions.map((name) => `wxid_${name}`),
      timestamp: Date.now(),
      during: this.during,
      round: this.round,
    }
    this.spoken.set(spoken.id, spoken)
    this.deliver(spoken)
    return spoken
  }

  deliver({ during: _, round: __, ...message }: Spoken): void {
    this.#sandbox.inject(message)
  }

  /** Some of what was said lately comes a second time, in any order. */
  repeat(count: number): void {
    const lately = [...this.spoken.values()].slice(-2 * count)
    for (const one of this.#chance.shuffle(lately).slice(0, count)) this.deliver(one)
  }

  #goOn(order: Order | undefined): void {
    if (!order) return
    if (this.#chance.fraction() < 0.15) {
      this.say('志愿者群', this.#chance.pick(this.guests), `查 ${order.number}`)
    } else if (order.claimer === undefined) {
      order.claimer = this.#chance.pick(this.guests)
      // Two who want the same: one of them is told that he comes too late.
      for (const who of [order.claimer, this.#chance.pick(this.guests)])
        this.say('志愿者群', who, `接单 ${order.number}`)
    } else if (!order.finished) {
      order.finished = true
      this.say('志愿者群', order.claimer, `完成 ${order.number} 换了水龙头`)
    } else {
      this.say('村民群', order.requester, `评单 ${order.number} 5 又快又好`)
    }
  }

  #sign(): void {
    if (this.#checkIn === null || this.#chance.fraction() < 0.03) {
      this.say('党员群', '王建国', `发起签到 第${this.#count + 1}次主题党日 截止 明天晚上8点`)
    } else this.say('党员群', this.#chance.pick(this.guests), `签到 ${this.#checkIn}`)
  }

  #work(): void {
    const task = this.#chance.pick(this.#tasks.slice(-RECENT))
    const dice = this.#chance.fraction()
    if (task === undefined || dice < 0.3) {
      const text = `任务 @韦志强 @黄美兰 下周五前 交第${this.#count + 1}份花名册`
      this.say('党员群', '王建国', text, ['韦志强', '黄美兰'])
    } else {
      this.say('党员群', this.#chance.pick(['韦志强', '黄美兰']), `${dice < 0.7 ? '收到' : '完成'} ${task}`)
    }
  }

  #hear({ text }: Line): void {
    for (const line of text.split('\n')) {
      const [, placed, token] = /#(\d+) 登记好了：.*第(\d+)件/u.exec(line) ?? []
      const requester = this.spoken.get(`said-${token}`)?.talkerId.replace('wxid_', '')
      if (requester) this.#orders.push({ number: Number(placed), requester })
      const opened = /签到 #(\d+)/u.exec(line)?.[1]
      if (opened) this.#checkIn = Number(opened)
      const task = /任务 #(\d+)/u.exec(line)?.[1]
      if (task && !this.#tasks.includes(Number(task))) this.#tasks.push(Number(task))
    }
  }
}
