import { formatNumero } from '../format/format-numero.ts';
import { roundHalfUp } from '../format/round-half-up.ts';
import { sonoDistinguibili, type IntervalloRango } from '../index/summarise-ranghi.ts';
import type { Ambito } from '../model.ts';
import { contaInLettere } from '../text/grammatica/concordanza.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';
import { ilOrdinale } from '../text/grammatica/ordinale.ts';
import { preposizione } from '../text/grammatica/preposizione.ts';
import { findSpinta } from './contributi.ts';
import { groupFasce, listNonDistinguibili, type ConPosti } from './fasce.ts';
import type { VoceIpotesi } from './ipotesi.ts';
import type { VistaIndice } from './vista-indice.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';

/** More names than these do not fit a sentence. */
const NOMI_IN_FRASE = 3;

type Nome = (territorio: string) => string;
/** A comune of a ranking, published or made by a reader. */
type Classificato = ConPosti & { territorio: string };

function dettoFascia(
  fascia: readonly Classificato[],
  tutti: readonly Classificato[],
  grado: 'alto' | 'basso',
  nome: Nome,
): string {
  const nomi = fascia.map(({ territorio }) => nome(territorio));
  if (nomi.length === 1) {
    const simili = listNonDistinguibili(fascia[0]!, tutti).map(({ territorio }) =>
      nome(territorio),
    );
    const coda =
      simili.length === 0
        ? 'e si distingue da tutti gli altri'
        : `ma non si distingue da ${simili.length > NOMI_IN_FRASE ? `altri ${inLettere(simili.length)} comuni` : elenco(simili)}`;
    return `${nomi[0]!} ha il valore più ${grado} ${coda}`;
  }
  const insieme = 'non si distinguono fra loro';
  const grandi = `hanno i valori più ${grado === 'alto' ? 'alti' : 'bassi'}`;
  if (nomi.length <= NOMI_IN_FRASE) return `${elenco(nomi)} ${grandi} e ${insieme}`;
  const quanti = contaInLettere(nomi.length, 'comune', 'comuni');
  const esempi = grado === 'alto' ? nomi.slice(0, NOMI_IN_FRASE) : nomi.slice(-NOMI_IN_FRASE);
  return `${quanti}, fra cui ${elenco(esempi)}, ${grandi} e ${insieme}`;
}

/**
 * The finding of an index: who stands at the two ends, as far as the analysis tells them apart.
 *
 * @param comuni ranked, highest score first
 * @example "Monza ha il valore più alto e si distingue da tutti gli altri; Ceriano Laghetto ha il valore più basso ma non si distingue da Correzzana"
 */
export function titoloIndice(comuni: readonly Classificato[], nome: Nome): string {
  const fasce = groupFasce(comuni);
  const [prima, ultima] = [fasce[0], fasce.at(-1)];
  if (!prima || !ultima) return 'Nessun confronto possibile: mancano i valori dei comuni';
  if (fasce.length === 1) return 'Nessun comune si distingue dagli altri';
  return maiuscola(
    `${dettoFascia(prima, comuni, 'alto', nome)}; ${dettoFascia(ultima, comuni, 'basso', nome)}`,
  );
}

/**
 * A rank interval as printed: never a bare rank.
 *
 * @example formatPosti({ inf: 1, sup: 4 }) // "1º–4º"
 */
export function formatPosti({ inf, sup }: Pick<IntervalloRango, 'inf' | 'sup'>): string {
  return inf === sup ? `${String(inf)}º` : `${String(inf)}º–${String(sup)}º`;
}

/**
 * The same as the predicate of a sentence.
 *
 * @example frasePosti({ inf: 2, sup: 3 }) // "sta fra il secondo e il terzo posto"
 * @example frasePosti({ inf: 1, sup: 1 }) // "ha sempre il primo posto"
 */
export function frasePosti({ inf, sup }: Pick<IntervalloRango, 'inf' | 'sup'>): string {
  if (inf === sup) return `ha sempre ${ilOrdinale(inf)} posto`;
  return `sta fra ${ilOrdinale(inf)} e ${ilOrdinale(sup)} posto`;
}

/** Points with their sign, at one decimal: "+3,2". */
export function formatPunti(punti: number): string {
  return formatNumero(punti, 1, { segno: true });
}

/**
 * Title of the ranking with its intervals.
 *
 * @example "I 62 comuni in sette fasce: dentro ognuna non si distinguono"
 */
export function titoloRanghiIndice({
  comuni,
  fasce,
}: Pick<VistaIndice, 'comuni' | 'fasce'>): string {
  if (fasce.length < 2) return 'Nessun comune si distingue dagli altri';
  return `I ${String(comuni.length)} comuni in ${inLettere(fasce.length)} fasce: dentro una fascia non si distinguono`;
}

