import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { Fatal } from './errors.ts'
import { endpointOf } from './voice/endpoint.ts'
import type { ServiceAddress } from './wechat/index.ts'

const bad = (chinese: string, english: string) => ({ error: `${chinese} / ${english}` })
const number = (fallback: number, highest: number, lowest = 0) =>
  z.coerce
    .number(bad('要写数字', 'must be a number'))
    .int(bad('要写整数', 'must be a whole number'))
    .min(lowest, bad(`不能小于 ${lowest}`, `must be at least ${lowest}`))
    .max(highest, bad(`不能大于 ${highest}`, `must be at most ${highest}`))
    .default(fallback)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Exactly what a browser sends as Origin. */
const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text

const isNetwork = (text: string): boolean => {
  const [net = '', bits, ...rest] = text.split('/')
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(net)] ?? -1
  return width > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width))
}

/** A certificate's text, from a file or as Wechaty takes it: the text itself, its lines parted by `\\n`. Null when it is none. */
function certificate(written: string): string | null {
  try {
    const pem = written.startsWith('-----BEGIN') ? written.replaceAll('\\n', '\n') : readFileSync(written, 'utf8')
    new X509Certificate(pem)
    return pem
  } catch {
    return null
  }
}

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.|postgres(ql)?:\/\/.)/,
      bad('要以 file: 或 postgresql:// 开头', 'must begin with file: or postgresql://'),
    )
    .default('file:./data/lianxin.db'),
  WECHATY_PUPPET_SERVICE_TOKEN: z.string().min(1).optional(),
  WECHATY_PUPPET_SERVICE_ENDPOINT: z
    .string()
    .regex(/^[^:\s]+:\d+$/, bad('要写成 主机:端口', 'must be host:port'))
    .optional(),
  WECHATY_PUPPET_SERVICE_TLS_CA_CERT: z
    .string()
    .transform(certificate)
    .refine(
      (pem) => pem !== null,
      bad(
        '要写证书文件的路径（或证书全文），读不到或者不是证书',
        'must be a readable file with a certificate, or its text',
      ),
    )
    .transform((pem) => pem ?? undefined)
    .optional(),
  WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME: z
    .string()
    .regex(/^[\w.-]+$/, bad('要写证书上的名字', 'must be the name in the certificate'))
    .optional(),
  WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: z
    .enum(['true', 'false'], bad('要写 true 或 false', 'must be true or false'))
    .transform((text) => text === 'true')
    .optional(),
  SETUP_CODE: z.string().min(6, bad('至少 6 位', 'at least 6 characters')).optional(),
  TIME_ZONE: z
    .literal('Asia/Shanghai', bad('现在只支持 Asia/Shanghai', 'only Asia/Shanghai is supported for now'))
    .default('Asia/Shanghai'),
  QUIET_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, bad('要写成 21:30-07:30', 'must be like 21:30-07:30'))
    .default('21:30-07:30')
    .transform((text) => {
      const [from = 0, to = 0] = text.split('-').map(minutesOf)
      return { from, to }
    }),
  SEND_PER_MINUTE: number(20, 600),
  CONSOLE_HOST: z.string().min(1).default('127.0.0.1'),
  CONSOLE_PORT: number(8787, 65_535),
  CONSOLE_ORIGIN: z
    .string()
    .refine(isOrigin, bad('要写成 https://域名，后面不带路径', 'must be like https://lianxin.example, without a path'))
    .optional(),
  CONSOLE_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .refine(
      (all) => all.every(isNetwork),
      bad(
        '要写地址或网段，逗号隔开，如 127.0.0.1,10.0.0.0/8',
        'must be addresses or networks, like 127.0.0.1,10.0.0.0/8',
      ),
    ),
  CONSOLE_PASSWORD: z.string().min(8, bad('至少 8 位', 'at least 8 characters')).optional(),
  HEALTH_FROM: z
    .enum(['loopback', 'anywhere'], bad('要写 loopback 或 anywhere', 'must be loopback or anywhere'))
    .default('loopback'),
  BACKUP_FOLDER: z.string().min(1).optional(),
  BACKUP_KEEP_DAYS: number(14, 3_650, 1),
  MESSAGES_KEEP_DAYS: number(30, 3_650, 7),
  AUDIT_KEEP_DAYS: number(1_095, 36_500, 180),
  ATTACHMENTS_KEEP_DAYS: number(1_825, 36_500),
  VOICE_URL: z
    .string()
    .transform(endpointOf)
    .refine(
      (url) => url !== null,
      bad(
        '要写 https:// 开头的网址；本机和内网可以写 http://。钥匙写在 VOICE_KEY',
        'must be an https:// address, or http:// on this machine or its own network; the key goes into VOICE_KEY',
      ),
    )
    .transform((url) => url ?? undefined)
    .optional(),
  VOICE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, bad('不能有空格和中文', 'must be one word of ASCII'))
    .optional(),
  VOICE_MODEL: z.string().min(1).default('whisper-1'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      bad('要写 trace、debug、info、warn、error 或 silent', 'must be trace, debug, info, warn, error or silent'),
    )
    .default('info'),
})

export type Config = Readonly<z.infer<typeof schema>>

/** Every variable the program reads; `.env.example` lists the same. */
export const CONFIG_KEYS: readonly string[] = Object.keys(schema.shape)

/**
 * Reads the configuration, by default from the environment and `.env` in the working folder. An empty variable counts as not set.
 * @throws Fatal with one line per bad value, naming the variable and the fix.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = environment()): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(set)
  if (result.success) return Object.freeze(result.data)
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`)
  throw new Fatal('config', ['配置有误，请改好再启动 / The configuration needs mending:', ...lines].join('\n'))
}

/** Where the puppet service is, and how it is spoken to. */
export function addressOf(config: Config): ServiceAddress {
  const caCert = config.WECHATY_PUPPET_SERVICE_TLS_CA_CERT
  const serverName = config.WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME
  return {
    token: config.WECHATY_PUPPET_SERVICE_TOKEN ?? '',
    endpoint: config.WECHATY_PUPPET_SERVICE_ENDPOINT,
    tls: {
      ...(caCert && { caCert }),
      ...(serverName && { serverName }),
      disable: config.WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT ?? false,
    },
  }
}

/** How long what nothing needs any more is kept. */
export const keepDays = (config: Config) => ({
  messages: config.MESSAGES_KEEP_DAYS,
  audit: config.AUDIT_KEEP_DAYS,
  attachments: config.ATTACHMENTS_KEEP_DAYS,
})

/** What is set in the environment wins over `.env`. */
function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}
