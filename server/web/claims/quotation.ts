import type { PassageInput } from '../../actions/claim-passages'
import { Refused } from '../../domain/errors'
import { locateQuote } from '../../language/locate-quote'
import { makePassage } from '../../language/passage'
import { findNewestRevision } from '../../store/articles'
import type { Db } from '../../store/db'

/**
 * Finds pasted words in the newest text of an article.
 *
 * @throws Refused when they do not stand there, or stand there more than once
 */
export async function placeQuotation(db: Db, articleId: number, quotation: string): Promise<PassageInput> {
  const revision = await findNewestRevision(db, articleId)
  if (revision === undefined) throw refusal('Choose an article of the list.', 'article')
  const found = locateQuote(revision.text, quotation)
  if (found.kind === 'found')
    return {
      articleId,
      articleRevisionId: revision.id,
      ...makePassage(revision.text, found.start, found.end),
    }
  if (found.kind === 'ambiguous')
    throw refusal(
      `These words stand ${found.places.length} times in the article. Paste more of the sentence around them.`,
      'quotation',
    )
  throw refusal('These words do not stand in the article. Paste them exactly as they are there.', 'quotation')
}

function refusal(message: string, field: string): Refused {
  return new Refused([{ message, field }])
}