/**
 * Title of the contributions of the ambiti: what moves most the two at the ends.
 *
 * @example "Nell'ambito di Desio pesa di più «Bassa istruzione» (+2,5 punti), in quello di Monza «Reddito» (−3,1)"
 */
export function titoloContributi(
  { ambiti, componenti }: Pick<VistaIndice, 'ambiti' | 'componenti'>,
  nome: Nome,
): string {
  const [alto, basso] = [ambiti[0], ambiti.at(-1)].map((riga) => riga && findSpinta(riga));
  if (!alto || !basso) return 'I componenti negli ambiti';
  const detto = ({ posto }: { posto: number }): string => `«${componenti[posto]!.indicatore.nome}»`;
  const primo = preposizione('in', `ambito di ${nome(ambiti[0]!.territorio)}`);
  return maiuscola(
    `${primo} pesa di più ${detto(alto)} (${formatPunti(alto.punti)} punti), in quello di ` +
      `${nome(ambiti.at(-1)!.territorio)} ${detto(basso)} (${formatPunti(basso.punti)})`,
  );
}

/**
 * Title of the robustness: how far a place moves, and for which choice most.
 *
 * @param cambioMedio mean over all variants and comuni, places
 */
export function titoloRobustezza(voci: readonly VoceIpotesi[], cambioMedio: number): string {
  const [prima] = [...voci].sort((a, b) => b.medio - a.medio);
  const media = `In tutte le prove un comune si sposta in media di ${formatNumero(cambioMedio, 1)} posti`;
  return prima ? `${media}; da sola, la scelta che conta di più è ${prima.nome}` : media;
}

/**
 * Title of the figure of time: in how many ambiti the score rises between the first and the last edition.
 *
 * @example "Dal 2018 al 2021 l'indice scende in tutti e cinque gli ambiti, di più in quello di Monza (−5,1)"
 */
export function titoloTempo(
  { esito, ambiti }: Pick<VistaIndice, 'esito' | 'ambiti'>,
  nome: Nome,
): string {
  const [prima, ultima] = [esito.edizioni[0]!, esito.edizioni.at(-1)!];
  if (prima === ultima) return `I ${QUANTI_AMBITI} ambiti, ${ultima.anno}`;
  const passi = ambiti
    .flatMap(({ territorio, valore }) => {
      const inizio = prima.righe.find((r) => r.territorio === territorio)?.valore;
      return inizio == null ? [] : [{ territorio, passo: roundHalfUp(valore - inizio, 1) }];
    })
    .sort((a, b) => Math.abs(b.passo) - Math.abs(a.passo));
  const quando = `Dal ${prima.anno} al ${ultima.anno} l'indice`;
  const [salgono, scendono] = [1, -1].map((v) => passi.filter(({ passo }) => v * passo > 0).length);
  for (const [verbo, quanti] of [
    ['sale', salgono],
    ['scende', scendono],
  ] as const) {
    if (quanti === passi.length && passi[0]) {
      const { territorio, passo } = passi[0];
      return `${quando} ${verbo} in tutti e ${inLettere(quanti)} gli ambiti, di più in quello di ${nome(territorio)} (${formatPunti(passo)})`;
    }
  }
  const [su, giu] = [salgono!, scendono!].map((n) => contaInLettere(n, 'ambito', 'ambiti'));
  return `${quando} sale in ${su!} e scende in ${giu!}`;
}

/**
 * How firm the place of an ambito is among the five, and from which it is not told apart.
 *
 * @example "L'ambito di Monza sta fra il primo e il secondo posto dei cinque, contando dal valore più alto: non si distingue da Carate Brianza."
 */
export function fraseAmbito(
  { ambiti }: Pick<VistaIndice, 'ambiti'>,
  ambito: Ambito,
  nome: Nome,
): string {
  const riga = ambiti.find(({ territorio }) => territorio === ambito.id);
  if (!riga) return `L'ambito di ${ambito.nome} non ha un valore.`;
  const pari = ambiti
    .filter((a) => a !== riga && !sonoDistinguibili(a.intervallo, riga.intervallo))
    .map(({ territorio }) => nome(territorio));
  const coda =
    pari.length === 0 ? 'si distingue dagli altri quattro' : `non si distingue da ${elenco(pari)}`;
  return `L'ambito di ${ambito.nome} ${frasePosti(riga.intervallo)} dei ${QUANTI_AMBITI}, contando dal valore più alto: ${coda}.`;
}
