import { parse } from 'yaml';
import { parseDefinizione as parseIndice } from '../index/schema.ts';
import { compareText } from '../table/compare.ts';
import { listFontiPerAnno } from './list-fonti-per-anno.ts';
import { parseDefinizione, type Definizione } from './schema.ts';

/** What an edition does without, because a fonte was left out by who builds it. */
export interface Assenze {
  fonti: { id: string; titolo: string }[];
  indicatori: { id: string; nome: string; fonti: string[] }[];
  indici: { id: string; nome: string; indicatori: string[] }[];
}

/** Weights and rates of everything else: without it there is no atlas. */
const NECESSARIO = 'popolazione-residente';
const CONFINI = 'istat-confini-2023';

/**
 * Leaves some fonti out, with all that needs their figures: indicatori, the indicatori made of those, indices.
 * An indicatore goes also when the fonte gives one of its years alone: its last year would pass for today's.
 *
 * @param texts texts of `data/` by path.
 * @param senza ids of the fonti.
 * @returns the texts that are left, and what is missing.
 * @throws Error when an id is of no fonte, or everything needs it.
 */
export function withoutFonti(
  texts: ReadonlyMap<string, string>,
  senza: readonly string[],
): { texts: Map<string, string>; assenze: Assenze } {
  if (senza.length === 0)
    return { texts: new Map(texts), assenze: { fonti: [], indicatori: [], indici: [] } };
  const select = (folder: string) =>
    [...texts].filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'));
  const definizioni = new Map(
    select('indicatori').map(([path, text]) => {
      const definizione = parseDefinizione(parse(text), path);
      return [definizione.id, { path, definizione }] as const;
    }),
  );
  const find = (id: string): Definizione => {
    const found = definizioni.get(id);
    if (!found) throw new Error(`no indicatore is called "${id}"`);
    return found.definizione;
  };
  const out = new Set<string>();
  const indicatori: Assenze['indicatori'] = [];
  for (const { path, definizione } of definizioni.values()) {
    const usate = new Set([
      ...definizione.fonti,
      ...Object.values(listFontiPerAnno(definizione, find)).flat(),
    ]);
    const mancanti = senza.filter((id) => usate.has(id));
    if (mancanti.length === 0) continue;
    out.add(path);
    indicatori.push({ id: definizione.id, nome: definizione.nome, fonti: mancanti });
  }
  const perse = new Set(indicatori.map(({ id }) => id));
  const indici: Assenze['indici'] = [];
  for (const [path, text] of select('indici')) {
    const { id, nome, componenti, esclusi, legami, confronto } = parseIndice(parse(text), path);
    // Its page compares it also with what is not in it.
    const usati = [...componenti, ...esclusi, ...legami, ...(confronto ? [confronto] : [])];
    const mancanti = [...new Set(usati.map((c) => c.indicatore))].filter((c) => perse.has(c));
    if (mancanti.length === 0) continue;
    out.add(path);
    indici.push({ id, nome, indicatori: mancanti });
  }
  checkSenza(texts, senza, indicatori);
  const left = [...texts].filter(
    ([path]) =>
      !out.has(path) && !senza.some((id) => path.startsWith(`${id}/`) && path.endsWith('.csv')),
  );
  const fonti = senza.map((id) => ({
    id,
    titolo: titoloFonte(texts.get(`${id}/fonte.yaml`)) ?? id,
  }));
  return { texts: new Map(left), assenze: { fonti, indicatori, indici } };
}

function checkSenza(
  texts: ReadonlyMap<string, string>,
  senza: readonly string[],
  indicatori: Assenze['indicatori'],
): void {
  const note = [...texts.keys()]
    .filter((path) => path.endsWith('/fonte.yaml'))
    .map((path) => path.replace('/fonte.yaml', ''))
    .sort(compareText);
  for (const id of senza) {
    if (!note.includes(id))
      throw new Error(`--senza ${id}: no fonte is called so; they are ${note.join(', ')}`);
    const necessaria = indicatori.find((i) => i.id === NECESSARIO)?.fonti.includes(id);
    if (id === CONFINI || necessaria)
      throw new Error(`--senza ${id}: everything in the atlas needs it`);
  }
}

function titoloFonte(yaml: string | undefined): string | undefined {
  const { titolo } = parse(yaml ?? '{}') as { titolo?: string };
  return titolo;
}
