import type { Ambito, DatiIndicatore, Indicatore } from '../model.ts';
import { AMBITI_INSIEME } from '../territory/estensione.ts';
import type { Atlante } from './atlante.ts';
import { TEMI } from './temi.ts';

/** The indicatori that use a fonte, in the order of the atlas. */
export function listIndicatoriDellaFonte(atlante: Atlante, fonte: string): DatiIndicatore[] {
  return atlante.indicatori.filter((d) => d.indicatore.fonti.includes(fonte));
}

/** The indicatori of a tema, in the order of the atlas. */
function listIndicatoriDelTema(atlante: Atlante, tema: string): DatiIndicatore[] {
  return atlante.indicatori.filter((d) => d.indicatore.tema === tema);
}

/** The related indicatori of one, those that the atlas has. */
export function listCorrelati(
  { indicatori, indici }: Atlante,
  { correlati }: Pick<Indicatore, 'correlati'>,
): DatiIndicatore[] {
  return correlati.flatMap(
    (id) => [...indicatori, ...indici].find(({ indicatore }) => indicatore.id === id) ?? [],
  );
}

/** The other ambiti, in their order: all of them or, when they are many, those that touch this one. */
export function listAltriAmbiti({ ambiti, getComune }: Atlante, { id, comuni }: Ambito): Ambito[] {
  const altri = ambiti.filter((altro) => altro.id !== id);
  if (ambiti.length <= AMBITI_INSIEME) return altri;
  const intorno = new Set(
    comuni.flatMap((codice) => getComune(codice).confinanti).map((c) => getComune(c).ambito),
  );
  return altri.filter((altro) => intorno.has(altro.id));
}

/** The temi with their indicatori; a tema without indicatori is left out. */
export function listTemi(
  atlante: Atlante,
): { id: string; nome: string; indicatori: DatiIndicatore[] }[] {
  return TEMI.map((t) => ({ ...t, indicatori: listIndicatoriDelTema(atlante, t.id) })).filter(
    (t) => t.indicatori.length > 0,
  );
}

/** The indicatori with the most recent figures, newest first, no more than two for a tema. */
export function listNovita(atlante: Atlante, quanti: number): DatiIndicatore[] {
  const perTema = new Map<string, number>();
  return [...atlante.indicatori]
    .sort((a, b) => (a.ultimo < b.ultimo ? 1 : a.ultimo > b.ultimo ? -1 : 0))
    .filter(({ indicatore: { tema } }) => {
      const gia = perTema.get(tema) ?? 0;
      perTema.set(tema, gia + 1);
      return gia < 2;
    })
    .slice(0, quanti);
}
