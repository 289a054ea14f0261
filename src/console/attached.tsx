/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { type Attachment, LARGEST, MOST, safeName, TAKEN, TAKEN_WORDS } from '../domain/attachment.ts'
import type { Matter } from '../domain/matter.ts'
import { type Arrived, attachBy, takesFilesOf } from '../engine/hear/attach.ts'
import type { Files } from '../engine/ports.ts'
import type { Registry } from '../speech/mechanism.ts'
import { readForm } from './forms.ts'
import type { Leftovers } from './leftovers.ts'
import type { ConsoleApp, Desk, Visitor } from './options.ts'
import { address, Field } from './parts.tsx'
import { isFirst, Ticket, VILLAGE_FIELD } from './ticket.tsx'

/** Pictures and files of a matter of the village that is shown, as their content told what they are. */
export function attached(app: ConsoleApp, { store, files, registry, clock }: Desk, left: Leftovers): void {
  app.get('/matters/:number{[0-9]{1,9}}/files/:id{[\\w-]{1,64}}', async (c) => {
    const { village } = c.get('visitor')
    const found = await store.transaction(async (tx) => {
      const matter = await tx.matters.byNumber(village.id, Number(c.req.param('number')))
      const all = matter ? await tx.attachments.ofMatter(matter.id) : []
      return all.find(({ id }) => id === c.req.param('id'))
    })
    const bytes = found && TAKEN[found.type] ? await files.read(found.hash).catch(() => null) : null
    if (!found || !bytes) throw new HTTPException(404)
    const shown = isPicture(found) ? 'inline' : 'attachment'
    return c.body(Buffer.from(bytes), 200, {
      'Content-Type': found.type,
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'X-Content-Type-Options': 'nosniff',
    })
  })

  // As those that are sent in WeChat: of whoever may add some, of a kind that is taken, each once.
  app.post('/matters/:number{[0-9]{1,9}}/files', async (c) => {
    const visitor = c.get('visitor')
    const form = await readForm(c)
    const sent = [(await c.req.parseBody({ all: true })).file].flat().filter((one) => one instanceof File)
    const real = sent.filter(({ size }) => size > 0).slice(0, MOST)
    const arrived = await Promise.all(real.map((file) => taken(file, files)))
    const now = clock.now()
    const number = Number(c.req.param('number'))
    const text = await store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return null
      const matter = await tx.matters.byNumber(visitor.village.id, number)
      if (!matter) throw new HTTPException(404)
      if (arrived.length === 0) return '没有选文件'
      return (
        (await attachBy({ personId: visitor.person.id, name: visitor.person.name }, matter, arrived, {
          registry,
          tx,
          now,
        })) ?? '现在不能再加文件了'
      )
    })
    if (text !== null) {
      const said = { text, ending: text.includes('附有') ? 'done' : 'refused', question: null } as const
      left.keep(visitor.sessionId, visitor.village.id, { said, typed: null })
    }
    return c.redirect(`/matters/${number}`, 303)
  })
}

/** Where files of a matter are sent to, and how much at once. */
export const FILES = /^\/matters\/[0-9]{1,9}\/files$/
export const LARGEST_UPLOAD = 2 * LARGEST

async function taken(file: File, files: Files): Promise<Arrived> {
  const kept = await files.take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return 'refused' in kept ? { ...kept, name: safeName(file.name, endingOf(file.name)) } : { kept }
}

const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1] ?? '附件'

/** The form that adds files to a matter, for whoever may. */
export function AddFiles({ matter, visitor, registry }: { matter: Matter; visitor: Visitor; registry: Registry }) {
  if (!takesFilesOf(matter, visitor.person.id, registry)) return null
  return (
    <form method="post" action={`/matters/${matter.number}/files`} enctype="multipart/form-data" class="say">
      <Ticket visitor={visitor} />
      <Field label={`加${TAKEN_WORDS}`}>
        <input class="input" type="file" name="file" accept={Object.keys(TAKEN).join(',')} multiple required />
      </Field>
      <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
        加上
      </button>
    </form>
  )
}

interface Props {
  readonly number: number
  readonly files: readonly Attachment[]
  readonly visitor: Visitor
}

/** Pictures small, each a way to the whole; files by their names. */
export function Attached({ files, ...of }: Props) {
  return (
    <ul class="attached">
      {files.map((file) => (
        <li>
          <AttachedFile file={file} {...of} />
        </li>
      ))}
    </ul>
  )
}

/** One of them; `called` says what it shows, where that is more than its name. */
export function AttachedFile({ file, number, visitor, called = file.name }: Omit<Props, 'files'> & OneProps) {
  const href = address(`/matters/${number}/files/${file.id}`, { [VILLAGE_FIELD]: visitor.village.id })
  return <a href={href}>{isPicture(file) ? <img src={href} alt={called} loading="lazy" /> : file.name}</a>
}

interface OneProps {
  readonly file: Attachment
  readonly called?: string
}

const isPicture = ({ type }: Attachment): boolean => type.startsWith('image/')
