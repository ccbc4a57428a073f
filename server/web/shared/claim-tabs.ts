import type { TabsNav } from './parts'
import { paths } from './paths'

/** Claims, and who makes them: two lists of the same. */
export function claimTabs(current: 'claims' | 'claimants'): TabsNav {
  return {
    label: 'Claims and claimants',
    items: [
      { text: 'All claims', href: paths.claims(), current: current === 'claims' },
      { text: 'By claimant', href: paths.claimants(), current: current === 'claimants' },
    ],
  }
}
