/** `npm run service`: writes a unit for systemd with this machine's paths beside the data, and says how it is switched on. */
import { existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolderOf } from '../attachments/index.ts'
import { loadConfig } from '../config.ts'
import { Fatal } from '../errors.ts'
import { backupPlace, JOURNAL, unitOf } from '../operator/index.ts'
import { explain } from './ending.ts'

const PROGRAM = resolve(fileURLToPath(new URL('../..', import.meta.url)))

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.exitCode = explain(error, '没有写成 / It could not be written')
}

async function run([user = userInfo().username, ...others]: readonly string[]): Promise<void> {
  if (!/^[a-z_][\w-]*$/u.test(user) || others.length > 0) {
    throw new Fatal(
      'config',
      '用法：npm run service，或者写明用哪个用户：npm run service -- lianxin / Usage: npm run service [-- <user>]',
    )
  }
  const config = loadConfig()
  const data = dataFolderOf(config.DATABASE_URL)
  const { folder: backups } = backupPlace(config, data)
  const writes = [data, ...(backups !== null && !backups.startsWith(`${data}/`) ? [backups] : [])]
  const at = join(data, 'service')
  for (const folder of [...writes, at]) await mkdir(folder, { recursive: true })
  const unit = join(at, 'lianxin.service')
  const journal = join(at, 'journald@lianxin.conf')
  await writeFile(unit, unitOf({ node: process.execPath, program: PROGRAM, user, writes }))
  await writeFile(journal, JOURNAL)
  process.stdout.write(
    `已写好 ${unit}。打开（开机自己启动）：\n` +
      `  sudo cp '${unit}' /etc/systemd/system/ && sudo cp '${journal}' /etc/systemd/\n` +
      '  sudo systemctl daemon-reload && sudo systemctl enable --now lianxin\n' +
      '看日志：sudo journalctl --namespace=lianxin -f；停：sudo systemctl stop lianxin\n',
  )
  if (user === 'root') {
    process.stdout.write(
      `现在是用 root 跑，最好换一个专门的用户：sudo useradd --system lianxin && sudo chown -R lianxin '${data}'，再 npm run service -- lianxin\n`,
    )
  } else if (await isAnothers(data)) {
    process.stdout.write(`数据文件夹要归 ${user}：sudo chown -R ${user} '${writes.join("' '")}'\n`)
  }
  if (!existsSync(join(PROGRAM, '.env')))
    process.stdout.write(`还没有 ${join(PROGRAM, '.env')}，先照 .env.example 写一个\n`)
}

/** Whether somebody else owns a folder than who runs this, as far as that can be told. */
async function isAnothers(folder: string): Promise<boolean> {
  return (await stat(folder)).uid !== process.getuid?.() || process.getuid?.() === 0
}
