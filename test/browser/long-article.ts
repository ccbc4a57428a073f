import { addArticle } from '../../server/actions/article-entry'
import { makeClaim } from '../../server/actions/claim-making'
import { findAccountByEmail } from '../../server/store/accounts'
import { findNewestRevision } from '../../server/store/articles'
import type { Db } from '../../server/store/db'
import { accountOf } from '../support/browser'
import { NOW, passageOf, wordsOf } from '../support/claims'

const PLACES = ['Lisbon', 'Vancouver', 'Nairobi', 'Utrecht', 'Lima', 'Osaka', 'Tbilisi', 'Accra']
const BODIES = [
  'the harbour office',
  'a rights group',
  'two ministries',
  'the city council',
  'a shipping line',
]
const DEEDS = [
  'counted {n} service desks that had opened since the spring of last year without a permit',
  'paid {n} euros for rooms above a restaurant that nobody had seen anyone enter or leave',
  'found {n} of the letters unanswered when the archive was opened to reporters in the autumn',
  'told a court that {n} of those who had been asked to return had done so within a month',
]
const WORDS_A_SENTENCE = 20

/** An article of about `words` words, each sentence with a figure of its own. */
export function articleText(words: number): string {
  const sentences = Array.from({ length: Math.round(words / WORDS_A_SENTENCE) }, (_, index) => {
    const deed = DEEDS[index % DEEDS.length]?.replace('{n}', `${1000 + index}`) ?? ''
    return `In ${PLACES[index % PLACES.length]}, ${BODIES[index % BODIES.length]} ${deed}, as note ${index + 1} has it.`
  })
  const paragraphs = []
  for (let at = 0; at < sentences.length; at += 5) paragraphs.push(sentences.slice(at, at + 5).join(' '))
  return paragraphs.join('\n\n')
}

/** Adds it with claims on as many of its sentences, evenly spread; the id of the article. */
export async function addLongArticle(db: Db, text: string, claims: number): Promise<number> {
  const checker = await findAccountByEmail(db, accountOf('fact_checker').email)
  if (checker === undefined) throw new Error('Nobody to add it')
  const fields = { title: `${claims} claims`, outlet: 'The Long Read', author: '', url: '', language: 'en' }
  const { article } = await addArticle(db, checker, { fields, text, format: 'plain' }, NOW)
  const revision = await findNewestRevision(db, article.id)
  if (revision === undefined) throw new Error('It has no text')
  const step = revision.sentences.length / claims
  for (let at = 0; at < claims; at += 1) {
    const sentence = revision.sentences[Math.floor(at * step)]
    if (sentence === undefined) throw new Error('There are more claims than sentences')
    const words = revision.text.slice(sentence.start, sentence.end)
    const passages = [passageOf({ id: article.id, revisionId: revision.id }, words, revision.text)]
    await makeClaim(db, checker, { fields: wordsOf({ text: words }), topics: [], passages }, NOW)
  }
  return article.id
}
