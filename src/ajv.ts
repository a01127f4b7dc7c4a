// How schemas are compiled: they are the program's own and each is used soon after, so that compiling them quickly matters most.

/** Options of Ajv: no schema is itself held to a schema, what it refers to is compiled once, and the code is left as it comes. Half the time; it checks as fast. */
export const COMPILED_QUICKLY = {
  ...{ meta: false, validateSchema: false, inlineRefs: false },
  code: { optimize: false },
} as const;
