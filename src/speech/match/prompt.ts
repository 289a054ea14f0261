import type { MatterKind } from '../../domain/matter.ts'
import type { Command } from '../define.ts'

/** What the bot calls its matters before their number; 我去 under a check-in is no claim. */
const KINDS: Readonly<Record<string, MatterKind>> = {
  任务: 'task',
  签到: 'checkIn',
  公开: 'disclosure',
  预览: 'disclosure',
  质询: 'question',
  民情: 'concern',
  点单: 'order',
}
/** #8 覃海燕 申请志愿者身份 */
const APPLIES = /申请\p{Script=Han}{1,5}身份/u
const NAMED = new RegExp(`(${Object.keys(KINDS).join('|')})\\s*[#＃]\\s*\\d`, 'u')
/** What the bot says of orders alone. */
const OF_ORDERS = /接单|点单|评单/u

/** Whether a quoted message of the bot is about what the command moves, as far as the message tells. */
export function isAbout(command: Command, quote: string): boolean {
  const kind =
    KINDS[NAMED.exec(quote)?.[1] ?? ''] ??
    (APPLIES.test(quote) ? 'identity' : OF_ORDERS.test(quote) ? 'order' : undefined)
  const reader = Object.values(command.args).find((arg) => arg.kind === 'matter')
  if (kind === undefined || reader?.kind !== 'matter') return true
  return reader.of.some((of) => of === 'any' || of === kind)
}

/** Whether the quoted message asks for one of the command's natural replies. */
export function isPrompted(command: Command, quote: string): boolean {
  const { prompts } = command
  return isAbout(command, quote) && (prompts === undefined || prompts.some((prompt) => quote.includes(prompt)))
}
