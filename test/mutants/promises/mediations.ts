import type { Broken } from '../broken.ts'

const engine = ['test/engine/mediations.test.ts']
const privacy = ['test/engine/mediation-private.test.ts']

const kept = ['test/engine/performances.test.ts']

/** 纠纷调解. */
export const MEDIATIONS: readonly Broken[] = [
  {
    promise: '愿调：双方都愿意才开始',
    text: "agree: { from: ['mediating', 'above', 'agreed'],",
    into: "agree: { from: ['registered', 'mediating', 'above', 'agreed'],",
    tests: engine,
  },
  {
    promise: '谁和谁、什么事，任何群里都不说',
    text: "return place === 'direct' && (isMediator || may(roles, CONFIDANTS)) ? ALL : NOTHING",
    into: 'return isMediator || may(roles, CONFIDANTS) ? ALL : NOTHING',
    tests: privacy,
  },
  {
    promise: '材料只给这位调解员、书记、镇里',
    text: 'if (paper?.mayHave?.(matter, actor?.personId ?? null, rolesIn(matter.villageId)) !== true)',
    into: 'if (paper === undefined)',
    tests: privacy,
  },
  {
    promise: '材料私聊发给要的人，不发在群里',
    text: '的${name}${where}，打印了请双方签名`, true)',
    into: '的${name}${where}，打印了请双方签名`)',
    tests: privacy,
  },
  {
    promise: '到那天只私下提醒要做的人，群里一个字不提',
    text: "do: { nudge: partUnseen(PERFORMER), says: 'due',",
    into: "do: { nudge: part(PERFORMER), says: 'due',",
    tests: privacy,
  },
  {
    promise: '急：夜里也马上叫人',
    text: '...inPrivate(matter, ids, text, { atOnce: true, openText: aloud }),',
    into: '...inPrivate(matter, ids, text, { openText: aloud }),',
    tests: engine,
  },
  {
    promise: '纠纷里说到动手、动刀的先打 110',
    text: 'if (tellsOfCrime(told)) return alarm(',
    into: 'if (told === title) return alarm(',
    tests: engine,
  },
  {
    promise: '签了 25 天提醒调解员还能申请司法确认',
    text: '...(!oral && { [CONFIRM_SOON]:',
    into: '...(oral && { [CONFIRM_SOON]:',
    tests: engine,
  },
  {
    promise: '上交镇里的话里不带当事人和原因',
    text: '（${matter.title}）上交镇里了，请',
    into: '（${matter.title}：${text}）上交镇里了，请',
    tests: engine,
  },
  {
    promise: '没履行：私下告诉调解员',
    text: '...inPrivate(matter, others, told),',
    into: '',
    tests: kept,
  },
  {
    promise: '回访了结：没到日子的约定说一声',
    text: "const open = (await openPerformances(scene, matter)).map(no).join('、')",
    into: "const open = ''",
    tests: kept,
  },
  {
    promise: '61 已签：调解的是签了协议，不是签到',
    text: "alsoSaid: { 'check-in': 'sign-mediation' },",
    into: '',
    tests: kept,
  },
]
