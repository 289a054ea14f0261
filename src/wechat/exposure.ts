import type { ServiceAddress } from './puppet.ts'

/**
 * What somebody on the way to the service could do, in two languages; null when nothing. Wechaty encrypts with a certificate
 * whose private key is printed in its source, unless it is given another: who has the key can be the service.
 */
export function exposure({ endpoint, tls }: ServiceAddress): string | null {
  if (endpoint !== undefined && /^(?:localhost|127\.[\d.]+):/.test(endpoint)) return null
  if (tls?.disable) {
    return '到微信通道的线路没有加密，路上的人听得到、改得了每一句话。请去掉 WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT / The line to the puppet service is not encrypted; remove WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT'
  }
  if (tls?.caCert !== undefined) return null
  return '微信通道用的是 Wechaty 自带的证书，它的私钥人人都有，路上的人可以冒充通道。请给通道换上自己的证书，把签发它的 CA 写进 WECHATY_PUPPET_SERVICE_TLS_CA_CERT / The puppet service is trusted by Wechaty’s own certificate, whose private key is public; give it one of your own and name its CA in WECHATY_PUPPET_SERVICE_TLS_CA_CERT'
}
