/** The files of a drop, those of folders too. The browser lists no links in a folder, so none is followed. */

/** Notes that systems leave in every folder. */
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini']);

/** More is not listed; whoever takes the files names what is too much. */
const MAX_FILES = 10_001;

/** All files; hidden ones in folders are left out. Call it while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  if (transfer === null) return [];
  // Both are gone once the event is over.
  const files = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  // Files that a page made itself have no entry.
  if (!entries.some((entry) => entry?.isDirectory === true)) return files;
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MAX_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    );
    if (file !== undefined) found.push(file);
    return;
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const wanted = children.filter(
    ({ name }) => !name.startsWith('.') && !SYSTEM_FILES.has(name.toLowerCase()),
  );
  wanted.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const child of wanted) await collect(child, found);
}

/** A folder is read in portions, until one is empty; what cannot be read is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
