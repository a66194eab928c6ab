/** Content types of the files that a server's own table may not know, by extension. */
export const TIPI = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
  ics: 'text/calendar; charset=utf-8',
  jsonld: 'application/ld+json',
  mjs: 'application/javascript',
  parquet: 'application/vnd.apache.parquet',
  topojson: 'application/json',
  ttl: 'text/turtle; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
} as const;
