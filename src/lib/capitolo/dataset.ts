import type { VistaIndicatore } from './vista.ts';
import { AREA } from '../territory/area.ts';

/** schema.org Dataset of an indicatore (required: name, description, creator, licence). */
export function datasetCapitolo(vista: VistaIndicatore): Record<string, unknown> {
  const { indicatore, fontiSerie: fonti, dati } = vista;
  const luogo = vista.ambito ? `Ambito territoriale sociale di ${vista.ambito.nome}` : AREA.nome;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${indicatore.nome}, ${luogo}`,
    description: `${indicatore.domanda} ${indicatore.definizione}`.trim() || indicatore.nome,
    inLanguage: 'it',
    creator: fonti.map((f) => ({ '@type': 'Organization', name: f.editore })),
    license: fonti.map((f) => f.licenza.url ?? f.licenza.nome),
    temporalCoverage: `${dati.anni[0] ?? ''}/${dati.anni.at(-1) ?? ''}`,
    spatialCoverage: luogo,
    variableMeasured: {
      '@type': 'PropertyValue',
      name: indicatore.nome,
      unitText: indicatore.unita,
    },
    isBasedOn: fonti.map((f) => f.pagina),
  };
}
