/** One day a line, 'date kind name', as it is typed or pasted; what is missing or wrong is for the schema to say. */
export function parseDays(typed: string | undefined): { date: string; kind: string; name: string }[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [date = '', kind = '', ...name] = line.split(/[\s,，]+/);
      return { date, kind: kind.toUpperCase(), name: name.join(' ') };
    });
}
