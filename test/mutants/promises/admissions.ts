import type { Broken } from '../broken.ts'

const engine = ['test/engine/admissions.test.ts']
const supervision = ['test/engine/supervisions.test.ts']
const burden = ['test/engine/burden.test.ts']

/** 准入, 负担 and 监督. */
export const ADMISSIONS: readonly Broken[] = [
  {
    promise: '不在清单：定之前不算过期',
    text: 'states: { open: { ladder: LADDER }, asked: { ladder: LADDER }, resting: {},',
    into: 'states: { open: { ladder: LADDER }, asked: { ladder: LADDER }, resting: { ladder: LADDER },',
    tests: ['test/property/task.test.ts', ...engine],
  },
  {
    promise: '不在清单：要由村书记来提',
    text: "villages.find((one) => rolesIn(one.village.id).has('secretary'))?.village",
    into: 'villages[0]?.village',
    tests: engine,
  },
  {
    promise: '不在清单的理由不在群里说',
    text: 'tells: [\n      ...people.map(({ id }) => ({ to: { person: id, roomId: null }, text: asked, openText: open })),',
    into: 'tells: [\n      ...people.map(({ id }) => ({ to: { person: id, roomId: null }, text: asked, openText: asked })),',
    tests: engine,
  },
  {
    promise: '照办：按等的天数顺延',
    text: 'return deadline && after(deadline, now.getTime() - since.getTime())',
    into: 'return since && deadline',
    tests: engine,
  },
  {
    promise: '同样的事说过属哪一项就不再问',
    text: 'const asks = grounded ? null : await question(matter, stage)',
    into: 'const asks = await question(matter, stage)',
    tests: engine,
  },
  {
    promise: '以前报过的：只给自己报过的用',
    text: 'find((one) => one.personId === personId && one.state === done)',
    into: 'find((one) => one.state === done)',
    tests: engine,
  },
  {
    promise: '在群里看到的不再私聊说一遍',
    text: 'rooms.some((room) => room.id === scene.room?.id) || (await isHere(person, scene))',
    into: 'rooms.some((room) => room.id === scene.room?.id)',
    tests: engine,
  },
  {
    promise: '负担：只量派给村里的，镇里自己的不算',
    text: 'if (to.length === 0) continue',
    into: 'if (to.length < 0) continue',
    tests: burden,
  },
  {
    promise: '负担：21:30 后的话',
    text: 'return minute >= TERMS.late || minute < TERMS.early',
    into: 'return minute > 24 * 60 || minute < TERMS.early',
    tests: burden,
  },
  {
    promise: '监督：10 天没答复告诉镇里',
    text: "do: { nudge: superior, says: 'late', also: { nudge: part('requester'), says: 'stillWaiting' } },",
    into: "do: { nudge: part('requester'), says: 'stillWaiting' },",
    tests: supervision,
  },
  {
    promise: '监督：只有监督员能提',
    text: "roles: ['supervisor'],\n  places: ['cadres', 'direct'],\n  args: {\n    matter: arg.matter({ of: 'any', said: true }),",
    into: "roles: 'anyone',\n  places: ['cadres', 'direct'],\n  args: {\n    matter: arg.matter({ of: 'any', said: true }),",
    tests: supervision,
  },
  {
    promise: '监督：说答复不行就再答',
    text: "const made = (rating ?? 4) <= 2 ? 'again' : 'settle'",
    into: "const made = (rating ?? 4) <= 0 ? 'again' : 'settle'",
    tests: supervision,
  },
  {
    promise: '监督：答复由村里或镇里来，监督员自己不答',
    text: "answer: { from: ['open'], to: 'answered', by: { parts: [ASKED], roles: SECRETARY_UP } },",
    into: "answer: { from: ['open'], to: 'answered', by: { parts: [ASKED, 'requester'], roles: SECRETARY_UP } },",
    tests: ['test/property/supervision.test.ts'],
  },
  {
    promise: '一件事不在两个地方对同一个人说',
    text: 'return isHeard ? [] : [what]',
    into: 'return isHeard && keys.length > 9 ? [] : [what]',
    tests: ['test/property/once-each.test.ts'],
  },
  {
    promise: '准入：镇里自己的事，别的页面上看不到',
    text: 'if (isOffice && !IN_OFFICE.test(c.req.path)) throw new HTTPException(403)',
    into: '',
    tests: ['test/console/admissions.test.ts'],
  },
  {
    promise: '同一句话在两个群里，一个人只点一次名',
    text: 'const isCalledLess = mentions.length < row.mentions.length',
    into: 'const isCalledLess = false && mentions.length < row.mentions.length',
    tests: ['test/engine/echo.test.ts'],
  },
]
