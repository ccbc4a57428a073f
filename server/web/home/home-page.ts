import { articleName } from '../../domain/article'
import { direction } from '../../language/language-guess'
import type { ArticleListing } from '../../store/articles'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { claimRows } from '../shared/claim-rows'
import type { CorrectionEntry } from '../shared/correction-entries'
import { count, day, number } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, Voice } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'home/show': HomePage
  }
}

export interface HomePage extends PageHead {
  counted: string
  /** The newest decision, told at length. */
  lead?: ClaimRow
  decided: ClaimRow[]
  changed: ClaimRow[]
  corrections: CorrectionEntry[]
  articles: (Voice & { name: string; href: string; line: string })[]
}

interface HomeFacts {
  siteName: string
  decided: readonly ClaimWithVerdicts[]
  changed: readonly ClaimWithVerdicts[]
  corrections: readonly CorrectionEntry[]
  articles: readonly ArticleListing[]
  published: { count: number; since?: Date }
}

/** The front page: what was decided last, what changed, and the newest corrections. The same for everybody. */
export function homePage(facts: HomeFacts): HomePage {
  const { siteName, decided, changed, corrections, articles, published } = facts
  const [lead, ...rest] = claimRows(decided, undefined)
  return {
    title: siteName,
    description:
      'Claims from the news, each with its evidence, its rebuttals and a verdict that a second person approved.',
    counted:
      published.since === undefined
        ? 'No verdict has been published yet.'
        : `${count(published.count, 'claim')} checked since ${day(published.since)}.`,
    lead,
    decided: rest,
    changed: claimRows(changed, undefined).map((row) => ({ ...row, known: undefined, claimant: undefined })),
    corrections: corrections.slice(0, 3),
    articles: articles.map(articleLine),
  }
}

function articleLine({ article, claimCount, ratedCount }: ArticleListing): HomePage['articles'][number] {
  const isKnown = article.language !== 'und'
  const counted = `${count(claimCount, 'claim')}, ${number(ratedCount)} rated`
  return {
    name: articleName(article),
    href: paths.article(article.id, article.title),
    lang: isKnown ? article.language : undefined,
    dir: direction(isKnown ? article.language : article.title),
    line: [article.outlet, counted].filter((words) => words !== '').join(' · '),
  }
}
