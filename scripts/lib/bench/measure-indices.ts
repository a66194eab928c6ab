import type { Browser } from 'playwright-core';
import { quantile } from 'd3-array';
import { calcolaTutti } from '../../../src/lib/indicator/calcola-tutti.ts';
import { loadDatabase } from '../../../src/lib/indicator/load-database.ts';
import { makeIndici } from '../indici.ts';
import { readInputs } from '../read-inputs.ts';

/** How many times the slider moves. */
const STEPS = 30;

/** Milliseconds of all the indices with their whole sensitivity analysis, on the committed figures. */
export function measureSensitivity(): number {
  const inputs = readInputs('data');
  const { comuni, definizioni, misure, fonti } = loadDatabase(inputs);
  const dati = calcolaTutti(definizioni, misure, comuni);
  const start = performance.now();
  makeIndici({
    inputs,
    dati,
    comuni: comuni.map(({ codice }) => codice),
    fonti,
    nomi: new Map(),
  });
  return performance.now() - start;
}

/**
 * 95th percentile of the milliseconds from a moved slider to the new map and table, in the page where a reader builds
 * an index; the first computation belongs to the opening of the page and is left out.
 */
export async function measureReader(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const slider = page.getByRole('slider').first();
  await slider.press('Home');
  for (let i = 0; i < STEPS; i++) {
    const before = await page.evaluate(() => performance.getEntriesByName('costruisci').length);
    await slider.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      (n) => performance.getEntriesByName('costruisci').length > n,
      before,
    );
  }
  const times = await page.evaluate(() =>
    performance
      .getEntriesByName('costruisci')
      .slice(1)
      .map(({ duration }) => duration),
  );
  await page.close();
  return quantile(times, 0.95)!;
}
