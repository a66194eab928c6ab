import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvFormat, csvParse } from 'd3-dsv';
import { listFiles } from '../list-files.ts';
import { AMBITI, INDICATORI, PASSAGGIO } from './area-di-prova.ts';

/**
 * Replaces the data of a copy of the project by those of another area.
 *
 * @param cartella the copy
 */
export function writeDati(cartella: string): void {
  rmSync(join(cartella, 'data'), { recursive: true, force: true });
  const write = (path: string, testo: string) => {
    mkdirSync(dirname(join(cartella, 'data', path)), { recursive: true });
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
