import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvFormat, csvParse } from 'd3-dsv';
import { listFiles } from '../../scripts/lib/list-files.ts';

/** Ten comuni of the real atlas in two ambiti that exist only here; their figures are the real ones. */
const AMBITI = { nord: 'Valle del Nord', sud: 'Valle del Sud' };
const PASSAGGIO: Readonly<Record<string, keyof typeof AMBITI>> = { desio: 'nord', monza: 'sud' };
const INDICATORI = ['popolazione-residente', 'densita-abitativa', 'quota-0-14', 'quota-65-piu'];
const CODICE = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Words that speak of the area: another atlas writes its own. */
const PAROLE = [
  'ambiti',
  'capitoli',
  'cinque-cose',
  'indicatori',
  'indici',
  'nota-metodologica',
  'presentazioni',
];

/**
 * Lays out in an empty folder the atlas of another area, as docs/altro-atlante.md tells: the code as it is,
 * data and words replaced.
 */
export function makeAltroAtlante(cartella: string): void {
  for (const path of CODICE) cpSync(path, join(cartella, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(cartella, 'node_modules'));
  for (const nome of PAROLE)
    rmSync(join(cartella, 'src/content', nome), { recursive: true, force: true });
  writeDati(cartella);
  writeParole(cartella);
  writeColori(cartella);
}

function writeDati(cartella: string): void {
  const write = (path: string, testo: string) => {
    mkdirSync(join(cartella, 'data', path, '..'), { recursive: true });
    writeFileSync(join(cartella, 'data', path), testo);
  };
  const area = JSON.parse(readFileSync('data/area.json', 'utf8')) as Record<string, unknown>;
  write(
    'area.json',
    JSON.stringify({
      ...area,
      ambiti: Object.entries(AMBITI).map(([id, nome]) => ({ id, nome })),
      servizi: [],
      inEvidenza: {
        vicini: INDICATORI,
        inBreve: INDICATORI,
        tabelle: INDICATORI,
        mappe: INDICATORI.slice(1, 3),
      },
    }),
  );
  for (const file of ['accessibilita.json', 'editore.yaml', 'revisioni.yaml', 'collegate.yaml'])
    write(file, readFileSync(join('data', file), 'utf8'));
  const definizioni = INDICATORI.map((id) => readFileSync(`data/indicatori/${id}.yaml`, 'utf8'));
  INDICATORI.forEach((id, i) => write(`indicatori/${id}.yaml`, definizioni[i]!));
  for (const nome of ['indici', 'flussi']) mkdirSync(join(cartella, 'data', nome));

  const territori = csvParse(readFileSync('data/territorio/territori.csv', 'utf8')).filter(
    ({ ambito = '' }) => ambito in PASSAGGIO,
  );
  const codici = new Set(territori.map(({ codice }) => codice));
  write(
    'territorio/territori.csv',
    csvFormat(territori.map((riga) => ({ ...riga, ambito: PASSAGGIO[riga.ambito ?? ''] }))),
  );
  const suo = (codice = '') => codici.has(codice) || !/^\d{6}$/.test(codice);
  for (const { path } of listFiles('data')) {
    const [fonte = ''] = path.split('/');
    if (fonte !== 'istat-confini-2023' && !definizioni.some((testo) => testo.includes(fonte)))
      continue;
    if (fonte === path || fonte === 'indicatori' || fonte === 'territorio') continue;
    const testo = readFileSync(join('data', path), 'utf8');
    write(path, keepComuni(path, testo, suo));
  }
}

function keepComuni(path: string, testo: string, suo: (codice?: string) => boolean): string {
  if (path.endsWith('.geojson')) {
    const raccolta = JSON.parse(testo) as { features: { properties: { codice: string } }[] };
    const features = raccolta.features.filter(({ properties }) => suo(properties.codice));
    return JSON.stringify({ ...raccolta, features });
  }
  if (!path.endsWith('.csv')) return testo;
  return csvFormat(
    csvParse(testo).filter((riga) => suo(riga['territorio']) && suo(riga['confinante'])),
  );
}

function writeParole(cartella: string): void {
  const write = (path: string, testate: Record<string, string | number>, testo: string) => {
    const righe = Object.entries(testate).map(([nome, valore]) => `${nome}: ${String(valore)}`);
    mkdirSync(join(cartella, 'src/content', path, '..'), { recursive: true });
    writeFileSync(
      join(cartella, 'src/content', path),
      ['---', ...righe, '---', '', testo, ''].join('\n'),
    );
  };
  for (const [id, titolo] of Object.entries(AMBITI)) {
    write(`ambiti/${id}.mdx`, { id, titolo }, 'Una valle di prova.');
    write(`cinque-cose/${id}.mdx`, { ambito: id }, '1. Una cosa da sapere.');
  }
  for (let passo = 1; passo <= 10; passo++)
    write(
      `nota-metodologica/${String(passo).padStart(2, '0')}.mdx`,
      { passo, titolo: `Passo ${String(passo)}` },
      'Da scrivere.',
    );
  for (const id of INDICATORI)
    write(`indicatori/${id}.mdx`, { id, titolo: `"${id}"` }, '## Che cosa misura\n\nDi prova.');
}

/** The colours of the ambiti are named by their ids in the style sheets. */
function writeColori(cartella: string): void {
  const stili = join(cartella, 'src/styles');
  for (const { path } of listFiles(stili)) {
    const css = readFileSync(join(stili, path), 'utf8');
    writeFileSync(
      join(stili, path),
      css.replace(/(?<=[-.])(desio|monza)\b/g, (id) => PASSAGGIO[id] ?? id),
    );
  }
}
