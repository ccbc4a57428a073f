import { readAttributions } from '../../../server/language/attribution/read-attributions'
import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'
import type { Attribution } from '../../../server/language/suggestion'

/** "Ana Ruiz said", "(official) said" without a name; with the words behind it when they are quoted. */
export type SaidBy = string

export function attributionsOf(source: string): Attribution[][] {
  const { text, blocks } = readArticleText(source, 'plain')
  return readAttributions(text, splitSentences(text, blocks, 'en'), blocks)
}

export function saidBy(source: string): SaidBy[][] {
  const { text } = readArticleText(source, 'plain')
  return attributionsOf(source).map((layers) =>
    layers.map(({ speaker, act, isDirectQuote, content }) => {
      const who = speaker.name || `(${speaker.role})`
      return `${who} ${act}${isDirectQuote ? ` "${text.slice(content.start, content.end)}"` : ''}`
    }),
  )
}
