import type { Broken } from '../broken.ts'

const engine = ['test/engine/polls.test.ts']
const speech = ['test/speech/polls.test.ts']

/** 征求. */
export const POLLS: readonly Broken[] = [
  {
    promise: '征求：每户一票，户代表说了算',
    text: 'if (home.delegate && home.delegate.personId !== person.id) return',
    into: 'if (home.delegate === undefined) return',
    tests: engine,
  },
  {
    promise: '征求：只有户主、户代表能表态',
    text: '  if (!home) return NOBODY\n  if (home.delegate',
    into: "  if (!home) return scene.tx.households.byId((await scene.tx.households.numbered(['01-01'], [matter.villageId]))[0]?.id ?? '').then((one) => one ?? NOBODY)\n  if (home.delegate",
    tests: engine,
  },
  {
    promise: '征求：屯的村民群里发，只问这个屯',
    text: '  return isAsked ? home :',
    into: '  return isAsked || home ? home :',
    tests: engine,
  },
  {
    promise: '征求：再发一次就改，不多算一户',
    text: 'where: { matterId_householdId: { matterId, householdId } },\n        create:',
    into: 'where: { id: random.id() },\n        create:',
    tests: engine,
  },
  {
    promise: '征求：截止后发的不算',
    text: 'if (isOver(matter, scene.saidAt) || (poll.unnamed',
    into: 'if (isOver(matter, matter.createdAt) || (poll.unnamed',
    tests: engine,
  },
  {
    promise: '征求：截止前发的，晚到也算',
    text: "answer: { in: ['open'], inTime: ['closed'],",
    into: "answer: { in: ['open'],",
    tests: engine,
  },
  {
    promise: '征求：没截止只说多少户表了态',
    text: "  if (matter.state === 'closed') return result(matter)\n  if",
    into: "  if (matter.state !== 'cancelled') return result(matter)\n  if",
    tests: engine,
  },
  {
    promise: '征求：结果注明不代替会议表决',
    text: 'string => `${figures(pollOf(matter))}\\n${NO_VOTE}`',
    into: 'string => `${figures(pollOf(matter))}`',
    tests: engine,
  },
  {
    promise: '代记：单独计数',
    text: "noted: deed === 'note',",
    into: 'noted: false,',
    tests: engine,
  },
  {
    promise: '代记：本户自己说的为准',
    text: 'if (before && !before.noted) return refuse',
    into: 'if (before && before.choice < 0) return refuse',
    tests: engine,
  },
  {
    promise: '代记：告诉这一户',
    text: '...(await toHousehold(scene, made.matter, household, choice)),',
    into: '',
    tests: engine,
  },
  {
    promise: '代记：不在群里说这一户选了什么',
    text: 'text, openText: NOT_ALOUD, about: matter }]',
    into: 'text, openText: text, about: matter }]',
    tests: engine,
  },
  {
    promise: '不记名：群里说的不算，请私聊',
    text: "if (poll.unnamed && scene.place !== 'direct') {\n    return refuse(`${no(matter)} 是不记名的，在群里说",
    into: "if (poll.unnamed && scene.place === 'town') {\n    return refuse(`${no(matter)} 是不记名的，在群里说",
    tests: engine,
  },
  {
    promise: '不记名：一截止就删掉谁选了什么',
    text: 'if (step.closed && matter.details.unnamed === true) await',
    into: 'if (step.closed && matter.details.unnamed === false) await',
    tests: engine,
  },
  {
    promise: '不记名：不留是谁说的',
    text: 'personId: poll.unnamed ? null : (actor?.personId ?? null),',
    into: 'personId: actor?.personId ?? null,',
    tests: engine,
  },
  {
    promise: '不记名：时间线上不留名字',
    text: 'const by = poll.unnamed ? { ...scene, actor: null } : scene',
    into: 'const by = scene',
    tests: engine,
  },
  {
    promise: '抽查：没截止时看不到选了什么',
    text: "if (poll.unnamed || matter.state !== 'closed') return new Map()",
    into: 'if (poll.unnamed) return new Map()',
    tests: engine,
  },
  {
    promise: '抽查：只给监督员',
    text: "  roles: ['supervisor'],\n  places: ['cadres', 'direct'],\n  args: { matter: arg.matter({ of: 'poll'",
    into: "  roles: 'anyone',\n  places: 'anywhere',\n  args: { matter: arg.matter({ of: 'poll'",
    tests: ['test/engine/permissions.test.ts', ...engine],
  },
  {
    promise: '征求：只提醒还没表态的户',
    text: 'ballots: { none: { matterId } } },',
    into: '},',
    tests: engine,
  },
  {
    promise: '征求：群里不点名',
    text: 'const unsayable = open ? all.filter(({ openText }) => openText === NOT_ALOUD) : []',
    into: 'const unsayable = open ? all.filter(({ openText }) => openText === null && openText) : []',
    tests: engine,
  },
  {
    promise: '征求：选举、罢免不办',
    text: 'return ELECTED.test(words)',
    into: "return words === ''",
    tests: [...engine, ...speech],
  },
  {
    promise: '征求：不能当决议',
    text: '  if (RESOLUTION.test(question)) {',
    into: "  if (question === '') {",
    tests: [...engine, ...speech],
  },
  {
    promise: '征求：不写是哪一户、什么户',
    text: 'const why = notForPolls(question) ?? (await tellsOfHousehold(tx, question, village.id))',
    into: 'const why = notForPolls(question)',
    tests: engine,
  },
  {
    promise: '户代表：一人只代表一户',
    text: 'if (own && own.id !== id) return refuse',
    into: "if (own && own.id === '') return refuse",
    tests: engine,
  },
  {
    promise: '征求：引用回数字或选项就算',
    text: 'const chosen = readChoice(choosing, line)',
    into: 'const chosen = choosing.length > 99 ? readChoice(choosing, line) : null',
    tests: speech,
  },
  {
    promise: '征求：一分钟三百户表态，最多十二条消息',
    text: '：{户}（${turnout(pollOf(matter))}）`',
    into: '：{}（${turnout(pollOf(matter))}）${"谢谢".repeat(200)}`',
    tests: ['test/engine/budget.test.ts'],
  },
  {
    promise: '征求：刚问过，不引用也算',
    text: 'return saysThatItChooses(words) || (isFresh && !mayMeanAnything(words))',
    into: 'return saysThatItChooses(words)',
    tests: engine,
  },
  {
    promise: '征求：过了一阵，群里单说一个数字是闲聊',
    text: 'return saysThatItChooses(words) || (isFresh && !mayMeanAnything(words))',
    into: 'return !mayMeanAnything(words)',
    tests: engine,
  },
  {
    promise: '征求：私聊直接说选哪个也算',
    text: "  if (place !== 'direct') return []\n  const told",
    into: "  if (place !== 'town') return []\n  const told",
    tests: engine,
  },
  {
    promise: '征求：“同意”有别的事等着，先办别的事',
    text: "return arg?.kind !== 'matter' || (await fitting(arg, scene)).length > 0",
    into: "return arg?.kind !== 'matter'",
    tests: engine,
  },
  {
    promise: '征求：又同意又提条件的不算，问清楚',
    text: '!(at === 0 ? OF_OTHERS : TAKES_BACK).test(part)',
    into: '!OF_OTHERS.test(part.slice(99))',
    tests: speech,
  },
  {
    promise: '征求：问进展不会再发一次征求',
    text: '  if (named?.kind === poll.kind && saysNoQuestion(words)) return',
    into: "  if (named?.kind === '' && saysNoQuestion(words)) return",
    tests: engine,
  },
  {
    promise: '代记：只有一件征求，不用写号',
    text: 'if (forOthers) return tx.matters.list',
    into: 'if (forOthers && room === null) return tx.matters.list',
    tests: engine,
  },
]
