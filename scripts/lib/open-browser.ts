import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/**
 * Opens a headless Chromium: the one that the packages bring (Linux), or else an installed one.
 *
 * @param args further options of the browser
 * @throws with the reason of the packaged one when no browser starts.
 */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const launch = (executablePath: string) =>
    chromium.launch({ executablePath, args: [...ARGS, ...args] });
  try {
    return await launch(await chromiumPackage.executablePath());
  } catch (error) {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed === undefined) {
      throw new Error('No browser starts: install Chrome or Chromium', { cause: error });
    }
    return launch(installed);
  }
}
