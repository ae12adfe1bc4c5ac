/** What is odd about a file, in words. */
import type { ReceiptView } from '../../../contract/views.ts';
import type { IntakeTexts } from '../../../core/i18n/en/intake.ts';
import { formatNameOf, mislabelOf } from '../../../core/receipt/format.ts';

type Texts = IntakeTexts['intake'];

/** A name that promises something else, or a format that is not read here. */
export function formatWarning({ fileName, mediaType }: ReceiptView, texts: Texts): string | undefined {
  const mislabel = mislabelOf(fileName, mediaType);
  if (mislabel !== undefined) return texts.mislabelled(mislabel.ending, mislabel.format);
  return formatNameOf(mediaType) === undefined ? texts.unknownFormat : undefined;
}

/** Why a picture is missing or not whole. */
export function pictureWarning({ picture }: ReceiptView, texts: Texts): string | undefined {
  if (picture === 'waiting' || picture === 'drawn' || picture === 'none') return undefined;
  return texts.pictures[picture];
}
