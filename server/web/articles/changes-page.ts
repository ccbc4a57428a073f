import { articleName } from '../../domain/article'
import { wordDifference } from '../../language/difference'
import { direction } from '../../language/language-guess'
import { moment } from '../shared/format'
import { nearChanges } from '../shared/near-changes'
import type { PageHead } from '../shared/page'
import type { Difference, EmptyState, Link, Time, Voice } from '../shared/parts'
import { paths } from '../shared/paths'
import type { ArticleReading, TextChange } from './article-reading'

declare module '../shared/page' {
  interface Views {
    'articles/changes': ChangesPage
  }
}

export interface ChangesPage extends PageHead {
  article: Link & Voice
  changes: { title: string; id: string; time: Time; by: string; difference: Difference }[]
  empty?: EmptyState
}

/** What readers are told of a corrected text: the words that changed. The newsroom's note on it is not for them. */
export function changesPage({ article }: ArticleReading, changes: readonly TextChange[]): ChangesPage {
  const name = articleName(article)
  const isKnown = article.language !== 'und'
  const voice = {
    lang: isKnown ? article.language : undefined,
    dir: direction(isKnown ? article.language : name),
  }
  const back = { text: name, href: paths.article(article.id, article.title) }
  return {
    title: `What changed in the text of ${name}`,
    robots: 'noindex',
    width: 'dossier',
    article: { ...back, ...voice },
    changes: changes.map(({ before, after, by }) => ({
      id: `revision-${after.number}`,
      title: `Revision ${before.number} to ${after.number}`,
      time: moment(after.createdAt),
      by: by ?? 'not known',
      difference: { parts: nearChanges(wordDifference(before.text, after.text)), ...voice },
    })),
    empty:
      changes.length > 0
        ? undefined
        : {
            text: 'Readers have seen no other text of this article.',
            action: { text: 'To the article', href: back.href },
          },
  }
}
