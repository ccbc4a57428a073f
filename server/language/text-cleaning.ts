/**
 * Characters that the canonical text never has are taken out or made plain: line ends become `\n`, lone halves of
 * surrogate pairs U+FFFD, the other control characters and byte order marks nothing; the rest is NFC.
 *
 * Bidirectional controls stay: right-to-left articles need them. Templates isolate what they print.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(controls, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
}

const controls = /(?![\n\t])\p{Cc}|\ufeff/gu

/** One blank for every run of blanks and line ends. No-break spaces stay: they belong to numbers and French marks. */
export function collapseBlanks(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ')
}

/** Whether a reader would see anything: not only white space, joiners and direction marks. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}
