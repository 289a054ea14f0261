/** Papers to be printed and signed. A mechanism says what stands on a page (`page`); `draw` makes a workbook of it, `paper` hands it out. */

export { toCsv } from './csv.ts'
export { drawPage, type ReadBytes } from './draw.ts'
export { orgPapers, takeOrgPaper } from './of-org.ts'
export { pageOf, takePaper } from './paper.ts'
export { type AskingFor, personalPapers, takePersonal, takeUpload, uploads } from './personal.ts'
