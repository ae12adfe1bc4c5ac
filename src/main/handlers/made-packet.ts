/** The packet of a case as the handlers make it: previewed, saved, printed. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { postalAddressOf } from '../../core/operator/on-paper.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { packetInCase } from '../packets/case-packet.ts';
import type { Packet, PacketWatch } from '../packets/make-packet.ts';
import type { Surroundings } from './surroundings.ts';

/** Which packet of which case; any form can be what it is about. */
type PacketChoice = Omit<EndpointInput<'packet.save'>, 'form'> & Pick<EndpointInput<'letter.save'>, 'form'>;

/** A packet with its number among the case's letters. */
export interface CasePacket extends Packet {
  readonly number: number;
  /** Whether the operator's address is left blank because it is not certain. */
  readonly isAddressBlank: boolean;
}

/** Makes a case's next packet from a draft; nothing is kept. */
export async function makeCasePacket(
  { storeSession, packetMaker, now }: Surroundings,
  { id, ...choice }: PacketChoice,
  draft: Draft,
  watch?: PacketWatch,
): Promise<Outcome<CasePacket>> {
  const isComplete = readDraft(draft).problems.length === 0;
  const given = { ...choice, draft, isComplete, date: kazakhDateOf(now()), exhibits: new Map() };
  const options = storeSession.use((store) => packetInCase(store, id, given));
  if (!options.ok) return options;
  const packet = await packetMaker.make(options.value, watch);
  if (!packet.ok) return packet;
  const { letterNumber: number, directory } = options.value;
  const brand = BRAND_IDS.find((known) => known === draft.operator);
  const address = brand && postalAddressOf(directory, brand, choice.lang);
  // An authority's address is left to the hand by design.
  const isAddressBlank = choice.form !== 'regulator-complaint' && address === undefined;
  return succeed({ ...packet.value, number, isAddressBlank });
}
