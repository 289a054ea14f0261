import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fatal } from '../../errors.ts'

/** How a failure shows in the words of the system, the driver or Prisma, and what is said of it. */
interface Symptom {
  readonly sign: RegExp
  readonly cause?: 'config' | 'database'
  says(place: string): string
}

/** Of a file or a folder, by its path. */
const FILE_SYMPTOMS: readonly Symptom[] = [
  {
    sign: /SQLITE_FULL|ENOSPC|EDQUOT|database or disk is full/u,
    says: (path) =>
      `磁盘满了，${path} 写不进去。已经记下的都还在；请腾出空间再启动 / The disk is full; make room and start again.`,
  },
  {
    sign: /SQLITE_NOTADB|file is not a database/u,
    says: (path) =>
      `${path} 不是数据库文件，没有动它。请核对 DATABASE_URL；要是原来的数据库坏了，请用备份恢复：npm run restore -- <备份的文件夹> / It is no database; check DATABASE_URL or restore a backup.`,
  },
  {
    sign: /SQLITE_CORRUPT|disk image is malformed/u,
    says: (path) =>
      `数据库 ${path} 损坏了。请用备份恢复：npm run restore -- <备份的文件夹>，原来的文件会留着 / The database is damaged; restore a backup.`,
  },
  {
    sign: /SQLITE_BUSY|SQLITE_LOCKED|database is locked/u,
    says: (path) => `别的程序正占着 ${path}，请关掉它再启动 / Another program keeps the database to itself; close it.`,
  },
  {
    sign: /ENOTDIR|EEXIST/u,
    says: (path) =>
      `${path} 的上级里有一个是文件，不是文件夹。请核对 DATABASE_URL / Something above it is a file, not a folder; check DATABASE_URL.`,
  },
  {
    sign: /SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|readonly database|unable to open/u,
    says: (path) =>
      isFolder(path)
        ? `${path} 是文件夹，应该是文件。请核对 DATABASE_URL，如 file:./data/lianxin.db，或把这个文件夹移走 / It is a folder and should be a file; check DATABASE_URL or move it away.`
        : `${path} 或它的文件夹不能写。请让运行连心的用户能读写这个文件夹和里面的文件（chown -R、chmod -R u+rwX），磁盘也不能是只读的 / It or its folder cannot be written; give the user that runs lianxin write access.`,
  },
  {
    sign: /SQLITE_(IOERR|PROTOCOL|NOLFS)|disk I\/O error|\bEIO\b/u,
    says: (path) =>
      `读写 ${path} 时出错：磁盘可能满了，也可能坏了。请先腾出空间；数据库要放在本机的磁盘上，不能放网络盘 / The disk is full or failing; keep the database on a local disk.`,
  },
]

/** Of a server, by user, host and database. */
const SERVER_SYMPTOMS: readonly Symptom[] = [
  {
    sign: /ERR_INVALID_URL|Invalid URL/u,
    cause: 'config',
    says: () =>
      'DATABASE_URL 写得不对，要写成 postgresql://用户:密码@主机:5432/库名，密码里的特殊字符写成 %40 这样 / DATABASE_URL is malformed; escape special characters of the password.',
  },
  {
    sign: /\b28P01\b|\b28000\b|password must be a string|no pg_hba\.conf entry/u,
    says: (place) =>
      `PostgreSQL（${place}）不认这个用户或密码。请核对 DATABASE_URL 里的用户名和密码 / PostgreSQL refuses the user or the password; check DATABASE_URL.`,
  },
  {
    sign: /\b3D000\b/u,
    says: (place) =>
      `PostgreSQL 上没有这个库（${place}）。请先建库：createdb 库名，或核对 DATABASE_URL / There is no such database; create it or check DATABASE_URL.`,
  },
  {
    sign: /\b42501\b/u,
    says: (place) =>
      `PostgreSQL（${place}）不让这个用户建表。请让库归它：ALTER DATABASE 库名 OWNER TO 用户 / The user may not create tables; make it the database's owner.`,
  },
  {
    sign: /\b25006\b/u,
    says: (place) =>
      `PostgreSQL（${place}）是只读的，像是一个副本。请连主库 / The database is read-only; connect to the primary.`,
  },
  {
    sign: /\b53100\b|No space left/u,
    says: (place) =>
      `PostgreSQL（${place}）那边磁盘满了。已经记下的都还在；请腾出空间再启动 / The server's disk is full; make room and start again.`,
  },
  {
    sign: /\b53300\b|TooManyConnections/u,
    says: (place) =>
      `PostgreSQL（${place}）的连接用完了。请关掉一些程序，或调大 max_connections / The server has no connection left.`,
  },
  {
    sign: /\b(55P03|40P01)\b/u,
    says: (place) =>
      `PostgreSQL（${place}）的表一直被别的程序占着，升级没有做成，什么也没有改。请过一会儿再启动 / The tables are in use; nothing was changed, start again later.`,
  },
  {
    sign: /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|connect ENOENT|\b57P0[123]\b|\b08\d{3}\b|timeout expired|Connection terminated|not support SSL/u,
    says: (place) =>
      `连不上 PostgreSQL（${place}）。请看它开了没有、DATABASE_URL 里的主机和端口对不对 / PostgreSQL cannot be reached; is it running, are host and port right?`,
  },
]

/** What stops a start at a file or folder: one line that tells what to do, or the error itself where it is none of these. */
export function cannotUse(path: string, error: unknown): unknown {
  return explained(FILE_SYMPTOMS, resolve(path), error)
}

/** What stops a start at the database of a URL, likewise. The line never holds the password. */
export function cannotOpen(url: string, error: unknown): unknown {
  return url.startsWith('file:')
    ? cannotUse(url.slice('file:'.length), error)
    : explained(SERVER_SYMPTOMS, placeOf(url), error)
}

function explained(symptoms: readonly Symptom[], place: string, error: unknown): unknown {
  if (error instanceof Fatal) return error
  const signs = signsOf(error)
  const symptom = symptoms.find(({ sign }) => sign.test(signs))
  return symptom ? new Fatal(symptom.cause ?? 'database', symptom.says(place), { cause: error }) : error
}

/** Codes and messages of an error, of what caused it, and of what Prisma's adapter says of it. */
function signsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, originalCode, message, errors, cause, meta } = error as Readonly<Record<string, unknown>>
  const within = [...(Array.isArray(errors) ? errors : []), cause, (meta as Adapted | undefined)?.driverAdapterError]
  return [code, originalCode, message, ...within.filter((one) => one !== undefined).map(signsOf)].join(' ')
}

interface Adapted {
  readonly driverAdapterError?: unknown
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { username, hostname, port, pathname } = new URL(url)
  return `${username}@${hostname}:${port || 5432}${pathname}`
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
