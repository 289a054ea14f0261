import { BlockList, isIP, isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What stands between the browsers and this server. */
export interface Front {
  /** Where people open the pages when something stands in front: `https://lianxin.example`. */
  readonly origin?: string | undefined
  /** Whose word is taken for whom they speak: addresses and networks (`10.0.0.0/8`). */
  readonly proxies: readonly string[]
}

/** How a request came here. */
export interface Arrival {
  /** Who asks: the other end of the line, or whom a proxy of ours names. */
  readonly address: string
  /** From this very machine, by its own name, and through nobody. */
  readonly local: boolean
  /** The address people have in their browser, without a path. */
  readonly origin: string
}

/** The name of this machine to itself. */
const OWN_NAME = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/
const LOOPBACK = /^(?:::1|127\.[\d.]+)$/
/**
 * A header that no program on this machine sends by itself: something in between does. Told by its form, since every proxy
 * has another (X-Real-IP, Via, Forwarded, CF-Connecting-IP); Prometheus alone has some of its own.
 */
const OF_A_PROXY = /^(?:via|forwarded|x-(?!prometheus-).*|.*-ip)$/

/** Tells how requests came. Nothing that a request says of itself is believed, but from the proxies of ours. */
export function arrivals({ origin, proxies }: Front): (c: Context) => Arrival {
  const ours = new BlockList()
  for (const proxy of proxies) {
    const [net = '', bits] = proxy.split('/')
    const family = isIPv6(net) ? 'ipv6' : 'ipv4'
    if (bits === undefined) ours.addAddress(net, family)
    else ours.addSubnet(net, Number(bits), family)
  }
  const isOurs = (address: string) => isIP(address) !== 0 && ours.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  const publicHost = origin === undefined ? null : new URL(origin).host

  return (c) => {
    const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming
    const peer = plain(incoming?.socket.remoteAddress ?? 'unknown')
    const host = c.req.header('host') ?? ''
    const passed = Object.keys(c.req.header()).some((name) => OF_A_PROXY.test(name))
    const believed = isOurs(peer)
    const said = believed ? (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim())) : []
    const address = said.findLast((one) => isIP(one) !== 0 && !isOurs(one)) ?? peer
    // What a proxy hands on under the name of this machine was asked for under the public one.
    const isPublic = origin !== undefined && (host === publicHost || (believed && passed && isOwnHost(host)))
    const scheme = believed && c.req.header('x-forwarded-proto') === 'https' ? 'https' : 'http'
    return {
      address,
      // nginx speaks HTTP/1.0 to those behind it unless it is told otherwise, and may add no header at all.
      local: LOOPBACK.test(peer) && OWN_NAME.test(host) && !passed && incoming?.httpVersion !== '1.0',
      origin: isPublic ? origin : `${scheme}://${host}`,
    }
  }
}

/** Only an address or localhost: a name could be another site's that was made to point here (DNS rebinding). */
export function isOwnHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') ?? ''
  return name === 'localhost' || isIP(name) !== 0
}

/** An IPv4 address as such, also where the system writes it as one of IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/, '')
}
