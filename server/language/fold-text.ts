/** A text as quotations are compared, and where each of its units came from. */
export interface FoldedText {
  text: string
  /** For every unit of `text`: start and end, in UTF-16 units, of what it stands for in the original. */
  starts: number[]
  ends: number[]
}

/**
 * Levels what copying and typesetting change without a change of words: kinds of quotation marks and dashes, runs of
 * white space, ligatures, composed and decomposed letters, invisible characters. Case stays.
 */
export function foldText(text: string): FoldedText {
  const folded = new Folder()
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    folded.add(foldCluster(cluster), index, index + cluster.length)
  }
  return folded.result()
}

/** Lower case of the same length, so that places stay where they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  const sameLength = lower.length === text.length ? lower : Array.from(text, lowerLetter).join('')
  return sameLength.replaceAll('ς', 'σ')
}

/**
 * A letter with its marks, or a Korean syllable in parts: what NFC may draw together. White space takes no marks: they
 * would go with it where it is levelled.
 */
const clusters = /\s|[\uac00-\ud7a3]?[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu

class Folder {
  private readonly parts: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private last = ''

  add(piece: string, start: number, end: number): void {
    if (piece === this.last && (piece === ' ' || piece === '-')) {
      this.ends[this.ends.length - 1] = end
      return
    }
    this.parts.push(piece)
    for (let unit = 0; unit < piece.length; unit++) {
      this.starts.push(start)
      this.ends.push(end)
    }
    if (piece !== '') this.last = piece
  }

  result(): FoldedText {
    return { text: this.parts.join(''), starts: this.starts, ends: this.ends }
  }
}

function foldCluster(cluster: string): string {
  if (/^[!-,.-~]$/.test(cluster)) return cluster
  if (/^\s/.test(cluster)) return ' '
  const plain = cluster.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  if (/^[‘’‚‛‹›′´`＇]$/.test(plain)) return "'"
  if (/^[“”„‟«»″＂]$/.test(plain)) return '"'
  if (/^[-‐‑‒–—―−﹘﹣－]$/.test(plain)) return '-'
  if (plain === '…') return '...'
  return /^[\ufb00-\ufb06]$/.test(plain) ? plain.normalize('NFKC') : plain
}

function lowerLetter(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}
