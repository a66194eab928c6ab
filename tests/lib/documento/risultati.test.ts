import { describe, expect, it } from 'vitest';
import { makeAtlante } from '../../../src/lib/atlante/atlante.ts';
import { listRisultatiAmbito, listRisultatiArea } from '../../../src/lib/documento/risultati.ts';
import type { Comune, DatiIndicatore, Indicatore } from '../../../src/lib/model.ts';
import { DESIO, inAnno, makeDati } from '../text/esempi.ts';

/** Enough comuni for a correlation to mean something. */
const CODICI = Array.from({ length: 40 }, (_, i) => String(108001 + i));
const comuni: Comune[] = CODICI.map((codice, i) => ({
  codice,
  nome: `Comune ${String(i + 1)}`,
  slug: `comune-${String(i + 1)}`,
  provincia: 'MB',
  ambito: 'desio',
  catastale: '',
  superficie: 5,
  confinanti: [],
}));
const ambito = { ...DESIO, comuni: CODICI };

/** An indicatore whose value in the ambito stands `scarto` above the provincia; the comuni as given. */
function makeLontano(
  campi: Partial<Indicatore>,
  scarto: number,
  { anno = '2025', comune = (i: number) => (i * 7) % 40 } = {},
): DatiIndicatore {
  const valori = Object.fromEntries(CODICI.map((codice, i) => [codice, 30 + comune(i)]));
  const altri = { desio: 50 + scarto, 'area-accordo': 50 + scarto, 'provincia-mb': 50 };
  return makeDati(inAnno(anno, { ...valori, ...altri, lombardia: 50 }), campi);
}
const atlanteDi = (...dati: DatiIndicatore[]) =>
  makeAtlante(dati, { comuni, ambiti: [ambito] }, []);
const nomi = (risultati: readonly { dati: DatiIndicatore }[]) =>
  risultati.map(({ dati }) => dati.indicatore.id);

/** Orders of the comuni that have nothing to do with each other. */
const [UNO, DUE, TRE] = [7, 11, 17].map((passo) => (i: number) => (i * passo) % 40);

describe('the findings of an ambito', () => {
  const vicino = makeLontano({ id: 'vicino', tema: 'popolazione' }, 5, { comune: UNO! });
  const lontano = makeLontano({ id: 'lontano', tema: 'reddito' }, 15, { comune: DUE! });
  const medio = makeLontano({ id: 'medio', tema: 'casa' }, 10, { comune: TRE! });

  it('are the farthest from what one expects, in the order of the temi', () => {
    const atlante = atlanteDi(lontano, medio, vicino);
    expect(nomi(listRisultatiAmbito(atlante, ambito, 2))).toEqual(['lontano', 'medio']);
    expect(nomi(listRisultatiAmbito(atlante, ambito, 3))).toEqual(['vicino', 'lontano', 'medio']);
    expect(nomi(listRisultatiArea(atlante, 2))).toEqual(['lontano', 'medio']);
  });

  it('say the finding with its sentences and its year', () => {
    const [primo] = listRisultatiAmbito(atlanteDi(lontano), ambito, 1);
    expect(primo!.titolo).toBe(
      'Nell’ambito di Desio il 65,0% dei residenti ha la cittadinanza straniera, più della media provinciale',
    );
    expect(primo!.frasi[0]).toContain('è sopra la media provinciale (50,0%)');
    expect(primo!.fonte).toContain('2025');
  });

  it('leave out counts, levels and old figures', () => {
    const atlante = atlanteDi(
      makeLontano({ id: 'conteggio', aggregazione: 'somma' }, 15),
      makeLontano({ id: 'livello', aggregazione: 'nessuna' }, 15),
      makeLontano({ id: 'vecchio' }, 15, { anno: '2018' }),
      vicino,
    );
    expect(nomi(listRisultatiAmbito(atlante, ambito, 5))).toEqual(['vicino']);
  });

  it('do not fill a tema, and do not say a thing again with another name', () => {
    const stessi = ['a', 'b', 'c'].map((id, i) =>
      makeLontano({ id, tema: 'reddito', ordine: i }, 15 - i, { comune: [UNO, DUE, TRE][i]! }),
    );
    expect(nomi(listRisultatiAmbito(atlanteDi(...stessi), ambito, 5))).toEqual(['a', 'b']);
    expect(nomi(listRisultatiAmbito(atlanteDi(...stessi), ambito, 5, 1))).toEqual(['a']);
    const eco = makeLontano({ id: 'eco', tema: 'casa' }, 14, { comune: DUE! });
    expect(nomi(listRisultatiAmbito(atlanteDi(lontano, eco), ambito, 5))).toEqual(['lontano']);
  });

  it('prefer what a plan can act upon to what only describes the place', () => {
    const contesto = makeLontano({ id: 'contesto', tema: 'territorio', area_pdz: 'contesto' }, 12);
    expect(nomi(listRisultatiAmbito(atlanteDi(contesto, medio), ambito, 1))).toEqual(['medio']);
  });
});
