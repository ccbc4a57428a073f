import type { RatingScale } from '../../domain/rating'
import { day } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Link, VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'about/show': ProsePage
    'about/method': ProsePage
    'about/corrections': ProsePage
    'about/ratings': RatingsPage
  }
}

export type ProsePage = PageHead

export interface RatingsPage extends PageHead {
  version: string
  ratings: { verdict: VerdictTag; description: string; number: string }[]
  versions: Link[]
}

/** One version of the scale, with the way to the others. */
export function ratingsPage(
  scale: RatingScale,
  versions: readonly { version: number; inForceFrom: string }[],
): RatingsPage {
  return {
    title: 'Ratings',
    width: 'reading',
    version: `Version ${scale.version}, in force from ${day(scale.inForceFrom)}. ${scale.note}`,
    ratings: scale.ratings.map(({ label, slot, description, ordinal }) => ({
      verdict: { word: label, slot },
      description,
      number: ordinal === undefined ? '' : `${ordinal} of 5`,
    })),
    versions: versions.map(({ version, inForceFrom }) => ({
      text: `Version ${version}, from ${day(inForceFrom)}`,
      href: paths.ratings(version),
    })),
  }
}
