import type { Fonte } from '../../model.ts';
import { compareText } from '../../table/compare.ts';
import { nameToSlug } from '../../territory/slug.ts';

/** What a licence lets a person do, in the terms of ADMS (`http://purl.org/adms/licencetype/`). */
export type TipoLicenza = 'PublicDomain' | 'Attribution' | 'UnknownIPR' | 'OtherRestrictiveClauses';
const SEVERITA: readonly TipoLicenza[] = [
  'PublicDomain',
  'Attribution',
  'UnknownIPR',
  'OtherRestrictiveClauses',
];

/** The terms under which a file may be used. */
export interface Licenza {
  /** Tells it apart in addresses: `cc-by-4-0`. */
  slug: string;
  nome: string;
  url: string | null;
  /** True when the address is the licence itself, the same for everybody, and not a page about it. */
  canonica: boolean;
  tipo: TipoLicenza;
  /** Identifier of the Open Definition register, where the terms are one of its licences. */
  codice: string | null;
}

const CODICI: Record<string, string> = { 'CC BY 4.0': 'CC-BY-4.0', 'CC0 1.0': 'CC0-1.0' };
/** More licences than this are not worth listing in a name. */
const ELENCABILI = 3;

function readTipo(nome: string): TipoLicenza {
  if (nome.startsWith('CC0')) return 'PublicDomain';
  if (nome.startsWith('CC BY')) return 'Attribution';
  return nome.includes('non aperta') ? 'OtherRestrictiveClauses' : 'UnknownIPR';
}

/** Terms as they are written: a name, and the address of the licence or of a page about it. */
export function readLicenza({ nome, url }: { nome: string; url?: string | undefined }): Licenza {
  const known = /^CC(0| BY) \d/u.test(nome);
  // Terms that are not a known licence are those of somebody: the host tells whose.
  const host = url && !known ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return {
    slug: nameToSlug(`${nome} ${host}`),
    nome: nome.startsWith('termini') && host ? `${nome} (${host})` : nome,
    // The deed is a page for people; the licence is the address above it.
    url: url ? url.replace(/deed\.it$/u, '') : null,
    canonica: known && url !== undefined,
    tipo: readTipo(nome),
    codice: CODICI[nome] ?? null,
  };
}

/** The licences that fonti declare, each once. */
export function listLicenze(fonti: readonly Fonte[]): Licenza[] {
  const bySlug = new Map(
    fonti.map(({ licenza }) => [readLicenza(licenza).slug, readLicenza(licenza)]),
  );
  return [...bySlug.keys()].sort(compareText).map((slug) => bySlug.get(slug)!);
}

/**
 * The terms of a file that is made of several fonti: their licence if they share one, otherwise all of
 * them together, as strict as the strictest.
 * @throws Error when there is no fonte
 */
export function joinLicenze(fonti: readonly Fonte[]): Licenza {
  const all = listLicenze(fonti);
  const [first] = all;
  if (!first) throw new Error('a file without fonti has no licence');
  if (all.length === 1) return first;
  const many = all.length > ELENCABILI;
  const tipo = SEVERITA.findLast((one) => all.some((licenza) => licenza.tipo === one))!;
  return {
    slug: many ? `delle-fonti-${tipo.toLowerCase()}` : all.map(({ slug }) => slug).join('-e-'),
    nome: many
      ? 'Più licenze: ogni fonte ha la sua, scritta nella tabella delle fonti'
      : `Più licenze: ${all.map(({ nome }) => nome).join('; ')}`,
    url: null,
    canonica: false,
    tipo,
    codice: null,
  };
}
