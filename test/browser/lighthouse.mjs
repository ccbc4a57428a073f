// Measures pages as on a slow phone and prints one JSON line a page: node lighthouse.mjs CHROMIUM URL…
// Outside Jest, because the package is an ES module.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [chromePath, ...urls] = process.argv.slice(2)
const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu']
const chrome = await launch({ chromePath, chromeFlags })
try {
  for (const url of urls) console.log(JSON.stringify(await measure(url)))
} finally {
  chrome.kill()
}

async function measure(url) {
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error' })
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [
    name,
    Math.round((score ?? 0) * 100),
  ])
  const failed = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  )
  const figures = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time']
  return {
    path: new URL(url).pathname,
    ...Object.fromEntries(scores),
    ...Object.fromEntries(figures.map((id) => [id, lhr.audits[id]?.numericValue])),
    failed: failed.map(({ id }) => id),
  }
}
