import type { DatiIndicatore, Fonte, Osservazione } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { minuscola } from '../text/grammatica/maiuscola.ts';
import { notaStato } from '../text/nota-stato.ts';
import { periodo } from '../text/tempo.ts';
import type { Atlante } from './atlante.ts';

/** The fonti of one publisher in a source line: named once, with every licence under which they come. */
export interface GruppoFonti {
  /** The first fonte of the group, to which the line leads. */
  id: string;
  sigla: string;
  licenze: string[];
}

/** Groups fonti by publisher, in the order in which they come. */
export function groupFonti(fonti: readonly Fonte[]): GruppoFonti[] {
  const gruppi = new Map<string, GruppoFonti>();
  for (const { id, sigla, licenza } of fonti) {
    const gruppo = gruppi.get(sigla) ?? { id, sigla, licenze: [] };
    if (!gruppo.licenze.includes(licenza.nome)) gruppo.licenze.push(licenza.nome);
    gruppi.set(sigla, gruppo);
  }
  return [...gruppi.values()];
}

/** The day of the last acquisition of a fonte: the figures are those of this day. */
export function findAcquisizione(fonti: readonly Fonte[]): string {
  return fonti
    .map(({ acquisito }) => acquisito)
    .sort(compareText)
    .at(-1)!;
}

/** Who publishes a value, of when, how sure: "Istat, 2026; dato provvisorio". */
export function fonteInBreve(atlante: Atlante, dati: DatiIndicatore, o: Osservazione): string {
  const { indicatore } = dati;
  const fonti = dati.fonti_per_anno[o.anno] ?? indicatore.fonti;
  const sigle = groupFonti(fonti.map((f) => atlante.getFonte(f))).map((g) => g.sigla);
  const nota = notaStato(o);
  return [
    `${elenco(sigle)}, ${periodo(o.anno, indicatore)}`,
    ...(nota ? [minuscola(nota)] : []),
  ].join('; ');
}
