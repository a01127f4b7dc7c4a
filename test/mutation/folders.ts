// What is mutated in each pure folder, and the tests that are to notice.

const STORIES = 'test/stories.test.ts';

export const FOLDERS = {
  time: { mutate: ['src/time/*.ts'], tests: ['test/time/*.test.ts'] },
  rulings: { mutate: ['src/rulings/**/*.ts'], tests: ['test/rulings/*.test.ts', STORIES] },
  docket: {
    mutate: [
      'src/docket/{appeal-standing,check,docket,knowledge,lawful-acts,lawful-facts,lineage,nearest,references,rule,timeline}.ts',
    ],
    tests: ['test/docket/*.test.ts', STORIES],
  },
  enforceability: {
    mutate: [
      'src/enforceability/{assess,basis,cells,coverage,fate,finding,flips,history,instrument,matrix,openings,operative}.ts',
      'src/enforceability/{question,region,status,timing,turns,within-day,world}.ts',
    ],
    tests: [STORIES, 'test/enforceability/!(long-dockets).test.ts'],
  },
};

export type Folder = keyof typeof FOLDERS;
