import type { Ambito, DatiIndicatore } from '../../model.ts';
import { roundHalfUp } from '../../format/round-half-up.ts';
import { nomeComune, type Territori } from '../estremi.ts';
import { contaInLettere } from '../grammatica/concordanza.ts';
import { elenco } from '../grammatica/elenco.ts';
import { listComuni, type Rilevata } from '../letture.ts';
import type { Fatto } from './fatto.ts';

/** How many comuni of the area count as the ends of the ordering. */
export const CAPOLISTA = 5;

/** The first five of an ordering; none when a tie at the printed decimals blurs who they are. */
function capolista(ordinate: readonly Rilevata[], decimali: number): readonly Rilevata[] {
  const [dentro, fuori] = [ordinate[CAPOLISTA - 1], ordinate[CAPOLISTA]];
  if (!dentro || !fuori) return [];
  const pari = roundHalfUp(dentro.valore, decimali) === roundHalfUp(fuori.valore, decimali);
  return pari ? [] : ordinate.slice(0, CAPOLISTA);
}

/** Which comuni of the ambito are among the five highest or lowest of the whole area. */
export function fattoEstremi(
  dati: DatiIndicatore,
  ambito: Ambito,
  territori: Territori,
): Fatto | undefined {
  const { indicatore, ultimo } = dati;
  if (indicatore.aggregazione === 'nessuna') return undefined;
  const ordinate = listComuni(dati, ultimo).sort((a, b) => b.valore - a.valore);
  const nostri = (righe: readonly Rilevata[]): string[] =>
    righe
      .filter((o) => ambito.comuni.includes(o.territorio))
      .map((o) => nomeComune(territori, o.territorio));
  const alti = nostri(capolista(ordinate, indicatore.decimali));
  const bassi = nostri(capolista([...ordinate].reverse(), indicatore.decimali));
  if (alti.length + bassi.length === 0) return undefined;
  const detto = (nomi: string[], aggettivo: string): string[] =>
    nomi.length === 0
      ? []
      : [
          `fra i cinque comuni con il valore più ${aggettivo} ${nomi.length === 1 ? "c'è" : 'ci sono'} ${elenco(nomi)}`,
        ];
  const parti = [...detto(alti, 'alto'), ...detto(bassi, 'basso')];
  return {
    tipo: 'estremi',
    importanza: 0.25 + 0.05 * (alti.length + bassi.length),
    statistica: { alti: alti.length, bassi: bassi.length, comuni: ordinate.length },
    frase: `In tutta l'area (${contaInLettere(ordinate.length, 'comune', 'comuni')}) ${parti.join('; ')}.`,
  };
}
