import { MESI } from '../format/format-anno.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';
import { periodo } from '../text/tempo.ts';
import { isUguale, type Cambiamenti } from './confronta-edizioni.ts';
import type { CambiamentiIndicatore, Revisione } from './confronta-indicatore.ts';

/** @example nomeEdizione('2026-11') => 'novembre 2026' */
export function nomeEdizione(id: string): string {
  const [anno = '', mese = ''] = id.split('-');
  return `${MESI[Number(mese) - 1] ?? ''} ${anno}`.trim();
}

/** @example contaCose(1, 'un indicatore', 'indicatori') => 'un indicatore' */
const contaCose = (n: number, uno: string, molti: string): string =>
  n === 1 ? uno : `${formatNumero(n, 0)} ${molti}`;

/**
 * What has changed, in one or two sentences.
 *
 * @example "Fra 15.600 valori che le due edizioni hanno in comune, 12 sono stati rivisti. 2 indicatori aggiunti."
 */
export function riassumiCambiamenti(c: Cambiamenti): string {
  if (isUguale(c)) return 'Nei dati non è cambiato niente.';
  const comuni = contaCose(c.confrontati, 'un solo valore', 'valori');
  const rivisti =
    c.rivisti === 0
      ? 'nessuno è stato rivisto'
      : c.rivisti === 1
        ? 'uno è stato rivisto'
        : `${formatNumero(c.rivisti, 0)} sono stati rivisti`;
  const altro = [
    [c.indicatoriAggiunti.length, 'un indicatore aggiunto', 'indicatori aggiunti'],
    [c.indicatoriTolti.length, 'un indicatore tolto', 'indicatori tolti'],
    [c.comuniAggiunti.length, 'un comune entrato', 'comuni entrati'],
    [c.comuniTolti.length, 'un comune uscito', 'comuni usciti'],
    [
      c.comuniCambiati.length,
      'un comune con altro nome o ambito',
      'comuni con altro nome o ambito',
    ],
  ] as const;
  const parti = altro.filter(([n]) => n > 0).map(([n, uno, molti]) => contaCose(n, uno, molti));
  const prima = `Fra ${comuni} che le due edizioni hanno in comune, ${rivisti}.`;
  return parti.length > 0 ? `${prima} ${maiuscola(elenco(parti))}.` : prima;
}

/** A revision as it is read: "Desio, 2024: da 186,4 a 187,0"; below the printed decimals it says so. */
export function formatRevisione(
  { territorio, anno, prima, dopo }: Revisione,
  indicatore: Pick<CambiamentiIndicatore, 'id' | 'unita' | 'decimali'>,
  nomeTerritorio: (id: string) => string,
): string {
  const [da, a] = [formatValore(prima, indicatore), formatValore(dopo, indicatore)];
  const cosa = da === a ? `${a}, cambia oltre i decimali mostrati` : `da ${da} a ${a}`;
  return `${nomeTerritorio(territorio)}, ${periodo(anno, indicatore)}: ${cosa}`;
}

/** The other changes of an indicatore: years, values that came or went, states. */
export function listAltro(c: CambiamentiIndicatore): string[] {
  const anni = (lista: readonly string[]) => elenco(lista.map((anno) => periodo(anno, c)));
  return [
    ...(c.anniAggiunti.length > 0 ? [`dati in più: ${anni(c.anniAggiunti)}`] : []),
    ...(c.anniTolti.length > 0 ? [`dati in meno: ${anni(c.anniTolti)}`] : []),
    ...(c.nuovi > 0 ? [contaCose(c.nuovi, 'un valore che mancava', 'valori che mancavano')] : []),
    ...(c.tolti > 0 ? [contaCose(c.tolti, 'un valore tolto', 'valori tolti')] : []),
    ...(c.stati > 0
      ? [contaCose(c.stati, 'un valore con altro stato', 'valori con altro stato')]
      : []),
  ];
}
