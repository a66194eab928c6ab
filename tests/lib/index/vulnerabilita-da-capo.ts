/** The index of social vulnerability, computed a second time from the committed CSV files by code of its own. */
import { readFileSync } from 'node:fs';

/** Years of its editions. */
export const ANNI = ['2018', '2019', '2021'];

/** Nearest 1 January that has figures; of two, the later. */
const PESO: Record<string, string> = { '2018': '2019', '2019': '2019', '2021': '2022' };
const POLARITA = [1, -1, 1, -1, 1];

const ifc = readMisure('istat-ifc');
const irpef = readMisure('mef-irpef');
const popolazione = new Map([
  ...readMisure('istat-popolazione-2018-2021'),
  ...readMisure('istat-popolazione-2022-2023'),
]);

/** Figures of one fonte: "variabile|territorio|anno" -> number. */
function readMisure(fonte: string): Map<string, number> {
  const righe = readFileSync(`data/${fonte}/misure.csv`, 'utf8').trim().split('\n').slice(1);
  return new Map(
    righe.map((riga) => {
      const [variabile, territorio, anno, valore] = riga.split(',');
      return [`${variabile!}|${territorio!}|${anno!}`, valore === '' ? NaN : Number(valore)];
    }),
  );
}

const sum = (x: number[]): number => x.reduce((a, b) => a + b, 0);

function mediaIfc(variabile: string, anno: string, codici: string[]): number {
  const pesi = codici.map((c) => popolazione.get(`popolazione|${c}|${PESO[anno]!}`)!);
  return sum(codici.map((c, i) => ifc.get(`${variabile}|${c}|${anno}`)! * pesi[i]!)) / sum(pesi);
}

const sommaIrpef = (variabile: string, anno: string, codici: string[]): number =>
  sum(codici.map((c) => irpef.get(`${variabile}|${c}|${anno}`)!));

/** The five components of a territory made of these comuni. */
function calcolaComponenti(codici: string[], anno: string): number[] {
  const contribuenti = sommaIrpef('contribuenti', anno, codici);
  const reddito = sommaIrpef('somma-classi-ammontare', anno, codici) / contribuenti;
  const italia =
    sommaIrpef('somma-classi-ammontare', anno, ['italia']) /
    sommaIrpef('contribuenti', anno, ['italia']);
  return [
    mediaIfc('bassa-istruzione', anno, codici),
    mediaIfc('occupazione', anno, codici),
    (100 * sommaIrpef('classe-0-10000-frequenza', anno, codici)) / contribuenti,
    (100 * reddito) / italia,
    mediaIfc('dipendenza', anno, codici),
  ];
}

/**
 * @param codici all the comuni of the area
 * @returns the score of a territory made of some of them, in a year
 */
export function makeVulnerabilita(codici: string[]): (suoi: string[], anno: string) => number {
  const tutti = ANNI.flatMap((anno) => codici.map((codice) => calcolaComponenti([codice], anno)));
  const rif = calcolaComponenti(codici, '2018');
  return (suoi, anno) => {
    const r = calcolaComponenti(suoi, anno).map((valore, j) => {
      const colonna = tutti.map((riga) => riga[j]!);
      const delta = (Math.max(...colonna) - Math.min(...colonna)) / 2;
      const [min, max] = [rif[j]! - delta, rif[j]! + delta];
      const crescente = ((valore - min) / (max - min)) * 60 + 70;
      return POLARITA[j] === 1 ? crescente : 200 - crescente;
    });
    const media = sum(r) / 5;
    const varianza = sum(r.map((valore) => (valore - media) ** 2)) / 5;
    return media * (1 + varianza / media ** 2);
  };
}
