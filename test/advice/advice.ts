import { DEMO } from '../support/demo.ts'

/** A sentence by which the bot tells somebody what to send, and who it is that will. */
export interface Advice {
  /** The message it stands in. */
  readonly from: string
  /** As it is to be sent, with something real in the place of 原因, 户主 and the like. */
  readonly say: string
  readonly who: string
  readonly room: string
  /** The sentence of it that tells so, as far as the words that are to be sent. */
  readonly before: string
  /** It is to be said under the message. */
  readonly quoting: boolean
}

/** What the bot said, where, and who had spoken there before; null where nobody had. */
export interface Heard {
  readonly text: string
  readonly room: string
  readonly after: string | null
  /** The code of the first start. */
  readonly code: string
}

/** Whoever reads a group, where nobody is addressed. */
const READERS: Readonly<Record<string, string>> = {
  村民群: '莫老四',
  党员群: '韦志强',
  志愿者群: '陆大勇',
  村干群: '王建国',
  镇工作群: '陈晓明',
}

/** 发：接单 3; 回「满意」「一般」或「不满意」. What stands before tells where and to whom; 没再发：… tells what was done. */
const TOLD = /(?<!没再?)([发回])(?:[：:] *([^；;。，、\n（「]+)|((?:[、或]?「[^」]+」)+))/gu

/** What stands for something else, and what is sent instead. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/要办的事/u, '修路灯'],
  [/要问的事|您的问题/u, '钱花在哪里'],
  [/做什么$/u, '每月扫一次'],
  [/^(延期 \d+) 日期/u, '$1 下周一'],
  [/组织名/u, '青山村党支部'],
  [/群的类型/u, '村民群'],
  [/类别 事项/u, '财务 三季度收支'],
  [/新联系人/u, '黄美兰'],
  [/@人/u, '@陆大勇'],
  [/户主/u, '蓝阿婆'],
  [/(?<= )情况$/u, '身体还好'],
  [/激活码/u, '$CODE'],
  [/主办 部门名(?: 协办 部门名)?/u, '主办 派出所'],
  [/^(异议 \d+) 姓名/u, '$1 莫老四'],
  [/原因|理由/u, '临时有事'],
  [/^发起签到 活动/u, '发起签到 主题党日'],
  [/(?:您的)?姓名/u, '$WHO'],
]

export function adviceIn({ text, room, after, code }: Heard): readonly Advice[] {
  // A preview shows what is said elsewhere; what to do stands under it.
  const own = text.startsWith('预览') ? (text.split('\n').at(-1) ?? '') : text
  return [...own.matchAll(TOLD)].flatMap(({ 1: verb, 2: sentence, 3: words = '', index }) => {
    const before = own.slice(Math.max(0, index - 24), index)
    const who = whoIn(text, before, room, after)
    const told = sentence === undefined ? [...words.matchAll(/「([^」]+)」/gu)].map((hit) => hit[1] ?? '') : [sentence]
    return told.flatMap((one) => {
      const say = filled(one.trim(), who).replace('$CODE', code)
      const advice = {
        from: text,
        before: before.split(/[。；\n]/u).at(-1) ?? '',
        say,
        who,
        room: roomIn(before, room, who),
        quoting: /引用/u.test(before),
      }
      return verb === '回' && sentence === undefined ? inAllManners(advice) : [advice]
    })
  })
}

/** What answers a question is taken plain, quoted and with thanks; plain only where it is not said to be quoted. */
function inAllManners(advice: Advice): readonly Advice[] {
  const { say } = advice
  const thankful = [
    { ...advice, say: `${say}，谢谢` },
    { ...advice, say: `谢谢，${say}`, quoting: true },
  ]
  return [advice, ...(advice.quoting ? [] : [{ ...advice, quoting: true }]), ...thankful]
}

function whoIn(text: string, before: string, room: string, after: string | null): string {
  const sentence = before.split(/[。；\n]/u).at(-1) ?? ''
  if (/各户|没有表态的户/u.test(sentence)) return '莫老四'
  if (/另一位/u.test(sentence)) return '李秀英'
  if (/镇书记|镇长/u.test(sentence)) return '陈晓明'
  if (/(?:书记|上级|管理员)(?!同意)/u.test(sentence)) return '王建国'
  if (room.startsWith('DM:')) return room.slice('DM:'.length)
  const mentioned = /^@(\S+?)[\u2005 ]/u.exec(text)?.[1]
  if (mentioned) return mentioned
  const named = DEMO.people.find((name) => new RegExp(`^(?:任务 #\\d+ )?${name}[，、：]`, 'u').test(text))
  return named ?? after ?? READERS[room] ?? '王建国'
}

function roomIn(before: string, room: string, who: string): string {
  const clause = before.split(/[。；，\n]/u).at(-1) ?? ''
  if (/私聊/u.test(clause)) return `DM:${who}`
  const named = DEMO.rooms.find((one) => clause.includes(one) && /[到在]/u.test(clause))
  if (named) return named
  if (/新的群|每个群/u.test(before)) return '新群'
  return room
}

function filled(words: string, who: string): string {
  return STANDS_FOR.reduce((text, [what, instead]) => text.replace(what, instead.replace('$WHO', who)), words)
}

/** Advice that comes to the same: numbers, names and what it is about apart. */
export function kindOf({ say, from, before, room, quoting }: Advice): string {
  const names = new RegExp(DEMO.people.join('|'), 'gu')
  const plain = (text: string) => text.replace(names, '某人').replace(/\d+/gu, '0')
  const [begins = ''] = plain(from)
    .slice(0, 12)
    .split(/(?<=[#：「，])/u)
  return [plain(say), quoting, begins, plain(before), room.startsWith('DM:') ? '私聊' : room].join(' | ')
}
