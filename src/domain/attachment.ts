/** What may be published beside a text, and what it is called. */

/** Bytes of one attachment, at the most. */
export const LARGEST = 10 * 2 ** 20
/** As many as WeChat sends at once. */
export const MOST = 9

/** What is taken, by media type as the content shows it: the ending it gets, and what people call it. */
export const TAKEN: Readonly<Record<string, { readonly ending: string; readonly kind: '图片' | '文件' }>> = {
  'image/jpeg': { ending: 'jpg', kind: '图片' },
  'image/png': { ending: 'png', kind: '图片' },
  'image/gif': { ending: 'gif', kind: '图片' },
  'image/webp': { ending: 'webp', kind: '图片' },
  'application/pdf': { ending: 'pdf', kind: '文件' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', kind: '文件' },
}

/** As people read it. */
export const TAKEN_WORDS = '图片（jpg、png、gif、webp）、PDF 和 Excel 表格（xlsx）'

/** A picture or file of a matter. */
export interface Attachment {
  readonly id: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly name: string
  /** The media type, by content. */
  readonly type: string
  readonly size: number
}

const LONGEST_NAME = 60

/** A name without folders and without what file systems and terminals take for more than a name; its ending tells the truth. */
export function safeName(name: string, ending: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/gu, '')
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/u, '')
  return `${[...stem].slice(0, LONGEST_NAME).join('').trim() || '附件'}.${ending}`
}

/** `2 张图片、1 个文件（收支明细.xlsx）` */
export function counted(attachments: readonly Attachment[]): string {
  const of = (kind: string) => attachments.filter((one) => TAKEN[one.type]?.kind === kind)
  const [pictures, files] = [of('图片'), of('文件')]
  return [
    pictures.length > 0 ? `${pictures.length} 张图片` : '',
    files.length > 0 ? `${files.length} 个文件（${files.map((one) => one.name).join('、')}）` : '',
  ]
    .filter(Boolean)
    .join('、')
}
