/** Tells whether a dossier is as it was made, and if not, where it was altered. The one check of all places that verify. */
import { recomputeChain, type ChainReading } from './chain.ts';
import { manifestSchema, MANIFEST_NAME, type Manifest } from './manifest.ts';
import type { Place } from './place.ts';
import { readSeal, type FoundSeal, type Statement } from './seal.ts';
import { bytesOfHex, utf8Bytes, utf8Text } from './utf8.ts';

/** What this check needs of cryptography; the platform gives it. */
export interface SealCrypto {
  /** Sha-256, lower-case hex. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Whether an Ed25519 signature is that of the message; false for a key that is none. Key in DER, as in the statement. */
  isSigned(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** What came of checking a file. */
export type Verdict =
  | { readonly result: 'no-seal' }
  | {
      readonly result: 'altered';
      /** What was altered, in the order of the file; never empty. */
      readonly places: readonly Place[];
      /** As far as it could be read; believe it only where `places` does not name the seal. */
      readonly statement: Statement | undefined;
    }
  | {
      readonly result: 'intact';
      readonly statement: Statement;
      /** Sha-256 of the public key's DER, hex: compare it with the one that the maker told. */
      readonly fingerprint: string;
      readonly manifest: Manifest;
      /** The chain of events, recomputed from the manifest. */
      readonly chain: ChainReading;
    };

/** Checks a file. */
export async function verifyDossier(file: Uint8Array, crypto: SealCrypto): Promise<Verdict> {
  const reading = readSeal(file);
  if (reading.kind === 'none') return { result: 'no-seal' };
  if (reading.kind === 'broken')
    return { result: 'altered', places: [{ kind: 'seal' }], statement: undefined };
  const { seal } = reading;
  const { statement } = seal;
  const key = bytesOfHex(statement.publicKey);
  const isSigned = await crypto.isSigned(key, seal.signedBytes, bytesOfHex(seal.signature));
  const altered = await alteredParts(file, seal, crypto);
  const places: readonly Place[] = isSigned ? altered : [...altered, { kind: 'seal' }];
  if (places.length > 0) return { result: 'altered', places, statement };
  const manifest = readManifest(file, statement);
  // Signed by whoever holds the key, but not as this format says.
  if (manifest === undefined)
    return { result: 'altered', places: [{ kind: 'attachment', name: MANIFEST_NAME }], statement };
  const chain = await recomputeChain(manifest.case.id, manifest.events, (text) =>
    crypto.sha256(utf8Bytes(text)),
  );
  return { result: 'intact', statement, fingerprint: await crypto.sha256(key), manifest, chain };
}

/** The parts whose bytes are not those of the statement; empty when the whole is. */
async function alteredParts(
  file: Uint8Array,
  { from, statement }: FoundSeal,
  crypto: SealCrypto,
): Promise<readonly Place[]> {
  const isLength = from === statement.byteCount;
  if (isLength && (await crypto.sha256(file.subarray(0, from))) === statement.sha256) return [];
  const altered: Place[] = [];
  for (const part of statement.parts) {
    const end = part.from + part.byteCount;
    if (end <= from && (await crypto.sha256(file.subarray(part.from, end))) === part.sha256) continue;
    if (!altered.some((known) => JSON.stringify(known) === JSON.stringify(part.place)))
      altered.push(part.place);
    // Whatever follows has moved.
    if (!isLength) break;
  }
  return isLength ? altered : [...altered, { kind: 'length', missingBytes: statement.byteCount - from }];
}

function readManifest(file: Uint8Array, { files }: Statement): Manifest | undefined {
  const found = files.find(({ name }) => name === MANIFEST_NAME);
  if (found === undefined) return undefined;
  try {
    const bytes = file.subarray(found.from, found.from + found.byteCount);
    const read = manifestSchema.safeParse(JSON.parse(utf8Text(bytes) ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
