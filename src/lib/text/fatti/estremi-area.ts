import { roundHalfUp } from '../../format/round-half-up.ts';
import type { Ambito, DatiIndicatore } from '../../model.ts';
import { nomeComune, type Territori } from '../estremi.ts';
import { elenco } from '../grammatica/elenco.ts';
import { listComuniOrdinati, type Rilevata } from '../letture.ts';
import type { Fatto } from './fatto.ts';

/** How many comuni of the area count as the ends of the ordering. */
const CAPOLISTA = 5;

/** The first five of an ordering; none when a tie at the printed decimals blurs who they are. */
function capolista(ordinate: readonly Rilevata[], decimali: number): readonly Rilevata[] {
  const [dentro, fuori] = [ordinate[CAPOLISTA - 1], ordinate[CAPOLISTA]];
  if (!dentro || !fuori) return [];
  const pari = roundHalfUp(dentro.valore, decimali) === roundHalfUp(fuori.valore, decimali);
  return pari ? [] : ordinate.slice(0, CAPOLISTA);
}

/** "Desio e Varedo sono fra i cinque comuni con il valore più alto". */
function detto(nomi: readonly string[], grado: string, quali: string): string | undefined {
  if (nomi.length === 0) return undefined;
  if (nomi.length === CAPOLISTA)
    return `${elenco(nomi)} sono i cinque ${quali}con il valore più ${grado}`;
  const verbo = nomi.length === 1 ? 'è' : 'sono';
  return `${elenco(nomi)} ${verbo} fra i cinque ${quali}con il valore più ${grado}`;
}

/** Which comuni of the ambito are among the five highest or lowest of the whole area. */
export function fattoEstremi(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori,
): Fatto | undefined {
  const { indicatore, ultimo } = dati;
  if (indicatore.aggregazione === 'nessuna' || indicatore.aggregazione === 'somma')
    return undefined;
  const ordinate = listComuniOrdinati(dati, ultimo);
  const nostri = (righe: readonly Rilevata[]): string[] =>
    righe
      .filter((o) => ambito.comuni.includes(o.territorio))
      .map((o) => nomeComune(territori, o.territorio));
  const alti = nostri(capolista(ordinate, indicatore.decimali));
  const bassi = nostri(capolista([...ordinate].reverse(), indicatore.decimali));
  const frasi = [
    detto(alti, 'alto', "comuni dell'area "),
    detto(bassi, 'basso', alti.length > 0 ? '' : "comuni dell'area "),
  ].filter((f) => f !== undefined);
  if (frasi.length === 0) return undefined;
  const mancano = territori.comuni.length - ordinate.length;
  const fra = mancano > 0 ? `, fra i ${String(ordinate.length)} che hanno il dato` : '';
  return {
    tipo: 'estremi',
    importanza: 0.25 + 0.05 * (alti.length + bassi.length),
    statistica: { alti: alti.length, bassi: bassi.length, comuni: ordinate.length },
    frase: `${frasi.join('; ')}${fra}.`,
  };
}
