/** Papers to be printed and signed. A mechanism says what stands on a page (`page`); `draw` makes a workbook of it, `paper` hands it out. */
export { drawPage } from './draw.ts'
export { pageOf, takePaper } from './paper.ts'
