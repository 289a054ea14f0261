import type { Self } from '../engine/ports.ts'
import type { Refused } from './refused.ts'

/** The part of pino used here. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** How an instance's life ended. */
export type Ending =
  | { readonly kind: 'closed' }
  /** The service says no: a wrong token. */
  | { readonly kind: 'refused'; readonly error: Refused }
  /** Another client holds the service's one event stream. */
  | { readonly kind: 'taken' }
  /** Not reachable, or the connection broke. */
  | { readonly kind: 'lost'; readonly detail: string }
  /** Connected, but nothing was heard for so long. */
  | { readonly kind: 'silent'; readonly ms: number }
  /** Connected, but no account signed in and no code was shown to scan. */
  | { readonly kind: 'no-login'; readonly ms: number }

export type Status =
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'scan'; readonly qrcode: string }
  | { readonly kind: 'online'; readonly self: Self }
  | { readonly kind: 'logged-out'; readonly reason: string }
  | { readonly kind: 'offline'; readonly because: Ending; readonly retryInMs: number }
  | { readonly kind: 'stopped' }

const SAID: Readonly<Record<Status['kind'], string>> = {
  connecting: '正在连接',
  scan: '等扫码登录',
  online: '已连接',
  'logged-out': '已退出登录',
  offline: '断线了，正在重连',
  stopped: '已停',
}

/** How the connection to WeChat stands, in words an operator reads, and the account that is signed in. */
export function inWords(status: Status): { online: boolean; said: string; account: string | null } {
  const online = status.kind === 'online'
  return { online, said: SAID[status.kind], account: online ? status.self.id : null }
}
