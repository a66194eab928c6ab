/** The year of a map: the values of the other years are fetched when one asks for them. */
import { CLASSI_ORDINALI, findClasse } from '../../lib/chart/classi.ts';
import { etichetteClassi } from '../../lib/esplora/etichette-classi.ts';
import type { AnnoMappa } from '../../lib/esplora/anni-mappa.ts';
import { formatMotivo } from '../../lib/format/format-stato.ts';
import { formatValore } from '../../lib/format/format-valore.ts';
import type { DatiIndicatore, Indicatore, Osservazione } from '../../lib/model.ts';
import { makeNote } from '../../lib/esplora/note-valori.ts';
import { annuncia } from '../annuncia.ts';
import { makeCursoreAnni } from './cursore-anni.ts';
import { descriviSegno, prendiTitoli, scriviTesto } from './segni.ts';

/** Classes that say the value of a comune; the others say where it stands. */
const CLASSE = /^(?:q\d|mancante|sfondo)$/;

/** Puts the control of the years under the map of a chapter. */
export function attivaAnni(posto: HTMLElement): void {
  const anni = JSON.parse(posto.dataset['anni'] ?? '[]') as AnnoMappa[];
  const figura = posto.closest('figure');
  const svg = figura?.querySelector<SVGSVGElement>('.disegno-mappa');
  if (!figura || !svg || anni.length < 2) return;
  prendiTitoli(svg);
  const nota = document.createElement('p');
  nota.className = 'nota';
  const legenda = document.createElement('ul');
  legenda.className = 'classi';
  legenda.hidden = true;
  const iniziale = posto.dataset['anno'] ?? '';
  let dati: Promise<DatiIndicatore> | undefined;
  let perUnita: number | undefined;
  const cursore = makeCursoreAnni(anni, iniziale, async (scelto) => {
    try {
      dati ??= fetch(posto.dataset['dati'] ?? '').then((r) => r.json() as Promise<DatiIndicatore>);
      const { indicatore, osservazioni, classi } = await dati;
      if (cursore.anno() !== scelto.anno) return;
      const soglie = indicatore.aggregazione === 'nessuna' ? CLASSI_ORDINALI : classi;
      const delAnno = (anno: string) =>
        new Map(osservazioni.filter((o) => o.anno === anno).map((o) => [o.territorio, o]));
      const celle = delAnno(scelto.anno);
      perUnita ??= readPerUnita(svg, delAnno(iniziale));
      coloraSagome(svg, celle, indicatore, soglie);
      misuraCerchi(svg, celle, indicatore, perUnita);
      const altro = scelto.anno !== iniziale;
      figura.classList.toggle('altro-anno', altro);
      const cornice = svg.closest<HTMLElement>('[data-note]');
      if (cornice) cornice.dataset['note'] = JSON.stringify(makeNote([...celle.values()]));
      scriviLegenda(legenda, etichetteClassi(soglie, indicatore));
      legenda.hidden = !altro || indicatore.aggregazione === 'somma';
      nota.textContent = altro
        ? `La mappa mostra il ${scelto.nome} (${scelto.fonti}). Titolo e altre figure restano al ${nomeDi(anni, iniziale)}.`
        : '';
      annuncia(`Mappa: ${scelto.nome}`);
    } catch {
      dati = undefined;
      nota.textContent = 'I valori degli altri anni non si caricano: controlla la connessione.';
    }
  });
  posto.append(cursore.elemento, nota, legenda);
}

const nomeDi = (anni: AnnoMappa[], anno: string): string =>
  anni.find((a) => a.anno === anno)?.nome ?? anno;

function coloraSagome(
  svg: SVGSVGElement,
  celle: ReadonlyMap<string, Osservazione>,
  indicatore: Indicatore,
  soglie: number[],
): void {
  const tratteggio = svg.querySelector('pattern')?.id ?? '';
  for (const sagoma of svg.querySelectorAll<SVGPathElement>('.comuni path[data-t]')) {
    const cella = celle.get(sagoma.dataset['t']!);
    const valore = cella?.valore ?? null;
    const { nome } = descriviSegno(sagoma);
    const testo =
      valore === null ? formatMotivo(cella?.stato ?? '') : formatValore(valore, indicatore);
    scriviTesto(sagoma, `${nome}: ${testo}`);
    const altre = [...sagoma.classList].filter((c) => !CLASSE.test(c));
    const piena =
      indicatore.aggregazione === 'somma'
        ? 'sfondo'
        : `q${String(findClasse(valore ?? 0, soglie))}`;
    sagoma.setAttribute('class', [valore === null ? 'mancante' : piena, ...altre].join(' '));
    if (valore === null) sagoma.setAttribute('fill', `url(#${tratteggio})`);
    else sagoma.removeAttribute('fill');
  }
}

/** The surface of a circle keeps the scale with which the page was drawn, so years can be compared. */
function misuraCerchi(
  svg: SVGSVGElement,
  celle: ReadonlyMap<string, Osservazione>,
  indicatore: Indicatore,
  perUnita: number,
): void {
  for (const cerchio of svg.querySelectorAll<SVGCircleElement>('.cerchi circle[data-t]')) {
    const valore = celle.get(cerchio.dataset['t']!)?.valore ?? null;
    const { nome } = descriviSegno(cerchio);
    cerchio.setAttribute('r', String(valore === null ? 0 : perUnita * Math.sqrt(valore)));
    scriviTesto(cerchio, `${nome}: ${valore === null ? '' : formatValore(valore, indicatore)}`);
  }
}

/** Radius for a value of one, from a circle as it was drawn and its value. */
function readPerUnita(svg: SVGSVGElement, iniziali: ReadonlyMap<string, Osservazione>): number {
  const cerchio = svg.querySelector<SVGCircleElement>('.cerchi circle[data-t]');
  const valore = iniziali.get(cerchio?.dataset['t'] ?? '')?.valore;
  return cerchio && valore ? cerchio.r.baseVal.value / Math.sqrt(valore) : 0;
}

function scriviLegenda(elenco: HTMLElement, voci: string[]): void {
  elenco.replaceChildren(
    ...voci.map((voce, i) => {
      const riga = document.createElement('li');
      const segno = document.createElement('span');
      segno.className = `tassello t${String(i + 1)}`;
      riga.append(segno, voce);
      return riga;
    }),
  );
}
