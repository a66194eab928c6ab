import { periodo } from '../text/tempo.ts';
import { titoloSerie } from '../text/titolo-serie.ts';
import { titoloAmbiti } from '../text/titolo-ambiti.ts';
import { titoloDistribuzione } from '../text/titolo-distribuzione.ts';
import type { Atlante } from '../atlante/atlante.ts';
import { AMBITI_INSIEME } from '../territory/estensione.ts';
import { tipoAndamento } from './figure.ts';
import type { VistaCapitolo, VistaIndicatore } from './vista.ts';

/** Years of the territory in evidence that have a value, ascending. */
function listAnniProtagonista(vista: VistaIndicatore): string[] {
  const linea = vista.linee.find((l) => l.territorio === vista.protagonista);
  return linea?.punti.filter((p) => p.valore !== null).map((p) => p.anno) ?? [];
}

/** The years a figure of time covers: "2018–2024", or the single one. */
export function periodoAndamento(vista: VistaIndicatore): string {
  const anni = listAnniProtagonista(vista);
  const [prima, ultima] = [anni[0] ?? vista.anno, anni.at(-1) ?? vista.anno];
  const dice = (anno: string) => periodo(anno, vista.indicatore);
  return prima === ultima ? dice(ultima) : `${dice(prima)}–${dice(ultima)}`;
}

/** Which ambiti a figure sets side by side. */
function qualiAmbiti({ ambiti }: Atlante): string {
  const quanti = `${String(ambiti.length)} ambiti`;
  return ambiti.length > AMBITI_INSIEME
    ? `nell’ambito, in quelli vicini per valore e ai due estremi dei ${quanti}`
    : `nei ${quanti}`;
}

/** Title (the finding) and subtitle of the figure of time of a chapter. */
export function paroleAndamento(
  vista: VistaCapitolo,
  atlante: Atlante,
): { titolo: string; sottotitolo: string } {
  const { dati, ambito, indicatore } = vista;
  const unita = `Unità: ${indicatore.unita}.`;
  const quando = periodoAndamento(vista);
  switch (tipoAndamento(vista)) {
    case 'distribuzione':
      return {
        titolo: titoloDistribuzione(dati, ambito),
        sottotitolo: `${indicatore.nome}: ogni quadrato è un comune, ${periodo(vista.anno, indicatore)}. I livelli non si mediano. ${unita}`,
      };
    case 'ambiti':
      return {
        titolo: titoloAmbiti(dati, atlante.ambiti, vista.anno),
        sottotitolo: `${indicatore.nome} ${qualiAmbiti(atlante)}, ${quando}: la fonte dà un solo anno. ${unita}`,
      };
    case 'confronto':
      return {
        titolo: titoloSerie(dati, ambito),
        sottotitolo: `${indicatore.nome}: due momenti a confronto, non un andamento. ${unita}`,
      };
    case 'serie':
      return {
        titolo: titoloSerie(dati, ambito),
        sottotitolo: `${indicatore.nome}, ${quando}. Le linee chiare sono i comuni; il tratteggio salta gli anni senza dato. ${unita}`,
      };
  }
}
