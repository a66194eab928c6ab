import type { Browser } from 'playwright-core';
import sharp from 'sharp';

/** How a page is looked at: width and height of what is shown (px), scheme, paper. */
const VIEWS = {
  phone: { width: 390, height: 1400, colorScheme: 'light', media: 'screen' },
  'phone-dark': { width: 390, height: 1400, colorScheme: 'dark', media: 'screen' },
  desk: { width: 1440, height: 1000, colorScheme: 'light', media: 'screen' },
  'desk-dark': { width: 1440, height: 1000, colorScheme: 'dark', media: 'screen' },
  print: { width: 794, height: 1123, colorScheme: 'light', media: 'print' },
} as const;

/** A screenshot to take: address below the base of the site, view, caption. */
export interface Shot {
  address: string;
  view: keyof typeof VIEWS;
  label: string;
}

/** Takes the top of a page as PNG. */
export async function takeShot(browser: Browser, site: string, shot: Shot): Promise<Buffer> {
  const { width, height, colorScheme, media } = VIEWS[shot.view];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(site + shot.address, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media, colorScheme });
    return await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  } finally {
    await context.close();
  }
}

const TILE_HEIGHT = 520;

/** Sets the screenshots side by side with their captions, as a PNG. */
export async function makeContactSheet(
  browser: Browser,
  site: string,
  shots: readonly Shot[],
): Promise<Buffer> {
  const tiles: string[] = [];
  for (const shot of shots) {
    const image = await sharp(await takeShot(browser, site, shot))
      .resize({ height: TILE_HEIGHT })
      .png()
      .toBuffer();
    const source = `data:image/png;base64,${image.toString('base64')}`;
    tiles.push(`<figure><img src="${source}"><figcaption>${shot.label}</figcaption></figure>`);
  }
  const page = await browser.newPage({ viewport: { width: 1640, height: 800 } });
  try {
    await page.setContent(`<style>
      body { margin: 24px; display: flex; flex-wrap: wrap; gap: 24px; background: #dfe5ea }
      figure { margin: 0; font: 15px sans-serif; color: #17324d }
      img { display: block; margin-bottom: 6px; box-shadow: 0 1px 4px #0004 }
    </style>${tiles.join('')}`);
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
