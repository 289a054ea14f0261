/** A mobile number, a landline with its area code, or a short number of the township's exchange. */
const PHONE = /^(?:1\d{10}|0\d{9,11}|\d{6,8})$/u

/** The numbers in a text as they are kept, 、 between them; null when something in it is none. */
export function phonesIn(text: string): string | null {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[;,、/\s]+/u)
  const numbers = isPhone(parts.join('')) ? [parts.join('')] : parts
  return numbers.every(isPhone) ? numbers.map(digitsOf).join('、') : null
}

function isPhone(text: string): boolean {
  return PHONE.test(digitsOf(text))
}

function digitsOf(phone: string): string {
  return phone.replace(/[-()]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/u, '')
}
