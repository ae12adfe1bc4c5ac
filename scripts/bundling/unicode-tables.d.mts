/** A plugin for Vite: two libraries unpack tables of the Unicode standard later, or by the runtime. */
export function unpackUnicodeTablesLate(): {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
  transform(code: string, id: string): { code: string; map: null } | undefined;
};
