import { isIP } from 'node:net'

/** Addresses of this machine and of networks nobody routes to. */
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1\]$|::ffff:7f|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:))/u

/**
 * Where sound is sent, by what the operator wrote; null when it may not be sent there. What people say goes in the clear to this
 * machine and its own network alone, by address or by a name without a dot; anywhere else through https. A key stands in its own
 * variable, never in the address, which logs may repeat.
 */
export function endpointOf(written: string): string | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isNear(url.hostname))
  if (!isSafe || url.username !== '' || url.password !== '' || url.hash !== '') return null
  const path = url.pathname.replace(/\/+$/u, '')
  if (!path.endsWith('/transcriptions')) url.pathname = `${path || '/v1'}/audio/transcriptions`
  return url.href
}

function isNear(host: string): boolean {
  const isAddress = isIP(host) !== 0 || host.startsWith('[')
  return isAddress ? PRIVATE.test(host) : !host.includes('.') || host.endsWith('.localhost')
}
