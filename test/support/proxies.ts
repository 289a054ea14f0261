import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The name the README's configurations serve. */
const NAME = 'lianxin.example'
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** A proxy process in front of a server. */
export interface Standing {
  /** What a browser would have in its address line. */
  readonly origin: string
  /** Asks through the proxy, as a client that is on this machine and sends exactly these headers. */
  ask(path: string, asking?: Asking): Promise<{ status: number; headers: Record<string, unknown>; text: string }>
  stop(): Promise<void>
}

interface Asking {
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** The configuration in the README's block of this language. */
export function fromReadme(language: 'nginx' | 'caddy'): string {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1]
  if (block === undefined) throw new Error(`the README has no ${language} configuration`)
  return block
}

/** A real nginx with this configuration; ports and certificate are the only things that differ here. */
export async function startNginx(
  config: string,
  { port, behind }: { port: number; behind: number },
): Promise<Standing> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-nginx-'))
  const [key, crt] = [join(folder, 'lianxin.key'), join(folder, 'lianxin.crt')]
  const subject = ['-subj', `/CN=${NAME}`, '-days', '2', '-keyout', key, '-out', crt]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' })
  const server = config
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replaceAll('/etc/ssl/', `${folder}/`)
    .replace('127.0.0.1:8787', `127.0.0.1:${behind}`)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
     events {} http { access_log off; ${paths.join(' ')} ${server} }`,
  )
  return running(spawn('nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: 'ignore' }), port, folder)
}

/** A real caddy, likewise; it makes its own certificate here instead of fetching one. */
export async function startCaddy(
  config: string,
  { port, behind }: { port: number; behind: number },
): Promise<Standing> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-caddy-'))
  const site = config.replace(NAME, `${NAME}:${port}`).replace('127.0.0.1:8787', `127.0.0.1:${behind}`)
  const global = `{
  admin off
  local_certs
  skip_install_trust
  auto_https disable_redirects
  storage file_system ${folder}
  servers {
    protocols h1 h2
  }
}
`
  writeFileSync(join(folder, 'Caddyfile'), global + site)
  const env = { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']
  return running(spawn('caddy', args, { stdio: 'ignore', env }), port, folder)
}

async function running(child: ReturnType<typeof spawn>, port: number, folder: string): Promise<Standing> {
  let failed: Error | null = null
  child.once('error', (error) => {
    failed = new Error(`the proxies of the README are tested for real: install them (${error.message})`)
  })
  const proxy: Standing = {
    origin: `https://${NAME}:${port}`,
    ask: (path, asking) => ask(port, path, asking),
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
  for (let at = 0; at < 200 && !failed; at++) {
    if (await proxy.ask('/sign-in').catch(() => null)) return proxy
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await proxy.stop()
  throw failed ?? new Error('the proxy did not start')
}

function ask(port: number, path: string, { form, headers = {} }: Asking = {}) {
  return new Promise<Awaited<ReturnType<Standing['ask']>>>((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString()
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const outgoing = request(
      {
        ...{ host: '127.0.0.1', port, path, servername: NAME, rejectUnauthorized: false, agent: false },
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: `${NAME}:${port}`, ...type, ...headers },
      },
      async (answer) => {
        let text = ''
        for await (const chunk of answer.setEncoding('utf8')) text += chunk
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      },
    )
    outgoing.on('error', reject).end(body)
  })
}
