/** Papers to be printed and signed. A mechanism says what stands on a page (`page`); `draw` makes a workbook of it. */
export { drawPage } from './draw.ts'
