import type { Atlante } from '../atlante/atlante.ts';
import { listInEvidenza } from '../atlante/evidenza.ts';
import { formatValore } from '../format/format-valore.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { findRilevata, findUltima } from '../text/letture.ts';
import { haSegno } from '../text/unita-in-prosa.ts';
import { stampa } from '../text/stampa.ts';
import { nelPeriodo } from '../text/tempo.ts';

/** A number of the slide that tells a territory in brief. */
export interface VoceInBreve {
  cifra: string;
  nome: string;
  /** What is counted: "anziani ogni 100 giovani". */
  che: string;
  /** "al 1° gennaio 2026". */
  quando: string;
  /** "Provincia MB 200,3, Lombardia 203,0"; empty where there is none. */
  confronti: string;
  fonti: string[];
}

/**
 * The numbers that tell a territory in brief, each in its last year, beside the comparators of that year.
 *
 * @throws Error when the territory has no value for one of them: the slide would be empty there
 */
export function makeInBreve(
  atlante: Atlante,
  territorio: string,
  confronti: readonly string[],
): VoceInBreve[] {
  return listInEvidenza(atlante, 'inBreve').map((dati) => {
    const { indicatore } = dati;
    const o = findUltima(dati, territorio);
    if (!o) throw new Error(`${indicatore.id}: nessun valore per ${territorio}`);
    const altri = confronti.flatMap((confronto) => {
      const suo = findRilevata(dati, confronto, o.anno);
      if (!suo) return [];
      return `${atlante.nomeTerritorio(confronto)} ${formatValore(suo.valore, indicatore)}`;
    });
    return {
      cifra: formatValore(o.valore, indicatore, { segno: haSegno(indicatore) }),
      nome: indicatore.nome,
      che: stampa(indicatore.frase_breve),
      quando: stampa(nelPeriodo(o.anno, indicatore)),
      confronti: indicatore.aggregazione === 'somma' ? '' : elenco(altri),
      fonti: dati.fonti_per_anno[o.anno] ?? indicatore.fonti,
    };
  });
}
