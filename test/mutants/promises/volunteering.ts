import type { Broken } from '../broken.ts'

const engine = ['test/engine/volunteering.test.ts']
const record = ['test/documents/hours-record.test.ts']
const mentoring = ['test/engine/mentoring.test.ts']
const musters = ['test/engine/musters.test.ts']

/** 志愿者不派，只问; 时长. */
export const VOLUNTEERING: readonly Broken[] = [
  {
    promise: '派单：志愿者不派，是问一声',
    text: "roles.has('volunteer') && !may(roles, SENT)",
    into: 'roles.size < 0',
    tests: engine,
  },
  {
    promise: '派单：一天没回话，告诉问的人',
    text: "{ at: hours(24), since: 'entered', do: { nudge: named(DISPATCHER), says: 'unanswered' } },",
    into: '',
    tests: engine,
  },
  {
    promise: '派单：一天没回话，放回去给大家接',
    text: "{ at: hours(24) + minutes(5), since: 'entered', do: { move: 'forgo' } },",
    into: '',
    tests: engine,
  },
  {
    promise: '时长：上班的不记',
    text: 'may(roles, VOLUNTEERS) && !may(roles, PAID)',
    into: 'may(roles, VOLUNTEERS)',
    tests: engine,
  },
  {
    promise: '时长：召集时上班来的不问、不记',
    text: "isUnpaid(scene) ? 'sign' : 'signOnDuty'",
    into: "scene.now ? 'sign' : 'signOnDuty'",
    tests: musters,
  },
  {
    promise: '时长：自己评自己的单不算数',
    text: 'matter.details.rating !== undefined && !isOwn',
    into: 'matter.details.rating !== undefined',
    tests: engine,
  },
  {
    promise: '时长：别人核了才算数',
    text: 'return one?.state === CONFIRMED || (one?.state === TOLD && isAgreed)',
    into: 'return one !== undefined',
    tests: engine,
  },
  {
    promise: '时长：自己的自己不能核',
    text: 'if (rule.by && person.personId === input.actor?.personId) continue',
    into: '',
    tests: ['test/domain/progress.test.ts'],
  },
  {
    promise: '时长：核过的改了要再核',
    text: 'vouch: { ...base, from: [TOLD, AMENDED], to: CONFIRMED, by: of.by },',
    into: 'vouch: { ...base, from: [TOLD, AMENDED], to: TOLD, by: of.by },',
    tests: engine,
  },
  {
    promise: '时长：一周没核，提醒召集人一次',
    text: "{ at: TERMS.reminded, since: { detail: TOLD_AT }, do: { nudge: part('requester'), says: 'unconfirmed' } },",
    into: '',
    tests: musters,
  },
  {
    promise: '时长：没有要核的就不提醒',
    text: "  const waiting = unconfirmed(matter, part)\n  if (waiting.length === 0) return ''",
    into: '  const waiting = unconfirmed(matter, part)',
    tests: engine,
  },
  {
    promise: '派单：有危险的先买保险',
    text: '一天没回，我告诉您${insureFirst(matter.title, people.length)}`',
    into: '一天没回，我告诉您`',
    tests: engine,
  },
  {
    promise: '时长：只告诉本人',
    text: "  places: ['direct'],\n  shownTo: ['member', 'volunteer'],\n  args: {},\n  examples: [{ say: '我的时长'",
    into: "  places: 'anywhere',\n  shownTo: ['member', 'volunteer'],\n  args: {},\n  examples: [{ say: '我的时长'",
    tests: engine,
  },
  {
    promise: '时长记录：别人的只有村里办公的能看',
    text: 'if ((paper.ofAll || by.personId !== whose.personId) && !may(roles, paper.roles))',
    into: 'if (roles.size < 0)',
    tests: record,
  },
  {
    promise: '时长记录：没核的不上表',
    text: 'service?.minutes == null || !service.isTrue) continue',
    into: 'service?.minutes == null) continue',
    tests: record,
  },
  {
    promise: '时长上传：删除了信息的不传出去',
    text: ".filter(({ name }) => name !== '').map(row)",
    into: '.map(row)',
    tests: record,
  },
  {
    promise: '时长上传：表格里不会算公式',
    text: "`\"${safeText(cell.replace(/\\s+/gu, ' ').trim())",
    into: "`\"${String(cell.replace(/\\s+/gu, ' ').trim())",
    tests: record,
  },
  {
    promise: '帮带：没写的不进台账',
    text: "sheet: '帮带',\n  title: '导师帮带台账',\n  roles: GRID_UP,\n  states: ['open', 'told'],",
    into: "sheet: '帮带',\n  title: '导师帮带台账',\n  roles: GRID_UP,",
    tests: mentoring,
  },
  {
    promise: '帮带：由导师或徒弟来写',
    text: "finish: { from: ['open'], to: 'told', by: { parts: ['mentor', 'apprentice'] } },",
    into: "finish: { from: ['open'], to: 'told', by: { roles: ['villager', 'member'] } },",
    tests: mentoring,
  },
]
