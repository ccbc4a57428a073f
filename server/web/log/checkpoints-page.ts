import type { PublishedCheckpoint } from '../../domain/checkpoint'
import { count, day as dayInWords } from '../shared/format'
import type { PageHead } from '../shared/page'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'log/checkpoints': CheckpointsPage
  }
}

export interface CheckpointsPage extends PageHead {
  verifier: string
  newest: { note: string; href: string } | undefined
  checkpoints: { day: string; lines: string; href: string }[]
}

/** The latest first; the newest also in full, since it is what a visitor saves. */
export function checkpointsPage(checkpoints: PublishedCheckpoint[], verifier: string): CheckpointsPage {
  const [newest] = checkpoints
  return {
    title: 'The history, signed',
    width: 'reading',
    verifier,
    newest: newest && { note: newest.note, href: paths.checkpoint() },
    checkpoints: checkpoints.map(({ day, size }) => ({
      day: dayInWords(day),
      lines: count(size, 'line'),
      href: paths.checkpoint(day),
    })),
  }
}
