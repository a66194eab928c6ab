/** `npm run provini`: screenshots of the key pages of `dist/` into `docs/`: one alone and a contact sheet. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { readBase, SITE } from './lib/build-site.ts';
import { makeContactSheet, takeShot, type Shot } from './lib/contact-sheet.ts';
import { openBrowser } from './lib/open-browser.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { serveSite } from './lib/serve-site.ts';

const CHAPTER = 'ambiti/desio/indice-vecchiaia/';
const SINGLE: Shot = { address: CHAPTER, view: 'desk', label: '' };
const SHEET: Shot[] = [
  { address: '', view: 'desk', label: 'Home, 1440 px' },
  { address: CHAPTER, view: 'desk', label: 'Capitolo, 1440 px' },
  { address: CHAPTER, view: 'desk-dark', label: 'Capitolo, scuro' },
  { address: 'ambiti/desio/', view: 'desk', label: 'Ambito' },
  { address: 'comuni/muggio/', view: 'desk', label: 'Comune' },
  { address: 'indicatori/reddito-medio-contribuente/', view: 'desk', label: 'Indicatore' },
  { address: 'mappe/', view: 'desk', label: 'Mappe' },
  { address: '', view: 'phone', label: 'Home, 390 px' },
  { address: CHAPTER, view: 'phone', label: 'Capitolo, 390 px' },
  { address: CHAPTER, view: 'phone-dark', label: 'Capitolo, 390 px, scuro' },
  { address: 'comuni/muggio/', view: 'phone', label: 'Comune, 390 px' },
  { address: 'temi/popolazione/', view: 'phone', label: 'Tema, 390 px' },
  { address: 'dati/', view: 'phone', label: 'Dati, 390 px' },
  { address: CHAPTER, view: 'print', label: 'Capitolo, stampa' },
];
const SHEET_LIMIT = 600_000;

await runCommand(async () => {
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const progress = makeProgress('provini');
  await mkdir('docs', { recursive: true });
  const serving = await serveSite(SITE, readBase());
  const browser = await openBrowser();
  try {
    await progress.stage('docs/schermata.webp', async () => {
      const shot = await takeShot(browser, serving.url, SINGLE);
      const image = await sharp(shot).resize(1200).webp({ quality: 82 }).toBuffer();
      await writeFile('docs/schermata.webp', image);
      return { bytes: image.length };
    });
    await progress.stage('docs/provini.webp', async () => {
      const sheet = await makeContactSheet(browser, serving.url, SHEET);
      let image = await sharp(sheet).webp({ quality: 80 }).toBuffer();
      for (let quality = 70; image.length > SHEET_LIMIT && quality > 10; quality -= 10) {
        image = await sharp(sheet).webp({ quality }).toBuffer();
      }
      if (image.length > SHEET_LIMIT) throw new Error(`The sheet is ${image.length} bytes`);
      await writeFile('docs/provini.webp', image);
      return { count: SHEET.length, what: 'screenshots', bytes: image.length };
    });
  } finally {
    await browser.close();
    await serving.close();
  }
});
