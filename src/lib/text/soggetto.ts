import type { Indicatore } from '../model.ts';
import type { Articolo } from './grammatica/articolate.ts';
import { spazia } from './grammatica/articolate.ts';
import type { Genere } from './grammatica/concordanza.ts';
import { minuscola } from './grammatica/maiuscola.ts';

/** An indicatore's name as the subject of a sentence, with what its verb must agree with. */
export interface Soggetto {
  testo: string;
  genere: Genere;
  plurale: boolean;
}

/** Article and gender of the nouns that open the names of indicatori. */
const TESTE: Readonly<Record<string, readonly [Articolo | '', Genere]>> = {
  abitazioni: ['le', 'f'],
  acquisizioni: ['le', 'f'],
  addetti: ['gli', 'm'],
  adulti: ['gli', 'm'],
  affluenza: ["l'", 'f'],
  alunni: ['gli', 'm'],
  anni: ['gli', 'm'],
  aree: ['le', 'f'],
  attrazione: ["l'", 'f'],
  autocontenimento: ["l'", 'm'],
  beneficiari: ['i', 'm'],
  biblioteche: ['le', 'f'],
  canone: ['il', 'm'],
  chi: ['', 'm'],
  componenti: ['i', 'm'],
  contribuenti: ['i', 'm'],
  decessi: ['i', 'm'],
  densità: ['la', 'f'],
  distanza: ['la', 'f'],
  disuguaglianza: ['la', 'f'],
  donne: ['le', 'f'],
  edifici: ['gli', 'm'],
  enti: ['gli', 'm'],
  famiglie: ['le', 'f'],
  farmacie: ['le', 'f'],
  indice: ["l'", 'm'],
  livello: ['il', 'm'],
  nati: ['i', 'm'],
  popolazione: ['la', 'f'],
  posti: ['i', 'm'],
  prezzo: ['il', 'm'],
  quota: ['la', 'f'],
  rapporto: ['il', 'm'],
  reddito: ['il', 'm'],
  residenti: ['i', 'm'],
  rifiuti: ['i', 'm'],
  saldo: ['il', 'm'],
  spesa: ['la', 'f'],
  stranieri: ['gli', 'm'],
  suolo: ['il', 'm'],
  tasso: ['il', 'm'],
  variazione: ['la', 'f'],
  veicoli: ['i', 'm'],
};

/**
 * The name of an indicatore as a subject; a name whose first noun is unknown is quoted as
 * "il valore di «Nome»", which agrees whatever the name.
 *
 * @example soggetto({ nome: 'Residenti di 65 anni e più' }).testo // "i residenti di 65 anni e più"
 */
export function soggetto(indicatore: Pick<Indicatore, 'nome'>): Soggetto {
  const nome = minuscola(indicatore.nome).replace(/ \([^)]*\)$/, '');
  const testa = TESTE[nome.split(' ', 1)[0] ?? ''];
  if (!testa) return { testo: `il valore di «${indicatore.nome}»`, genere: 'm', plurale: false };
  const [articolo, genere] = testa;
  return {
    testo: articolo === '' ? nome : spazia(articolo) + nome,
    genere,
    plurale: articolo === 'i' || articolo === 'gli' || articolo === 'le',
  };
}

/**
 * The subject of a change in a share: "sono calati i residenti" would say that people went away, so
 * a plural or a pronoun becomes "la quota di residenti".
 *
 * @example soggettoQuota({ nome: 'Residenti di 65 anni e più', unita: '%' }).testo
 *   // "la quota di residenti di 65 anni e più"
 */
export function soggettoQuota(indicatore: Pick<Indicatore, 'nome' | 'unita'>): Soggetto {
  const s = soggetto(indicatore);
  if (!indicatore.unita.startsWith('%') || !(s.plurale || /^(chi|il suolo) /.test(s.testo)))
    return s;
  const nome = s.testo.replace(/^(i|gli|le|il) /, '');
  return { testo: `la quota di ${nome}`, genere: 'f', plurale: false };
}

/**
 * A past participle that agrees with the subject, after its auxiliary.
 *
 * @example participio(soggetto({ nome: 'Quota di stranieri' }), 'cresciut') // "è cresciuta"
 */
export function participio(s: Soggetto, radice: string): string {
  const desinenza = s.genere === 'f' ? (s.plurale ? 'e' : 'a') : s.plurale ? 'i' : 'o';
  return `${s.plurale ? 'sono' : 'è'} ${radice}${desinenza}`;
}
