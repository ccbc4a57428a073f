import { addPassage } from '../../server/actions/claim-passages'
import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import type { Db } from '../../server/store/db'
import { insertReport, insertTriaged, NOW, passageOf } from '../support/claims'
import { approvalOf, DRAFT, insertNewsroom, insertReadyClaim, type Newsroom } from '../support/verdicts'

/** The size of a real article: some twenty claims, not all of them decided. */
const PUBLISHED = 12
const IN_WORK = 8

/** An article with published and undecided claims; returns its id and that of its first claim. */
export async function seedArticle(db: Db): Promise<{ articleId: number; claimId: number }> {
  const people = await insertNewsroom(db)
  const text = articleText()
  const article = await insertReport(db, people.checker, text)
  const passage = (number: number) => passageOf(article, sentence(number), text)
  const ids: number[] = []
  for (let number = 1; number <= PUBLISHED; number += 1) {
    const claimId = await insertReadyClaim(db, people.checker)
    await addPassage(db, people.checker, { claimId, passage: passage(number) }, NOW)
    await publish(db, people, claimId)
    ids.push(claimId)
  }
  for (let number = PUBLISHED + 1; number <= PUBLISHED + IN_WORK; number += 1) {
    const claimId = await insertTriaged(db, people.checker, { text: sentence(number) })
    await addPassage(db, people.checker, { claimId, passage: passage(number) }, NOW)
  }
  return { articleId: article.id, claimId: ids[0]! }
}

function articleText(): string {
  const numbers = Array.from({ length: PUBLISHED + IN_WORK }, (_, index) => index + 1)
  return numbers.map((number) => `${sentence(number)} Nobody we asked could add to that.`).join('\n\n')
}

function sentence(number: number): string {
  return `In list ${number} the group counted ${50 + number} offices in 21 countries.`
}

async function publish(db: Db, { checker, editor }: Newsroom, claimId: number): Promise<void> {
  const verdictId = await saveDraft(db, checker, { claimId, revision: 0, draft: DRAFT }, NOW)
  await submitVerdict(db, checker, { verdictId, revision: 1 }, NOW)
  await approveVerdict(db, editor, await approvalOf(db, verdictId), NOW)
}
