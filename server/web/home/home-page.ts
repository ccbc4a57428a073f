import { articleName } from '../../domain/article'
import { shownVerdict } from '../../domain/publication'
import { CHANGE_CLASS_LABELS } from '../../domain/verdict'
import { direction } from '../../language/language-guess'
import type { ArticleListing } from '../../store/article-list'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { claimRows } from '../shared/claim-rows'
import type { CorrectionEntry } from '../shared/correction-entries'
import { count, day, dayMoment, isoDay, number } from '../shared/format'
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
  articles: (Voice & { name: string; href: string; outlet: string; counted: string })[]
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
    changed: changed.map(changedRow),
    corrections: corrections.slice(0, 3),
    articles: articles.map(articleLine),
  }
}

/** What happened to a verdict after readers had seen it, with the day. Of a hold the tag says so. */
function changedRow(each: ClaimWithVerdicts): HomePage['changed'][number] {
  const [row] = claimRows([each], undefined)
  const shown = shownVerdict(each.verdicts)
  if (row === undefined) throw new Error('A claim gives one row')
  if (shown?.retractedAt)
    return { ...row, dated: { label: 'Retracted', time: dayMoment(isoDay(shown.retractedAt)) } }
  const label = shown?.changeClass === undefined ? undefined : CHANGE_CLASS_LABELS[shown.changeClass]
  return { ...row, dated: row.dated && { ...row.dated, label: label ?? row.dated.label } }
}

function articleLine({ article, claimCount, ratedCount }: ArticleListing): HomePage['articles'][number] {
  const isKnown = article.language !== 'und'
  const counted = `${count(claimCount, 'claim')}, ${number(ratedCount)} rated`
  return {
    name: articleName(article),
    href: paths.article(article.id, article.title),
    lang: isKnown ? article.language : undefined,
    dir: direction(isKnown ? article.language : article.title),
    outlet: article.outlet,
    counted,
  }
}
