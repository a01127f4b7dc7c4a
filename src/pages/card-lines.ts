// Breaking a sentence into lines, for drawings, which do not break any themselves.

/** Lines of at most so many letters, broken between words; a word that is longer stands alone. */
export function lines(text: string, letters: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}
