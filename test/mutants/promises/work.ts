import type { Broken } from '../broken.ts'

const tasks = ['test/engine/tasks.test.ts', 'test/property/task.test.ts', 'test/engine/withdrawals.test.ts']
const checkIns = ['test/engine/check-ins.test.ts', 'test/property/check-in.test.ts', 'test/engine/tasks.test.ts']

const notices = ['test/notices/notices.test.ts']

/** 签到、任务和通知. */
export const WORK: readonly Broken[] = [
  {
    promise: '通知：再提醒只有一次',
    text: 'if (noticeOf(matter).reminded) return refuse(',
    into: "if (noticeOf(matter).text === '') return refuse(",
    tests: notices,
  },
  {
    promise: '通知：没写请回收到的不再提醒',
    text: "if (matter.state === 'sent' && !asksForAnswer(matter)) {",
    into: "if (matter.state === 'draft' && !asksForAnswer(matter)) {",
    tests: notices,
  },
  {
    promise: '通知：村民群里只报人数',
    text: "all.length === 0 || to === 'villagers' || !naming(scene.place)",
    into: 'all.length === 0',
    tests: notices,
  },
  {
    promise: '通知：群里收到了才算发出',
    text: "if (far.waits || !(await moved(matter, 'miss', stage))) return []",
    into: "if (far.waits || !(await moved(matter, 'reach', stage))) return []",
    tests: notices,
  },
  {
    promise: '通知：收到1、收到2 是报数，不是号码',
    text: 'if (wrong && isFigure(arg, question)) return',
    into: 'if (wrong && isFigure(arg, question) && question.reading.bare === true) return',
    tests: notices,
  },
  {
    promise: '催办：一天最多催一次',
    text: 'const again = matter.details.urgedOn === today &&',
    into: "const again = matter.details.urgedOn === '' &&",
    tests: tasks,
  },
  {
    promise: '催办：只叫没办完的人',
    text: "return playing(matter, 'assignee').filter((one) => one.state !== 'done')",
    into: "return playing(matter, 'assignee')",
    tests: tasks,
  },
  {
    promise: '延期要派任务的人同意',
    text: "approve: { from: ['asked'], to: 'open', by: { parts: ['requester'], roles: SECRETARY_UP } }",
    into: "approve: { from: ['asked'], to: 'open', by: { parts: ['requester', 'assignee'], roles: SECRETARY_UP } }",
    tests: tasks,
  },
  {
    promise: '任务每人各记各的，都办好了才办完',
    text: "from: ['told', 'received'], to: 'done', whenAll: 'done' }",
    into: "from: ['told', 'received'], to: 'done' }",
    tests: tasks,
  },
  {
    promise: '任务到期前一天提醒',
    text: '{ at: MORNING - days(1),',
    into: '{ at: MORNING - days(3),',
    tests: ['test/domain/ladders.test.ts', ...tasks],
  },
  {
    promise: '任务过期两天告诉派任务的人',
    text: "{ at: MORNING + days(2), since: 'deadline', do: { nudge: part('requester'), says: 'late' } }",
    into: "{ at: MORNING + days(2), since: 'deadline', do: { nudge: part('assignee'), says: 'late' } }",
    tests: ['test/domain/ladders.test.ts', ...tasks],
  },
  {
    promise: '撤销任务：派任务的人、书记',
    text: "withdraw: { from: ['open', 'asked'], to: 'withdrawn', by: { parts: ['requester'], roles: SECRETARY_UP } },",
    into: "withdraw: { from: ['open', 'asked'], to: 'withdrawn', by: { parts: ['requester', 'assignee'], roles: SECRETARY_UP } },",
    tests: tasks,
  },
  {
    promise: '办完的人不再被提醒',
    text: "personId === null || !(states?.includes(state) ?? state !== 'done') ? [] : [personId]",
    into: 'personId === null ? [] : [personId]',
    tests: ['test/engine/due.test.ts', ...tasks],
  },
  {
    promise: '签到情况：村民群里只报人数，不点名',
    text: "new Set(['members', 'cadres', 'volunteers', 'direct'])",
    into: "new Set(['members', 'cadres', 'volunteers', 'direct', 'villagers'])",
    tests: [...checkIns, 'test/speech/rolls.test.ts'],
  },
  {
    promise: '签到到点自己截止',
    text: 'if (isOver(matter, saidAt)) return refuse(`${no(matter)} 签到已经截止。补签发：补签 ${matter.number}`)\n  const doers',
    into: 'const doers',
    tests: checkIns,
  },
  {
    promise: '签到截止后发起人听到一次',
    text: "closed: { ladder: [{ at: 0, since: 'entered', do: { nudge: part('requester'), says: 'over' } }] },",
    into: 'closed: {},',
    tests: checkIns,
  },
  {
    promise: '请假的原因不在群里说',
    text: '请假记下了：{}`, actor.name)',
    into: "请假记下了：{}`, `${actor.name}${reason ?? ''}`)",
    tests: checkIns,
  },
  {
    promise: '代签要发起人或网格员以上',
    text: 'organises(actor?.personId, matter) || may(rolesIn(matter.villageId), GRID_UP)',
    into: "organises(actor?.personId, matter) || may(rolesIn(matter.villageId), 'anyone')",
    tests: checkIns,
  },
  {
    promise: '微信自带的接龙也算',
    text: 'if (list) return toList(list, scene, ears)',
    into: 'if (list) return null',
    tests: checkIns,
  },
  {
    promise: '签到挤在一起的并成一句回',
    text: 'const key = (open ? row.openText : null) ?? row.mergeKey ?? row.text',
    into: 'const key = (open ? row.openText : null) ?? row.id ?? row.text',
    tests: ['test/engine/merge.test.ts', ...checkIns],
  },
  {
    promise: '接龙里忘了写编号的人还是人，不是别人的备注',
    text: 'else if (open && isNameAlone(line.text))',
    into: 'else if (open && line.blank && isNameAlone(line.text))',
    tests: ['test/language/solitaire.test.ts'],
  },
  {
    promise: '接龙一行写两个人，两个都记',
    text: 'if (together.length > 1)',
    into: 'if (together.length > 2)',
    tests: ['test/language/solitaire.test.ts'],
  },
  {
    promise: '接龙里连旧的一份一起发来，人不会变成标题',
    text: 'list.split(COPIED)',
    into: 'list.split(/COPIED/u)',
    tests: ['test/language/solitaire.test.ts'],
  },
  {
    promise: '12月32日这样没有的日子要问，不当成整个月',
    text: 'if (reader.match(NO_DAY)) return',
    into: "if (reader.match(NO_DAY) && month.kind === 'counted') return",
    tests: ['test/language/dates.test.ts'],
  },
  {
    promise: '每月32号要问，不当成每月',
    text: 'if (!day && reader.match(',
    into: 'if (day && reader.match(',
    tests: ['test/language/dates.test.ts'],
  },
  {
    promise: '11月台账不是期限',
    text: 'if (MONTHLY_PAPER.test(text.slice(end, end + 4))) return true',
    into: '',
    tests: ['test/language/dates.test.ts'],
  },
  {
    promise: '凌晨1点、谷雨前不是人名',
    text: 'if (day && day.end >= named) return -1',
    into: '',
    tests: ['test/speech/calendar-frames.test.ts'],
  },
]
