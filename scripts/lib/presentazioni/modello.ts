import type { AmbitoId } from '../../../src/lib/model.ts';
import type { FiguraDato } from '../../../src/lib/presentazione/figura.ts';
import type { TipoPresentazione } from '../../../src/lib/presentazione/tipi.ts';

type Passo = string | readonly [indicatore: string, figura: FiguraDato];

/** In an ambito the comuni are ranked where they are few enough to be read; the map is right for any. */
const PASSI: Readonly<Record<TipoPresentazione, readonly Passo[]>> = {
  'sindaci-in-itinere': [
    '<Copertina />',
    '<InBreve />',
    '<Lavoro />',
    ['indice-vecchiaia', 'mappa'],
    ['quota-nati-stranieri', 'mappa'],
    ['reddito-medio-contribuente', 'tempo'],
    ['spesa-sociale-pro-capite', 'ambiti'],
    ['tempo-servizi-essenziali', 'mappa'],
    '<EtaDati />',
    '<Flussi />',
  ],
  'sindaci-finale': [
    '<Copertina />',
    '<InBreve />',
    ['indice-vecchiaia', 'mappa'],
    ['variazione-popolazione-2011', 'mappa'],
    ['quota-nati-stranieri', 'ambiti'],
    ['reddito-medio-contribuente', 'mappa'],
    ['tasso-occupazione-20-64', 'tempo'],
    ['anni-reddito-casa', 'ambiti'],
    ['spesa-sociale-pro-capite', 'ambiti'],
    ['posti-rsa-per-1000-anziani', 'ambiti'],
    '<Indici />',
    ['vulnerabilita-sociale-materiale', 'mappa'],
    '<Lavoro />',
  ],
  'forum-terzo-settore': [
    '<Copertina />',
    '<InBreve />',
    ['enti-5x1000-per-10mila', 'ambiti'],
    ['indice-vecchiaia', 'mappa'],
    ['quota-nati-stranieri', 'ambiti'],
    ['quota-redditi-bassi', 'ambiti'],
    ['tempo-servizi-essenziali', 'mappa'],
    ['affluenza-politiche', 'ambiti'],
    '<EtaDati />',
  ],
  incontro: [
    '<Copertina />',
    '<InBreve />',
    ['popolazione-residente', 'mappa'],
    ['indice-vecchiaia', 'mappa'],
    ['quota-stranieri', 'tempo'],
    ['reddito-medio-contribuente', 'ambiti'],
    ['tempo-servizi-essenziali', 'mappa'],
    '<Indici />',
    '<EtaDati />',
  ],
};

const FINE = `<Domande titolo="Tre domande per chi è in sala">

1. Quale di questi risultati non somiglia a ciò che vedete?
2. Che cosa manca per decidere, e chi ce l’ha?
3. Chi altro dovrebbe rispondere a queste domande?

</Domande>

<Metodo />

<Chiusura />
`;

const drawPasso = (passo: Passo): string =>
  typeof passo === 'string' ? passo : `<Dato indicatore="${passo[0]}" figura="${passo[1]}" />`;

/**
 * A new presentation: the order of the house, headlines and figures from the data, words still to be written.
 *
 * @param titolo of a meeting that has a name of its own
 */
export function makePresentazione(
  tipo: TipoPresentazione,
  ambito: AmbitoId | undefined,
  titolo?: string,
): string {
  const testa = [
    '---',
    `tipo: ${tipo}`,
    ...(ambito ? [`ambito: ${ambito}`] : []),
    ...(titolo === undefined ? [] : [`titolo: ${titolo}`]),
    '---',
  ];
  return `${testa.join('\n')}\n\n${PASSI[tipo].map(drawPasso).join('\n\n')}\n\n${FINE}`;
}
