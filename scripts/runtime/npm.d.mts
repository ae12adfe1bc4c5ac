/** Downloads the tarball of a package and returns its path inside `workFolder`. */
export function packFromRegistry(specification: string, workFolder: string): Promise<string>;
