import type { Misura } from '../table/misure.ts';
import type { Differenze, Revisione } from './confronta.ts';

/** Lines shown of each list; the rest is counted. */
const MOSTRATE = 8;

/** What a refresh would change, in Italian, one line a string. */
export function formatDifferenze(
  differenze: Differenze,
  nomi: ReadonlyMap<string, string>,
): string[] {
  const { righe, aggiunte, tolte, riviste, sospette, territoriMancanti } = differenze;
  const chi = (codice: string): string => nomi.get(codice) ?? codice;
  const dove = (m: Misura): string => `${m.variabile}, ${chi(m.territorio)}, ${m.anno}`;
  const lines = [
    `righe ${String(righe.prima)} -> ${String(righe.dopo)}: ${String(aggiunte.length)} aggiunte, ${String(tolte.length)} tolte, ${String(riviste.length)} riviste`,
    ...formatNomi('anni nuovi', differenze.anniNuovi),
    ...formatNomi('colonne nuove', differenze.variabiliNuove),
    ...formatNomi('colonne sparite', differenze.variabiliSparite),
    ...territoriMancanti.map(
      ({ anno, territori }) => `mancano nel ${anno}: ${elenca(territori.map(chi))}`,
    ),
  ];
  const show = (titolo: string, revisioni: readonly Revisione[]): string[] =>
    revisioni.length === 0
      ? []
      : [
          `${titolo}:`,
          ...revisioni
            .slice(0, MOSTRATE)
            .map(({ prima, dopo }) => `  ${dove(prima)}: ${toValore(prima)} -> ${toValore(dopo)}`),
          ...(revisioni.length > MOSTRATE
            ? [`  e altre ${String(revisioni.length - MOSTRATE)}`]
            : []),
        ];
  return [
    ...lines,
    ...show('valori cambiati di molto, da controllare', sospette),
    ...show(
      'valori rivisti',
      riviste.filter((revisione) => !sospette.includes(revisione)),
    ),
  ];
}

function formatNomi(titolo: string, nomi: readonly string[]): string[] {
  return nomi.length === 0 ? [] : [`${titolo}: ${elenca(nomi)}`];
}

function elenca(nomi: readonly string[]): string {
  const altri = nomi.length - MOSTRATE;
  return nomi.slice(0, MOSTRATE).join(', ') + (altri > 0 ? ` e altri ${String(altri)}` : '');
}

function toValore({ valore, stato }: Misura): string {
  const numero = valore === null ? 'nessun valore' : String(valore);
  return stato === 'definitivo' ? numero : `${numero} (${stato})`;
}
