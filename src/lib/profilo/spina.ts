import { quantileSorted } from 'simple-statistics';
import type { Atlante } from '../atlante/atlante.ts';
import { listTemi } from '../atlante/elenchi.ts';
import type { GruppoSpina, RigaSpina } from '../chart/grafico-spina.ts';
import type { DatiIndicatore } from '../model.ts';
import { confronta } from '../text/confronta.ts';
import { findConfrontabile, listComuni } from '../text/letture.ts';
import { periodo } from '../text/tempo.ts';

/** A row of the spine with the indicatore that it leads to. */
export interface RigaProfilo extends RigaSpina {
  id: string;
  /** Ids of the fonti of the year shown. */
  fonti: string[];
}

/** Rows of a tema, with the ids that they lead to. */
export interface GruppoProfilo extends GruppoSpina {
  id: string;
  righe: RigaProfilo[];
}

/** Fewer comuni than these make no range. */
const COMUNI_MINIMI = 10;

/**
 * The rows of the spine chart of a territory, by tema: the indicatori whose last year is not earlier
 * than `dal` and for which the territory has a comparable value. Counts are left out, because a range
 * of counts only says which comune is the largest; ordinals have no quartiles.
 *
 * @param confronti ids of the comparators; the first decides what is "non distinguibile"
 * @param perTema keep for each tema only these many rows, those farthest from the first comparator
 */
export function makeSpina(
  atlante: Atlante,
  territorio: string,
  confronti: readonly string[],
  dal: string,
  perTema = Infinity,
): GruppoProfilo[] {
  return listTemi(atlante)
    .map(({ id, nome, indicatori }) => ({
      id,
      nome,
      righe: keepLontane(
        indicatori
          .filter((d) => d.ultimo >= dal)
          .flatMap((d) => makeRiga(d, territorio, confronti) ?? []),
        perTema,
      ),
    }))
    .filter((g) => g.righe.length > 0);
}

/**
 * The finding of a spine chart: how often the territory is outside the middle half of the comuni.
 *
 * @example titoloSpina(gruppi, 'Muggiò') // "Muggiò: 14 indicatori su 33 fuori dalla metà centrale dei comuni"
 */
export function titoloSpina(gruppi: readonly GruppoSpina[], nome: string): string {
  const righe = gruppi.flatMap((g) => g.righe);
  const fuori = righe.filter(({ valore, quartili: [q1, q3] }) => valore < q1 || valore > q3);
  return `${nome}: ${contaIndicatori(fuori.length)} su ${String(righe.length)} fuori dalla metà centrale dei comuni`;
}

const contaIndicatori = (n: number): string =>
  n === 1 ? '1 indicatore' : `${String(n)} indicatori`;

/** The fonti of all the rows, each once, in the order of the rows. */
export function listFontiSpina(gruppi: readonly GruppoProfilo[]): string[] {
  return [...new Set(gruppi.flatMap((g) => g.righe.flatMap((r) => r.fonti)))];
}

/** The rows farthest from the first comparator, measured on the range of the comuni, in their own order. */
function keepLontane(righe: RigaProfilo[], quante: number): RigaProfilo[] {
  const lontananza = ({ valore, confronti: [primo], minimo, massimo }: RigaProfilo) =>
    primo == null || massimo === minimo ? 0 : Math.abs(valore - primo) / (massimo - minimo);
  const scelte = new Set([...righe].sort((a, b) => lontananza(b) - lontananza(a)).slice(0, quante));
  return righe.filter((r) => scelte.has(r));
}

function makeRiga(
  dati: DatiIndicatore,
  territorio: string,
  confronti: readonly string[],
): RigaProfilo | undefined {
  const { indicatore, ultimo } = dati;
  if (['somma', 'nessuna'].includes(indicatore.aggregazione)) return undefined;
  const o = findConfrontabile(dati, territorio, ultimo);
  const comuni = listComuni(dati, ultimo)
    .map((c) => c.valore)
    .sort((a, b) => a - b);
  if (!o || comuni.length < COMUNI_MINIMI) return undefined;
  const valori = confronti.map((c) => findConfrontabile(dati, c, ultimo)?.valore ?? null);
  const primo = valori[0];
  return {
    id: indicatore.id,
    fonti: dati.fonti_per_anno[ultimo] ?? indicatore.fonti,
    nome: indicatore.nome,
    anno: periodo(ultimo, indicatore),
    unita: indicatore,
    valore: o.valore,
    ...(o.intervallo && { intervallo: o.intervallo }),
    nonDistinguibile: primo != null && confronta(dati, o, primo) === 'non-distinguibile',
    confronti: valori,
    minimo: comuni[0]!,
    quartili: [quantileSorted(comuni, 0.25), quantileSorted(comuni, 0.75)],
    massimo: comuni.at(-1)!,
  };
}
