import type { Figura } from '../chart/figura.ts';
import { el, escapeXml, makeSvg } from '../chart/svg.ts';
import type { DatiIndicatore } from '../model.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

const LARGHEZZA = 540;
const RIGA = 34;
const SPESSORE = 22;
const CORPO = 15;
const INIZIO = 52;
const FINE = LARGHEZZA - 40;
/** Figures of the last general census, which only another census will renew. */
const CENSIMENTO = '2011';
const RECENTE = '2024';

const annoDi = ({ ultimo }: DatiIndicatore): string => ultimo.slice(0, 4);

/** How many indicatori stop at each year, newest first. */
function countAnni(indicatori: readonly DatiIndicatore[]): [anno: string, quanti: number][] {
  const conti = new Map<string, number>();
  for (const dati of indicatori) conti.set(annoDi(dati), (conti.get(annoDi(dati)) ?? 0) + 1);
  return [...conti].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** Names of the indicatori that stop at the census of 2011. */
export const listFermi = (indicatori: readonly DatiIndicatore[]): string[] =>
  indicatori.filter((dati) => annoDi(dati) === CENSIMENTO).map((dati) => dati.indicatore.nome);

/** The headline about the age of the data. */
export function titoloEta(indicatori: readonly DatiIndicatore[]): string {
  const recenti = indicatori.filter((dati) => annoDi(dati) >= RECENTE).length;
  const fermi = listFermi(indicatori).length;
  return `${maiuscola(inLettere(recenti))} indicatori su ${String(indicatori.length)} arrivano al ${RECENTE} o più in qua, ${inLettere(fermi)} sono fermi al ${CENSIMENTO}`;
}

/** A bar for each year with the number of indicatori whose data end there. */
export function drawEta(indicatori: readonly DatiIndicatore[], figura: Figura): string {
  const anni = countAnni(indicatori);
  const massimo = Math.max(...anni.map(([, quanti]) => quanti));
  const righe = anni.map(([anno, quanti], i) => {
    const y = i * RIGA;
    const larghezza = ((FINE - INIZIO) * quanti) / massimo;
    const scrivi = (x: number, ancora: string, testo: string, peso: number) =>
      el(
        'text',
        {
          x,
          y: y + RIGA / 2,
          dy: '.35em',
          'font-size': CORPO,
          'font-weight': peso,
          'text-anchor': ancora,
        },
        escapeXml(testo),
      );
    return (
      scrivi(INIZIO - 10, 'end', anno, 400) +
      el('rect', {
        class: anno === CENSIMENTO ? 'barra-vecchia' : 'barra',
        x: INIZIO,
        y: y + (RIGA - SPESSORE) / 2,
        width: larghezza,
        height: SPESSORE,
      }) +
      scrivi(INIZIO + larghezza + 8, 'start', String(quanti), 700)
    );
  });
  return makeSvg(figura, 'eta', [LARGHEZZA, anni.length * RIGA], righe.join(''));
}
