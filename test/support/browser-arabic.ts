import { addArticle } from '../../server/actions/article-entry'
import { makeClaim } from '../../server/actions/claim-making'
import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import type { Account } from '../../server/domain/account'
import { findAccountByEmail } from '../../server/store/accounts'
import { findNewestRevision } from '../../server/store/articles'
import { updateClaimWork } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { insertReply } from '../../server/store/replies'
import { NOW, passageOf, wordsOf } from './claims'
import { insertProof } from './evidence'
import { approvalOf, DRAFT } from './verdicts'

const FIRST = 'أعلنت بلدية الميناء أن 54 مكتباً فُتحت في 21 دولة خلال عام 2022.'
const SECOND = 'وقال متحدث باسم الوزارة إن هذه المكاتب تخدم المواطنين ولا تمارس عمل الشرطة.'
const TEXT = `${FIRST} وذكرت الصحيفة أن 3 مكاتب أُغلقت.\n\n${SECOND}`
const OFFICES = '54 مكتباً فُتحت في 21 دولة'

/**
 * Adds an article from right to left to a filled demonstration, with a published claim and one in work, all in its own
 * language. Goes through the actions, so that it is what a newsroom could have.
 */
export async function addArabicArticle(db: Db): Promise<void> {
  const checker = await accountOf(db, 'checker@demo.example')
  const fields = {
    title: 'مكاتب وراء الحدود',
    outlet: 'صحيفة الميناء',
    author: '',
    url: 'https://almina.example/offices',
    language: 'ar',
    referenceDate: '2026-11-19',
  }
  const { article } = await addArticle(db, checker, { fields, text: TEXT, format: 'plain' }, NOW)
  const revision = await findNewestRevision(db, article.id)
  const at = { id: article.id, revisionId: revision?.id ?? 0 }
  await publish(db, checker, await claim(db, checker, at, OFFICES))
  await claim(db, checker, at, SECOND)
}

async function claim(db: Db, by: Account, at: { id: number; revisionId: number }, words: string) {
  const claimant = { name: 'بلدية الميناء', kind: 'organisation' as const, role: '' }
  const fields = wordsOf({ text: words, claimant, language: 'ar', assertedOn: '2026-11-19' })
  const passages = [passageOf(at, words, TEXT)]
  return (await makeClaim(db, by, { fields, topics: ['Police'], passages }, NOW)).id
}

async function publish(db: Db, checker: Account, claimId: number): Promise<void> {
  await updateClaimWork(db, claimId, { state: 'in_research' }, '', NOW)
  const excerpt = { excerpt: 'بلغ عدد المكاتب 54 مكتباً.' }
  await insertProof(db, checker, claimId, excerpt, {
    language: 'ar',
    title: 'تقرير المكاتب',
    publisher: 'مركز الرصد',
  })
  await insertProof(
    db,
    checker,
    claimId,
    { stance: 'refutes', excerpt: 'We count 52.' },
    { publisher: 'Port Desk' },
  )
  const reply = {
    outcome: 'silent' as const,
    askedWhom: 'بلدية الميناء',
    channel: 'e-mail',
    answer: '',
    reason: '',
  }
  await insertReply(db, claimId, { ...reply, askedOn: '2026-11-19' }, checker.id, NOW)
  const draft = { ...DRAFT, originsJustification: 'Two counts of their own.' }
  const verdictId = await saveDraft(db, checker, { claimId, revision: 0, draft }, NOW)
  await submitVerdict(db, checker, { verdictId, revision: 1 }, NOW)
  const editor = await accountOf(db, 'editor@demo.example')
  await approveVerdict(db, editor, await approvalOf(db, verdictId), NOW)
}

async function accountOf(db: Db, email: string): Promise<Account> {
  const account = await findAccountByEmail(db, email)
  if (account === undefined) throw new Error(`The demonstration has no ${email}.`)
  return account
}
