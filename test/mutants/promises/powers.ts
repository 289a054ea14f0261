import type { Broken } from '../broken.ts'

const engine = ['test/engine/powers.test.ts']
const roster = ['test/roster/powers.test.ts']
const property = ['test/property/powers.test.ts']

/** 小微权力清单, 用章. */
export const POWERS: readonly Broken[] = [
  {
    promise: '权力清单：什么说法都找得到同一件事',
    text: '  const sure = named(said, list)\n  if (sure.length > 0) return sure\n',
    into: '',
    tests: property,
  },
  {
    promise: '权力清单：拼音也找得到',
    text: '  if (LETTERS.test(words)) return spelt(words, list)\n',
    into: '',
    tests: engine,
  },
  {
    promise: '权力清单：没有这件事就说没有，告诉问谁',
    text: '  if (!only) return reply(await nothingFound(scene, text, categories))\n',
    into: '  if (!only) return {}\n',
    tests: engine,
  },
  {
    promise: '权力清单：怎么办叫苦不搭话',
    text: 'return at.line.isToBot ? at.rest.length <= 40 && !/^[了啊呀呢吧才]/u.test(at.rest) : namesThing(at.peek(40))',
    into: 'return at.rest.length <= 40',
    tests: ['test/speech/powers-asked.test.ts'],
  },
  {
    promise: '权力清单：不是村里办事的人说「办」，告诉他怎么办',
    text: "if (place === 'villagers' || !(may(actor.roles, HANDLERS) || isTheirs)) return tellHow(scene, parts.words)",
    into: "if (place === 'villagers') return tellHow(scene, parts.words)",
    tests: engine,
  },
  {
    promise: '权力清单：村民群里不说谁在办什么',
    text: "if (place === 'villagers' || !(may(actor.roles, HANDLERS) || isTheirs)) return tellHow(scene, parts.words)",
    into: 'if (!(may(actor.roles, HANDLERS) || isTheirs)) return tellHow(scene, parts.words)',
    tests: engine,
  },
  {
    promise: '权力清单：每一步有自己的日子',
    text: 'deadline: due })\n  if (isRefusal(step)) return refuse(whyNot(step))\n  const now',
    into: 'deadline: matter.deadline })\n  if (isRefusal(step)) return refuse(whyNot(step))\n  const now',
    tests: engine,
  },
  {
    promise: '权力清单：工作日不算周末',
    text: '    if (isWorkday(day)) left--',
    into: '    left--',
    tests: engine,
  },
  {
    promise: '权力清单：过了日子监督人听得到',
    text: "{ at: hours(8), since: 'deadline', do: { nudge: part(WATCHER), says: 'late' } },",
    into: "{ at: hours(8), since: 'deadline', do: { nudge: part(HANDLER), says: 'late' } },",
    tests: engine,
  },
  {
    promise: '权力清单：刚走完一步又说一遍，先问',
    text: "if (matter.state === 'doing' && last && !scene.confirmed &&",
    into: "if (matter.state === 'nothing' && last && !scene.confirmed &&",
    tests: engine,
  },
  {
    promise: '权力清单：还有几步没走完，不算办好',
    text: "if (matter.state !== 'doing' || isLast(one)) return end(scene, matter, text)",
    into: 'return end(scene, matter, text)',
    tests: engine,
  },
  {
    promise: '权力清单：超过限额的先问走四议了吗',
    text: 'if (!limit || amount === null || amount <= limit.above) return null',
    into: 'return null',
    tests: engine,
  },
  {
    promise: '权力清单：清单上写着四议的先问',
    text: "if (steps.some(({ does }) => does.includes('四议'))) return `${title}要先走四议`",
    into: '',
    tests: engine,
  },
  {
    promise: '权力清单：连的要真是四议',
    text: 'return matter?.kind === fourTalks.kind ? matter : null',
    into: 'return matter',
    tests: engine,
  },
  {
    promise: '用章：自己申请的自己不能批',
    text: "const APPROVING = { roles: CADRE_UP, except: ['requester'] } as const",
    into: 'const APPROVING = { roles: CADRE_UP } as const',
    tests: engine,
  },
  {
    promise: '用章：批了没盖 15 天过期',
    text: "{ at: days(15), since: 'entered', do: { move: 'lapse' } },",
    into: '',
    tests: engine,
  },
  {
    promise: '用章：给谁用不写在题目里，删得掉',
    text: 'if (only && !second) who = { id: only.id, name: only.name }\n    else rest.push(token)',
    into: 'if (only && !second) who = { id: only.id, name: only.name }\n    rest.push(token)',
    tests: engine,
  },
  {
    promise: '权力清单：一样的表再导一次不变',
    text: 'return isDeepStrictEqual(after, before) ? [] : [{ list',
    into: 'return [{ list',
    tests: roster,
  },
  {
    promise: '权力清单：天数看不懂要说在哪一行',
    text: "  row.wrong('takes', 'badDuration', `“${text}”不是天数`, '请写 20天 或 30个工作日；没有规定就留空')\n",
    into: '',
    tests: roster,
  },
]
