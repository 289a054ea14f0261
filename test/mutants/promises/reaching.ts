import type { Broken } from '../broken.ts'

const heard = ['test/disclosures/heard.test.ts']
const late = ['test/engine/late-delivery.test.ts']
const unreached = ['test/engine/unreached.test.ts']

/** What was said is true, and reaches someone. */
export const REACHING: readonly Broken[] = [
  {
    promise: '早上好：刚醒过来就能说的话，不说一直没发出去',
    text: 'now > after(this.#awakeSince, LATE_MS)',
    into: 'now >= this.#awakeSince',
    tests: ['test/engine/woken.test.ts', 'test/engine/silent-accounts.test.ts'],
  },
  {
    promise: '群里回的话叫人发什么，一小时里本人直接说就算；带了别的话就不算',
    text: "if (place === 'direct' || addressed || (isFresh && (isAll || !aloud))) return true",
    into: "if (place === 'direct' || addressed || (isFresh && (isAll || aloud))) return true",
    tests: ['test/engine/plain-answers.test.ts'],
  },
  {
    promise: '公开：群里收到了才算',
    text: 'if (far.said.length > 0) return reached(matter, far, stage)',
    into: 'if (far.said.length >= 0) return reached(matter, far, stage)',
    tests: heard,
  },
  {
    promise: '公开：没收到马上告诉书记',
    text: "return far.waits || matter.state === 'unheard' ? [] : missed(matter, stage)",
    into: "return matter.state === 'unheard' || far ? [] : missed(matter, stage)",
    tests: heard,
  },
  {
    promise: '机器人被移出群，发进去不算',
    text: 'if (members.length > 0 && !members.includes(account)) throw',
    into: 'if (members.length > 0 && members.includes(account) && !account) throw',
    tests: heard,
  },
  {
    promise: '通道一时出错的，隔一会儿再发',
    text: "reason === 'failed' ||",
    into: "(reason === 'failed' && attempts < 3) ||",
    tests: ['test/engine/sender.test.ts'],
  },
  {
    promise: '私聊被拒的，改在群里点名',
    text: 'const elsewhere = person ? rows.filter((row) => row.personId !== null) : []',
    into: 'const elsewhere = person ? rows.filter((row) => row.personId === person.name) : []',
    tests: unreached,
  },
  {
    promise: '请他加回好友，只请一次',
    text: 'const key = `mend ${person.id}`',
    into: 'const key = `mend ${person.id} ${now.getTime()}`',
    tests: unreached,
  },
  {
    promise: '一句话按发出的时候算',
    text: 'return at >= FIRST && at <= now.getTime() ? sentAt : now',
    into: 'return at > now.getTime() || at > FIRST ? now : sentAt',
    tests: late,
  },
  {
    promise: '放了一天以上的先问一句',
    text: 'now.getTime() - saidAt.getTime() >= OLD_MS',
    into: 'now.getTime() - saidAt.getTime() >= 9 * OLD_MS',
    tests: late,
  },
  {
    promise: '明天已经不是那天的先问一句',
    text: 'daysOf(when) !== daysOf(again) || hasPassed(when, said, read)',
    into: 'daysOf(when) !== daysOf(when) || hasPassed(when, said, read)',
    tests: late,
  },
  {
    promise: '说的钟点已经过了，先问一句',
    text: 'return at > said.now && at <= read.now',
    into: 'return at > then.now && at < then.now',
    tests: late,
  },
  {
    promise: '同一句话几分钟里说两遍，只算一件',
    text: 'return after(now, -AGAIN_MS)',
    into: 'return after(now, AGAIN_MS)',
    tests: ['test/engine/said-twice.test.ts'],
  },
  {
    promise: '还没办好的点单，过几天再说一遍也还是那一件',
    text: 'createdAt > lately(now) || BEFORE_DONE.includes(state)',
    into: "createdAt > lately(now) || state === 'done'",
    tests: ['test/engine/said-twice.test.ts'],
  },
  {
    promise: '私聊里不让办的事，每样都说一声',
    text: "place === 'direct' ? ` ${command.id}` : ''",
    into: "place === 'direct' ? '' : ` ${command.id}`",
    tests: ['test/engine/private-talk.test.ts'],
  },
  {
    promise: '说的是别的事办好了，手上又有几件，先问是哪一件',
    text: 'if ((await fitting(arg, scene)).length < 2) return found',
    into: 'if ((await fitting(arg, scene)).length < 9) return found',
    tests: ['test/engine/plain-answers.test.ts'],
  },
  {
    promise: '不删了、先不办了，也是不办',
    text: 'const isNo = (plain: string): boolean => NO.has(plain) || LEAVE_IT.test(plain)',
    into: 'const isNo = (plain: string): boolean => NO.has(plain) && !LEAVE_IT.test(plain)',
    tests: ['test/engine/answers.test.ts'],
  },
  {
    promise: '群里问的，只说自己那几件的号码',
    text: "place === 'direct' ? entitled(one, 16) : `#${one.number}`",
    into: "place !== 'direct' ? entitled(one, 16) : `#${one.number}`",
    tests: ['test/engine/private-talk.test.ts'],
  },
  {
    promise: '每月每周的任务说两遍也只记一件',
    text: 'one.cadence === cadence && isForTheSame(one.details, details)',
    into: 'one.cadence === cadence && !isForTheSame(one.details, details)',
    tests: ['test/engine/said-twice.test.ts'],
  },
  {
    promise: '不留名的质询说两遍，群里只说一次',
    text: 'saysTheSame(matter.title, text) && (await isAbout',
    into: '!saysTheSame(matter.title, text) && (await isAbout',
    tests: ['test/engine/said-twice.test.ts'],
  },
  {
    promise: '放到日子过了的通知，确认的时候先问一句',
    text: 'if (!misleads(text, matter.createdAt, now)) return null',
    into: 'if (!misleads(text, now, now)) return null',
    tests: ['test/notices/notices.test.ts', 'test/disclosures/publish.test.ts'],
  },
  {
    promise: '没评的记未评价',
    text: "lapse: { from: ['done'], to: 'unrated', by: {} },\n    settle",
    into: "lapse: { from: ['done'], to: 'unrated', by: {}, details: { rating: 4 } },\n    settle",
    tests: ['test/engine/nudges.test.ts'],
  },
  {
    promise: '只有本账号收到的「操作过于频繁」才算',
    text: 'return message.talker().id === self.id && tellsTooOften(message.text())',
    into: 'return self.id !== "" && tellsTooOften(message.text())',
    tests: ['test/wechat/messages.test.ts'],
  },
  {
    promise: '机器人自己说的，不算「操作过于频繁」',
    text: 'const text = tellsTooOften(said) ?',
    into: 'const text = tellsTooOften("") ?',
    tests: ['test/wechat/messages.test.ts'],
  },
  {
    promise: '通道说发得太频繁，也慢下来',
    text: 'if (failsForTooOften(messageOf(error))) onTooOften()',
    into: 'if (failsForTooOften("")) onTooOften()',
    tests: ['test/wechat/messages.test.ts'],
  },
  {
    promise: '/healthz：提醒几分钟没查看得出来',
    text: 'const sweep = this.#clock.passed() - this.#since < SWEEP_MS',
    into: 'const sweep = this.#clock.passed() - this.#since < 99 * SWEEP_MS',
    tests: ['test/console/health.test.ts'],
  },
  {
    promise: '微信说对方没收的，改在群里点名',
    text: 'if (message.talker().id !== self.id || message.type() !== types.Message.Unknown) return null',
    into: 'if (message.talker().id !== self.id) return null',
    tests: ['test/wechat/messages.test.ts'],
  },
  {
    promise: '截止以后才接的龙，说清没有记上',
    text: 'if (isOver(matter, scene.saidAt)) return tooLate(matter, list, scene)',
    into: 'if (isOver(matter, scene.saidAt)) return null',
    tests: late,
  },
  {
    promise: '交接连公开清单一起，只交给能公开的人',
    text: 'may(rolesTowards(holdings, orgId, orgs), roles)',
    into: 'may(rolesTowards(holdings, orgId, orgs), [...roles, "member"])',
    tests: ['test/engine/endings.test.ts'],
  },
]
