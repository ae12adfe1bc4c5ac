/** Fills a form with the values of a case and gives the filled form the identity of a letter. */
import { createHash } from 'node:crypto';

import { referenceOf } from '../../core/cancellation/reference.ts';
import type { FilledForm, FillOptions } from '../../core/form/foreign/fill-foreign-form.ts';
import { fillMappedForm } from '../../core/form/foreign/fill-mapped-form.ts';
import { formatPageCode } from '../../core/form/page-code.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { MappedContent } from './messages.ts';

/** A filled form that is a letter of a case. */
export interface CaseForm extends FilledForm {
  /** Sha-256 of what it says, in hex; its beginning stands in the codes of added pages. */
  readonly contentDigest: string;
}

/** Fills a form. Problems and warnings as those of {@link fillMappedForm}. */
export async function fillForCase(
  bytes: Uint8Array,
  { mapping, values, lang, date, cancellationId: id, letterNumber, chainHead }: MappedContent,
  options: Pick<FillOptions, 'fonts' | 'path'>,
): Promise<Outcome<CaseForm>> {
  let contentDigest = '';
  const identify = (content: string) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([date, content]))
      .digest('hex');
    contentDigest = digest;
    const qrPayload = (page: number, pageCount: number) =>
      formatPageCode({ id, letterNumber, page, pageCount, digest });
    return { lang, identity: { date, reference: referenceOf(id), chainHead, qrPayload } };
  };
  const filled = await fillMappedForm(bytes, mapping, values, { ...options, identify });
  return filled.ok ? succeed({ ...filled.value, contentDigest }) : filled;
}
