import type { PublishedClaim } from '../shared/claim-parts'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, Link, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import type { PreviewReading } from './preview-reading'
import { breadcrumbsOf } from './verdict-breadcrumbs'

declare module '../shared/page' {
  interface Views {
    'verdicts/preview': PreviewPage
  }
}

export interface PreviewPage extends PageHead {
  breadcrumbs: Breadcrumbs
  notice: Notice
  published: PublishedClaim
  back: Link
}

/** The reader's page of what is in work, with one line above it that says so. */
export function previewPage({ claim, verdict, published }: PreviewReading): PreviewPage {
  const which = verdict === undefined ? 'The next revision' : `Revision ${verdict.number}`
  return {
    title: `Preview of claim ${claim.id}`,
    robots: 'noindex',
    width: 'dossier',
    breadcrumbs: breadcrumbsOf(claim.id, 'Preview'),
    notice: {
      kind: 'info',
      word: 'Preview',
      text: `${which} as a reader would see it. Nothing here is published.`,
    },
    published,
    back: { text: 'Back to the draft', href: paths.verdictDraft(claim.id) },
  }
}
