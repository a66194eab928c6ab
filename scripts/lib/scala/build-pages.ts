/** Makes the pages of the project in the current folder, in as many parts as they ask for: what the scale is measured on. */
import { buildParti, countParti } from '../build-parti.ts';

await buildParti({ base: '/', out: 'build/sito', log: 'build/astro.log' }, countParti());
