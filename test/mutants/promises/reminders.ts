import type { Broken } from '../broken.ts'

const reminders = ['test/domain/hours.test.ts', 'test/domain/nudge.test.ts', 'test/engine/nudges.test.ts']
const sender = [
  'test/engine/pace.test.ts',
  'test/engine/sender.test.ts',
  'test/engine/merge.test.ts',
  'test/engine/turns.test.ts',
]

/** When people are reminded, and how what is said goes out. */
export const REMINDERS: readonly Broken[] = [
  {
    promise: '晚上 21:30 到早上 7:30 不提醒（默认）',
    text: ".default('21:30-07:30')",
    into: ".default('22:30-07:30')",
    tests: ['test/config.test.ts', 'test/hours.test.ts'],
  },
  {
    promise: '夜里不提醒：等到早上',
    text: 'overnight ? minute >= from || minute < to :',
    into: 'overnight ? minute >= from && minute < to :',
    tests: reminders,
  },
  {
    promise: '休息日不提醒',
    text: 'const open = workdays.isWorkday(day) ? endOfQuiet(at, day, quiet)',
    into: 'const open = workdays ? endOfQuiet(at, day, quiet)',
    tests: reminders,
  },
  {
    promise: '等着的时候到了夜里，也等到早上再说',
    text: 'allowed(snoozedUntil(row, standings, now) ?? now) : now',
    into: '(snoozedUntil(row, standings, now) ?? now) : now',
    tests: reminders,
  },
  {
    promise: '各村的时间各村定：写的时候按这件事的村',
    text: 'nextAllowed(from, hours.of(row.villageId, row.kind))',
    into: 'nextAllowed(from, hours.of(null, row.kind))',
    tests: ['test/engine/village-hours.test.ts'],
  },
  {
    promise: '各村的时间各村定：说的时候也按这件事的村',
    text: 'hours.of(villageOf(row), ',
    into: 'hours.of(null, ',
    tests: ['test/engine/village-hours.test.ts'],
  },
  {
    promise: '今天别提醒：明天再说',
    text: 'await tx.people.snooze(actor.personId, startOfDay(plusDays(dayOf(saidAt), 1)))',
    into: 'await tx.people.snooze(actor.personId, startOfDay(plusDays(dayOf(now), 2)))',
    tests: reminders,
  },
  {
    promise: '今天别提醒：今天不说',
    text: 'return until && until > now && until <',
    into: 'return until && until < now && until <',
    tests: reminders,
  },
  {
    promise: '提醒一小时里的并成一条',
    text: "head.purpose === 'nudge' ? endOfHour(now) : undefined",
    into: "head.purpose === 'nudge' ? now : undefined",
    tests: reminders,
  },
  {
    promise: '办完了的不再提醒',
    text: 'if (!stillNeeded(row, standings, now)) unneeded.push(row.id)',
    into: 'if (!stillNeeded(row, standings, now) && !row) unneeded.push(row)',
    tests: reminders,
  },
  {
    promise: '停了几天，只说最近的一步',
    text: 'if (rung.at <= now || early) act = rung\n',
    into: 'if (act === null && (rung.at <= now || early)) act = rung\n',
    tests: reminders,
  },
  {
    promise: '提醒不说两遍，时钟拨回去也一样',
    text: "if (!act || 'move' in act.do || taken.has(key)) continue",
    into: "if (!act || 'move' in act.do) continue",
    tests: reminders,
  },
  {
    promise: '每天 8 点给书记说一声',
    text: 'const FROM_MS = h(8)',
    into: 'const FROM_MS = h(9)',
    tests: reminders,
  },
  {
    promise: '有事要办才给书记说',
    text: 'if (parts.length === 0) return false',
    into: "if (parts.length === 0) parts.push({ text: '没有要办的事' })",
    tests: reminders,
  },
  {
    promise: '好友私聊提醒，不在群里说',
    text: 'if (await isFriend(transport, account, lastTry)) return account',
    into: 'if (!(await isFriend(transport, account, lastTry))) return account',
    tests: reminders,
  },
  {
    promise: '先回话，再提醒，再公告',
    text: "find(rest, [{ purpose: 'desc' }, { id: 'asc' }], take)",
    into: "find(rest, [{ purpose: 'asc' }, { id: 'asc' }], take)",
    tests: [...sender, 'test/store/contract.test.ts'],
  },
  {
    promise: '默认每分钟最多说 20 句',
    text: 'SEND_PER_MINUTE: number(20, 600)',
    into: 'SEND_PER_MINUTE: number(60, 600)',
    tests: ['test/config.test.ts', 'test/engine/sender.test.ts'],
  },
  {
    promise: '微信提示太频繁：自动减速',
    text: 'this.#slowdown = Math.min(this.#slowdown * 2, 8)',
    into: 'this.#slowdown = Math.min(this.#slowdown, 8)',
    tests: sender,
  },
  {
    promise: '微信提示太频繁：暂停一分钟',
    text: 'this.#pausedUntil = now + PAUSE_MS',
    into: 'this.#pausedUntil = now',
    tests: sender,
  },
  {
    promise: '平静十分钟后恢复',
    text: 'this.#slowdown /= 2\n',
    into: 'this.#slowdown /= 1\n',
    tests: sender,
  },
  {
    promise: '长话在 600 字处分开',
    text: 'export const LONGEST = 600\n',
    into: 'export const LONGEST = 900\n',
    tests: [...sender, 'test/disclosures/publish.test.ts'],
  },
  {
    promise: '不把引用的分隔线说出去',
    text: "return text.replace(/^[ \\t]*(?:-[ \\t]?){6,}$/gmu, '———')",
    into: 'return text',
    tests: ['test/engine/merge.test.ts', 'test/engine/manners.test.ts', 'test/hostile/'],
  },
  {
    promise: '没发成的再试，可能说了的回话只再说一次',
    text: "reason === 'uncertain' && attempts < 2 &&",
    into: "reason === 'uncertain' && attempts < 9 &&",
    tests: sender,
  },
  {
    promise: '公告可能说了就不再说，等人重发',
    text: "attempts < 2 && rows.every((row) => row.purpose === 'reply')",
    into: "attempts < 2 && rows.every((row) => row.purpose !== 'nudge')",
    tests: sender,
  },
  {
    promise: '被杀的时候正说着的回话，两分钟内再说一次',
    text: 'row.leasedAt.getTime()) < RESAY_MS',
    into: 'row.leasedAt.getTime()) < 30 * RESAY_MS',
    tests: sender,
  },
  {
    promise: '某个号掉线满半小时写进日志和早报',
    text: 'export const LATE_MS = minutes(30)',
    into: 'export const LATE_MS = minutes(20)',
    tests: ['test/engine/silent-accounts.test.ts'],
  },
]
