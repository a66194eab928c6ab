import type { Atlante } from '../atlante/atlante.ts';
import { listIndiciTerritorio } from '../indice-vista/territorio.ts';
import type { Ambito } from '../model.ts';
import { AMBITI_AREA, AREA, PROVINCIA } from '../territory/area.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

/** The indices as a table for a slide. */
export interface TavolaIndici {
  testata: string[];
  righe: { nome: string; celle: string[] }[];
}

/** The indices of an ambito with the provincia and the ranks; of the area, its ambiti side by side. */
export function makeTavolaIndici(atlante: Atlante, ambito: Ambito | undefined): TavolaIndici {
  if (ambito) {
    return {
      testata: ['Indice', 'Anno', ambito.nome, PROVINCIA.nome, 'Posti fra i cinque'],
      righe: listIndiciTerritorio(atlante, ambito.id, [PROVINCIA.id]).map((r) => ({
        nome: r.nome,
        celle: [r.anno, r.valore, ...r.confronti, r.posti],
      })),
    };
  }
  return {
    testata: ['Indice', 'Anno', ...AMBITI_AREA.map(({ nome }) => nome)],
    righe: listIndiciTerritorio(
      atlante,
      AREA.id,
      AMBITI_AREA.map(({ id }) => id),
    ).map((r) => ({ nome: r.nome, celle: [r.anno, ...r.confronti] })),
  };
}

/** Ranks that hold whatever the method: the interval is one place alone. */
const POSTO_CERTO = /^(\d+)º$/;

/** The headline about the indices: in which the ambito is first or last whatever the method. */
export function titoloIndici(atlante: Atlante, ambito: Ambito | undefined): string {
  const quanti = maiuscola(inLettere(atlante.indici.length));
  if (!ambito) return `${quanti} indici mettono a confronto gli ambiti, nessuno li riassume tutti`;
  const righe = listIndiciTerritorio(atlante, ambito.id, []);
  const nomi = (posto: number) =>
    righe.filter((r) => POSTO_CERTO.exec(r.posti)?.[1] === String(posto)).map((r) => `«${r.nome}»`);
  const parti = [
    ['più alto', nomi(1)] as const,
    ['più basso', nomi(AMBITI_AREA.length)] as const,
  ].flatMap(([quale, quali]) =>
    quali.length > 0 ? `il valore ${quale} per ${elenco(quali)}` : [],
  );
  if (parti.length === 0) return `${quanti} indici, e in nessuno il posto dell’ambito è sicuro`;
  return `Con quasi ogni scelta di metodo l’ambito ha ${elenco(parti)}`;
}
