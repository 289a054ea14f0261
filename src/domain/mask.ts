/** Numbers that tell who somebody is: identity cards and bank cards, mobile phones, telephones. */
const CARD = /(?<![\d０-９])[\d０-９]{15,18}[\d０-９xXｘＸ](?![\d０-９])/gu
const MOBILE = /(?<![\d０-９])([1１][3-9３-９][\d０-９])(?:[ -]?[\d０-９]{4})[ -]?([\d０-９]{4})(?![\d０-９])/gu
const TELEPHONE = /(?<![\d０-９])(0\d{2,3})-?\d{3,4}(\d{4})(?!\d)/gu

/** The words as they are passed on to others: without the middle of such numbers. 138****5678, 4501**** */
export function masked(text: string): string {
  return text
    .replace(CARD, (number) => `${number.slice(0, 4)}****`)
    .replace(MOBILE, '$1****$2')
    .replace(TELEPHONE, '$1****$2')
}

/** Whether words hold the number of an identity card or a bank card. */
export const tellsCard = (text: string): boolean => text.search(CARD) >= 0

/** Whether words hold a telephone number. */
export const tellsPhone = (text: string): boolean => text.search(MOBILE) >= 0 || text.search(TELEPHONE) >= 0
