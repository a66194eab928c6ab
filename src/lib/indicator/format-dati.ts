import type { DatiIndicatore, Fonte } from '../model.ts';
import { formatCsv } from '../table/format-csv.ts';
import { compareText } from '../table/compare.ts';

/** Every cell of the database to the text of `osservazioni.csv`, by indicatore, territorio (in their order), anno. */
export function formatOsservazioni(dati: readonly DatiIndicatore[]): string {
  return formatCsv(
    ['indicatore', 'territorio', 'livello', 'anno', 'valore', 'stato'],
    [...dati]
      .sort((a, b) => compareText(a.indicatore.id, b.indicatore.id))
      .flatMap(({ osservazioni }) => osservazioni)
      .map((o) => [o.indicatore, o.territorio, o.livello, o.anno, o.valore, o.stato]),
  );
}

/** One indicatore to its own CSV, with everything that a re-user needs beside the value. */
export function formatIndicatore(
  { indicatore, osservazioni }: DatiIndicatore,
  nomi: ReadonlyMap<string, string>,
  fonti: ReadonlyMap<string, Fonte>,
): string {
  const used = indicatore.fonti.map((id) => fonti.get(id)!);
  const sigle = [...new Set(used.map(({ sigla }) => sigla))].join('; ');
  const licenze = [...new Set(used.map(({ sigla, licenza }) => `${sigla}: ${licenza.nome}`))].join(
    '; ',
  );
  return formatCsv(
    [
      ...[
        'indicatore',
        'territorio',
        'nome_territorio',
        'livello',
        'anno',
        'valore',
        'stato',
        'numeratore',
      ],
      ...[
        'denominatore',
        'comuni_presenti',
        'comuni_totali',
        'copertura',
        'ic95_inf',
        'ic95_sup',
        'avviso',
      ],
      ...['unita', 'fonte', 'licenza'],
    ],
    osservazioni.map((o) => [
      o.indicatore,
      o.territorio,
      nomi.get(o.territorio) ?? '',
      o.livello,
      o.anno,
      o.valore,
      o.stato,
      o.numeratore,
      o.denominatore,
      o.comuni?.[0] ?? null,
      o.comuni?.[1] ?? null,
      o.copertura ?? null,
      o.intervallo?.[0] ?? null,
      o.intervallo?.[1] ?? null,
      o.avviso ?? null,
      indicatore.unita,
      sigle,
      licenze,
    ]),
  );
}
