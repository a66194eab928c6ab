import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMBITI, type DatiIndicatore } from '../../../src/lib/model.ts';
import { makeChapter } from '../chapter-template.ts';
import { listFiles } from '../list-files.ts';

const CHAPTER_PAGE = 'ambiti/[ambito]/[indicatore].astro';

/** Id of the nth copy of an indicatore; the first is the indicatore itself. */
const copyId = (id: string, copy: number) => (copy === 0 ? id : `${id}-copia-${copy}`);

function writeCopy(folder: string, id: string, copy: number): void {
  const dati = join(folder, 'build/dati/indicatori');
  const { indicatore, osservazioni, ...rest } = JSON.parse(
    readFileSync(join(dati, `${id}.json`), 'utf8'),
  ) as DatiIndicatore;
  const renamed = copyId(id, copy);
  const data: DatiIndicatore = {
    ...rest,
    indicatore: { ...indicatore, id: renamed },
    osservazioni: osservazioni.map((o) => ({ ...o, indicatore: renamed })),
  };
  writeFileSync(join(dati, `${renamed}.json`), JSON.stringify(data));
  const guides = join(folder, 'src/content/indicatori');
  const guide = readFileSync(join(guides, `${id}.mdx`), 'utf8');
  writeFileSync(join(guides, `${renamed}.mdx`), guide.replace(/^id: .*$/m, `id: ${renamed}`));
}

/**
 * Turns a copy of the project (with its data built) into a site of exactly `count` chapters: the real ones,
 * then the same under other ids. Other pages are dropped, because some of them grow with every indicatore.
 */
export function makeSynthetic(folder: string, count: number): void {
  const ids = readdirSync(join(folder, 'build/dati/indicatori'))
    .filter((file) => file.endsWith('.json') && !file.includes('-copia-'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  const chapters = join(folder, 'src/content/capitoli');
  rmSync(chapters, { recursive: true, force: true });
  for (const { path } of listFiles(join(folder, 'src/pages'))) {
    if (path !== CHAPTER_PAGE) rmSync(join(folder, 'src/pages', path));
  }
  const wanted = Math.ceil(count / AMBITI.length);
  let written = 0;
  for (let n = 0; n < wanted; n += 1) {
    const id = ids[n % ids.length] ?? '';
    const copy = Math.floor(n / ids.length);
    if (copy > 0) writeCopy(folder, id, copy);
    for (const ambito of AMBITI.slice(0, count - written)) {
      mkdirSync(join(chapters, ambito), { recursive: true });
      const file = join(chapters, ambito, `${copyId(id, copy)}.mdx`);
      writeFileSync(file, makeChapter(ambito, copyId(id, copy)));
      written += 1;
    }
  }
}
