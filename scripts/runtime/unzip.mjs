/** Unpacks a zip file into a folder, leaving out what is not wanted. */
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks `zipFile`. `place` gives the path inside `folder` for an entry's name, or `undefined` to leave it out.
 * Entry names that would leave the folder are refused by the zip reader itself.
 * @param {string} zipFile
 * @param {string} folder
 * @param {(entryName: string) => string | undefined} place
 */
export async function unzip(zipFile, folder, place) {
  const zip = await yauzl.openPromise(zipFile);
  try {
    for await (const entry of zip.eachEntry()) {
      const placed = place(entry.fileName);
      if (placed === undefined || entry.fileName.endsWith('/')) continue;
      await writeEntry(zip, entry, path.join(folder, placed));
    }
  } finally {
    zip.close();
  }
}

async function writeEntry(zip, entry, target) {
  await mkdir(path.dirname(target), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const content = await zip.openReadStreamPromise(entry);
  if ((mode & FILE_TYPE_MASK) === SYMBOLIC_LINK) {
    await symlink((await buffer(content)).toString('utf8'), target);
  } else {
    await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}
