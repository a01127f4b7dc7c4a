// A request as it is sent, and how values are written in one.

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export const urlOf = ({ path, query }: Sent): string => (query.length > 0 ? `${path}?${query.join('&')}` : path);

export const encoded = (value: unknown) => encodeURIComponent(String(value).toWellFormed());

/** Bytes of a header: no line may end in it, and only Latin-1 fits. */
export const headerText = (text: string) => text.replace(/[^\t\x20-\x7e\xa0-\xff]/g, '').trim();
