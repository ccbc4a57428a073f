const EVERY = 15_000

/**
 * Asks every 15 seconds, while the page is looked at, who else is on this article and whether others made claims. New
 * claims are announced with a link; the text under the cursor stays as it is until the person asks for them.
 */
export function keepCompany(root: HTMLElement, sentence: () => number): void {
  const line = document.querySelector<HTMLElement>('.workbench-head__others')
  const news = document.createElement('p')
  news.role = 'status'
  line?.after(news)
  let announced = 0
  const ask = async () => {
    if (document.visibilityState !== 'visible') return
    const answer = await poll(root, sentence())
    if (!answer) return
    const here = answer.others ? `Here now: ${answer.others}.` : ''
    if (line && line.textContent !== here) line.textContent = here
    if (answer.newClaims === announced) return
    announced = answer.newClaims
    news.replaceChildren(...newsOf(root, announced, sentence()))
  }
  setInterval(ask, EVERY)
  ask()
}

async function poll(
  { dataset }: HTMLElement,
  sentence: number,
): Promise<{ others: string; newClaims: number } | undefined> {
  const fields = { _csrf: dataset.csrf ?? '', sentence: String(sentence), seen: dataset.seen ?? '0' }
  try {
    const answer = await fetch(`${dataset.address?.replace(/workbench$/, 'presence')}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    return answer.ok ? await answer.json() : undefined
  } catch {
    // Nobody is told of a lost poll: the next one follows, and drafts say when the server is away.
    return undefined
  }
}

function newsOf({ dataset }: HTMLElement, count: number, sentence: number): (string | Node)[] {
  if (count === 0) return []
  const link = document.createElement('a')
  link.href = `${dataset.address}?at=${sentence}#sentence-${sentence}`
  link.textContent = 'Show'
  return [`${count} new ${count === 1 ? 'claim' : 'claims'} by others. `, link]
}
