import { Refused } from './refused.ts'
import type { Ending } from './status.ts'

/** gRPC's status codes that matter here. */
const ALREADY_EXISTS = 6
const PERMISSION_DENIED = 7
const UNAUTHENTICATED = 16

export function grpcCode(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'number' ? code : undefined
}

/** Errors have a message; the status a gRPC stream ends with has details. */
export function messageOf(error: unknown): string {
  const { message, details } = (error ?? {}) as { message?: unknown; details?: unknown }
  return String(message ?? details ?? error)
}

/** The error a failed start amounts to when a person must act; null when the server is merely not there. */
function refusalIn(error: unknown): Refused | null {
  const code = grpcCode(error)
  const message = messageOf(error)
  if (code === UNAUTHENTICATED || code === PERMISSION_DENIED) {
    return new Refused(
      '微信服务不认这个令牌，请核对 WECHATY_PUPPET_SERVICE_TOKEN（要和服务端的一致）。' +
        ' / The puppet service refused the token: check WECHATY_PUPPET_SERVICE_TOKEN against the server’s.',
    )
  }
  if (/TOKEN not found/.test(message)) {
    return new Refused(
      '没有令牌：请设置 WECHATY_PUPPET_SERVICE_TOKEN。 / There is no token: set WECHATY_PUPPET_SERVICE_TOKEN.',
    )
  }
  if (/requires a SNI/.test(message)) {
    return new Refused(
      '令牌缺少前缀：WECHATY_PUPPET_SERVICE_TOKEN 应形如 insecure_… 或 <TLS 名>_…，或设置 WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME。' +
        ' / The token lacks its prefix: use insecure_… or <TLS name>_…, or set WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME.',
    )
  }
  return null
}

/**
 * What an error, or the status a stream closed with, means for the instance that met it. A token without an address is
 * looked up in a registry, which tells an unknown token and a broken network by the same words: that is not a refusal.
 */
export function endingOf(error: unknown): Ending {
  const refusal = refusalIn(error)
  if (refusal) return { kind: 'refused', error: refusal }
  const taken = grpcCode(error) === ALREADY_EXISTS || /can not call twice/.test(messageOf(error))
  return taken ? { kind: 'taken' } : { kind: 'lost', detail: messageOf(error) }
}
