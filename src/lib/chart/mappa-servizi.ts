import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { SagomaComune } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { Figura } from './figura.ts';
import { measureText } from './measure-text.ts';
import { placeLabels } from './place-labels.ts';
import { el, escapeXml, makeSvg, px, title } from './svg.ts';

/** Services of one kind. */
export interface GruppoServizi {
  nome: string;
  punti: { nome: string; lat: number; lon: number }[];
}

/** What the map of the services around a comune shows. */
export interface DatiMappaServizi extends Figura {
  topologia: TopologiaArea;
  /** ISTAT code of the comune that the map is centred on. */
  comune: string;
  /** Codes of its neighbours, drawn whole when they fit. */
  confinanti: string[];
  /** Kinds of service, at most four, each with its shape. */
  gruppi: GruppoServizi[];
}

const LARGHEZZA = 640;
const ALTEZZA = 520;
const LEGENDA = 30;
const MARGINE = 18;

/** Shapes of the kinds of service, told apart without colour. */
const FORME: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${px(x - 2.2)},${px(y - 6.5)}h4.4v4.3h4.3v4.4h-4.3v4.3h-4.4v-4.3h-4.3v-4.4h4.3Z`,
  (x, y) => `M${px(x - 5)},${px(y - 5)}h10v10h-10Z`,
  (x, y) => `M${px(x)},${px(y - 7)}l7,7l-7,7l-7,-7Z`,
  (x, y) => `M${px(x)},${px(y - 6.5)}l7,12.5h-14Z`,
];

/** Where the services of a comune and of its neighbours are, on a map that is centred on it. */
export function mappaServizi(dati: DatiMappaServizi): string {
  const mappa = proiettaTopologia(dati.topologia);
  const attorno = mappa.comuni.filter(
    (c) => c.id === dati.comune || dati.confinanti.includes(c.id),
  );
  const scelto = attorno.find((c) => c.id === dati.comune);
  if (!scelto) throw new Error(`comune ${dati.comune} is not in the topology`);
  const { scala, dx, dy } = fit(attorno);
  const toXy = (x: number, y: number): [number, number] => [x * scala + dx, y * scala + dy];
  const visibile = ([x, y]: [number, number]) =>
    x > 4 && x < LARGHEZZA - 4 && y > LEGENDA + 4 && y < LEGENDA + ALTEZZA - 4;
  const terra = mappa.comuni.map((c) =>
    el(
      'path',
      { 'data-t': c.id, class: classeDi(c, dati), d: c.d, 'vector-effect': 'non-scaling-stroke' },
      title(c.nome),
    ),
  );
  const punti = dati.gruppi.map((g, i) =>
    el(
      'g',
      { class: `servizio servizio-${String(i + 1)}` },
      g.punti
        .map((p) => ({ p, xy: toXy(...mappa.projection([p.lon, p.lat])!) }))
        .filter(({ xy }) => visibile(xy))
        .map(({ p, xy }) => el('path', { d: FORME[i % FORME.length]!(...xy) }, title(p.nome)))
        .join(''),
    ),
  );
  const nomi = placeLabels(
    [scelto, ...attorno.filter((c) => c !== scelto)].map((c) => ({
      testo: c.nome,
      punto: toXy(...c.centro),
      ampiezza: Infinity,
      corpo: 16,
      peso: c === scelto ? (700 as const) : (400 as const),
      classe: c === scelto ? 'nome-estremo' : 'nome-luogo',
    })),
    { x0: 4, y0: LEGENDA + 4, x1: LARGHEZZA - 4, y1: LEGENDA + ALTEZZA - 4 },
  ).map(({ testo, classe, x, y, corpo }) =>
    el('text', { class: classe, x, y, dy: '.34em', 'font-size': corpo }, escapeXml(testo)),
  );
  return makeSvg(
    dati,
    'servizi',
    [LARGHEZZA, LEGENDA + ALTEZZA],
    drawLegenda(dati.gruppi) +
      el(
        'svg',
        {
          y: LEGENDA,
          width: LARGHEZZA,
          height: ALTEZZA,
          viewBox: `0 ${String(LEGENDA)} ${String(LARGHEZZA)} ${String(ALTEZZA)}`,
        },
        el(
          'g',
          {
            class: 'comuni',
            transform: `translate(${px(dx)} ${px(dy)}) scale(${px(scala)})`,
          },
          terra.join(''),
        ) +
          punti.join('') +
          el('g', { class: 'nomi' }, nomi.join('')),
      ),
  );
}

function classeDi(c: SagomaComune, dati: DatiMappaServizi): string {
  if (c.id === dati.comune) return 'sfondo scelto';
  return dati.confinanti.includes(c.id) ? 'sfondo' : 'sfondo fuori';
}

/** Scale and shift that fit the given shapes in the frame, below the legend. */
function fit(sagome: readonly SagomaComune[]): { scala: number; dx: number; dy: number } {
  const x0 = Math.min(...sagome.map((c) => c.riquadro.x0));
  const x1 = Math.max(...sagome.map((c) => c.riquadro.x1));
  const y0 = Math.min(...sagome.map((c) => c.riquadro.y0));
  const y1 = Math.max(...sagome.map((c) => c.riquadro.y1));
  const piena = Math.min(
    (LARGHEZZA - 2 * MARGINE) / (x1 - x0),
    (ALTEZZA - 2 * MARGINE) / (y1 - y0),
  );
  // At one decimal, as it is written: the shapes and the points on them share one scale.
  const scala = Math.floor(piena * 10) / 10;
  return {
    scala,
    dx: LARGHEZZA / 2 - (scala * (x0 + x1)) / 2,
    dy: LEGENDA + ALTEZZA / 2 - (scala * (y0 + y1)) / 2,
  };
}

function drawLegenda(gruppi: readonly GruppoServizi[]): string {
  let x = 8;
  const voci = gruppi.map((g, i) => {
    const segno = el('path', { d: FORME[i % FORME.length]!(x, 12) });
    const testo = el(
      'text',
      { x: x + 13, y: 17, 'text-anchor': 'start', 'font-size': 14 },
      escapeXml(g.nome),
    );
    x += 13 + measureText(g.nome, 14) + 22;
    return el('g', { class: `servizio servizio-${String(i + 1)}` }, segno + testo);
  });
  return voci.join('');
}
