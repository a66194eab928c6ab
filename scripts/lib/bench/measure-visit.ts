import type { Browser, Page } from 'playwright-core';

/** Bytes on the wire by kind of file, and the number of requests. */
export interface Visit {
  requests: number;
  total: number;
  html: number;
  css: number;
  js: number;
  font: number;
  image: number;
  other: number;
}

const KINDS: Record<string, keyof Visit> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'font',
  image: 'image',
};

/**
 * Opens an address in an empty context (nothing cached), does something in it and adds up what came over
 * the wire, compressed bodies without their headers.
 *
 * @param act what the visitor does after the page has loaded.
 * @param counts which addresses to count; all by default.
 */
export async function measureVisit(
  browser: Browser,
  address: string,
  act: (page: Page) => Promise<void> = () => Promise.resolve(),
  counts: (url: string) => boolean = () => true,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const visit: Visit = {
    requests: 0,
    total: 0,
    html: 0,
    css: 0,
    js: 0,
    font: 0,
    image: 0,
    other: 0,
  };
  const pending: Promise<void>[] = [];
  context.on('requestfinished', (request) => {
    if (!counts(request.url())) return;
    pending.push(
      request.sizes().then(({ responseBodySize }) => {
        visit.requests += 1;
        visit.total += responseBodySize;
        visit[KINDS[request.resourceType()] ?? 'other'] += responseBodySize;
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await act(page);
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  await context.close();
  return visit;
}
