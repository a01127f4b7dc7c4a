// Every page, by its address. Each is loaded when it is first asked for. To add one: its file, and its line here.
import type { Page } from './page.ts';

interface Listed {
  readonly path: string;
  /** Its name in the navigation; left out, it is reached otherwise. */
  readonly nav?: string;
  readonly load: () => Promise<Page>;
}

export const PAGES: readonly Listed[] = [
  { path: '/', load: async () => (await import('./home.ts')).home },
  { path: '/answers', load: async () => (await import('./answer.ts')).answerPage },
  { path: '/conditions', nav: 'Conditions', load: async () => (await import('./conditions.ts')).conditions },
  { path: '/conditions/:id', load: async () => (await import('./condition.ts')).conditionPage },
  { path: '/jurisdictions', nav: 'Places', load: async () => (await import('./jurisdictions.ts')).jurisdictions },
  { path: '/jurisdictions/:id', load: async () => (await import('./jurisdiction.ts')).jurisdictionPage },
  { path: '/cases', nav: 'Cases', load: async () => (await import('./cases.ts')).cases },
  { path: '/cases/:id', load: async () => (await import('./case.ts')).casePage },
  { path: '/search', nav: 'Search', load: async () => (await import('./search.ts')).search },
  { path: '/corrections', load: async () => (await import('./corrections.ts')).corrections },
  { path: '/corrections/:entry', load: async () => (await import('./corrections.ts')).correctionPage },
  { path: '/coverage', load: async () => (await import('./coverage.ts')).coverage },
  { path: '/about', nav: 'About', load: async () => (await import('./about.ts')).about },
  { path: '/report', load: async () => (await import('./report.ts')).report },
  { path: '/embed/answers', load: async () => (await import('./embed.ts')).embed },
  { path: '/embed/answers.svg', load: async () => (await import('./embed.ts')).embedSvg },
  { path: '/oembed', load: async () => (await import('./embed.ts')).oembed },
  { path: '/places.json', load: async () => (await import('./places.ts')).places },
];
