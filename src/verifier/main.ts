/** The page that checks dossiers without SimClose: one file, no network, the same check as the program's. */
import { z } from 'zod';

import { problemsOfVerdict, warningsOfVerdict } from '../core/dossier/verdict-problems.ts';
import { verifyDossier, type Verdict } from '../core/dossier/verify.ts';
import type { Problem } from '../core/outcome.ts';
import { browserCrypto } from './browser-crypto.ts';
import { LANGUAGES, sentenceOf, type PageLanguage } from './texts.ts';

// The page's own policy forbids code that is made while it runs.
z.config({ jitless: true });

/** A language of the browser that the page has; English else. */
function preferredLanguage(): PageLanguage {
  const wanted = navigator.languages.map((tag) => (tag.startsWith('zh') ? 'zh-Hans' : tag.slice(0, 2)));
  return wanted.find((tag): tag is PageLanguage => tag in LANGUAGES) ?? 'en';
}

let language = preferredLanguage();
let checked: { readonly name: string; readonly verdict: Verdict | 'unreadable' } | undefined;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
};

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function showTexts(): void {
  const { texts } = LANGUAGES[language];
  document.documentElement.lang = language;
  document.title = `SimClose · ${texts.title}`;
  for (const [id, text] of [
    ['title', texts.title],
    ['lead', texts.lead],
    ['choose', texts.choose],
    ['hint', texts.drop],
  ] as const)
    byId(id).textContent = text;
  byId('languages').replaceChildren(
    ...(Object.keys(LANGUAGES) as PageLanguage[]).map((tag) => {
      const button = element('button', LANGUAGES[tag].name);
      button.type = 'button';
      button.lang = tag;
      button.setAttribute('aria-pressed', String(tag === language));
      button.addEventListener('click', () => {
        language = tag;
        showTexts();
        showResult();
      });
      return button;
    }),
  );
}

function showResult(): void {
  if (checked === undefined) return;
  const { name, verdict } = checked;
  const { texts } = LANGUAGES[language];
  const result = byId('result');
  if (verdict === 'unreadable') {
    result.replaceChildren(element('h2', texts.unreadable, 'altered'));
    return;
  }
  const isIntact = verdict.result === 'intact';
  const heading = {
    intact: `✓ ${texts.intact}`,
    altered: `✗ ${texts.altered}`,
    'no-seal': `✗ ${texts.noSeal}`,
  };
  result.dataset['result'] = verdict.result;
  result.replaceChildren(
    element('h2', heading[verdict.result], isIntact ? 'intact' : 'altered'),
    element('p', name, 'digest'),
    ...(isIntact ? [element('p', texts.intactText)] : []),
    ...(verdict.result === 'altered' ? [element('p', texts.alteredText)] : []),
    listOf(problemsOfVerdict(name, verdict), 'problems'),
    ...(isIntact ? factsOf(verdict) : []),
  );
}

function factsOf(verdict: Verdict & { readonly result: 'intact' }): readonly HTMLElement[] {
  const { texts } = LANGUAGES[language];
  const { statement, fingerprint } = verdict;
  const facts = element('dl');
  const add = (label: string, value: string, className = '') =>
    facts.append(element('dt', label), element('dd', value, className));
  add(texts.reference, statement.reference);
  add(texts.made, new Date(statement.madeAtMs).toISOString());
  add(texts.program, statement.program);
  add(texts.key, (fingerprint.match(/.{4}/g) ?? []).join(' '), 'digest');
  for (const { name, byteCount, sha256 } of statement.files)
    add(`${texts.files}: ${name}`, `${String(byteCount)} ${texts.bytes} · SHA-256 ${sha256}`, 'digest');
  const warnings = warningsOfVerdict('', verdict);
  return [
    element('p', texts.compare),
    ...(warnings.length === 0 ? [] : [element('p', texts.notes), listOf(warnings, 'warnings')]),
    facts,
  ];
}

function listOf(problems: readonly Problem[], id: string): HTMLElement {
  const list = element('ul');
  list.id = id;
  list.append(
    ...problems.map((found) => {
      const item = element('li', sentenceOf(found, language));
      item.dataset['code'] = found.code;
      return item;
    }),
  );
  list.hidden = problems.length === 0;
  return list;
}

async function check(file: File): Promise<void> {
  byId('result').replaceChildren(element('p', LANGUAGES[language].texts.checking));
  delete byId('result').dataset['result'];
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const verdict = bytes && (await verifyDossier(new Uint8Array(bytes), browserCrypto));
  checked = { name: file.name, verdict: verdict ?? 'unreadable' };
  showResult();
}

const input = byId('file') as HTMLInputElement;
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file !== undefined) void check(file);
  // So that the same file can be chosen again.
  input.value = '';
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  byId('drop').classList.add('over');
});
document.addEventListener('dragleave', () => byId('drop').classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  byId('drop').classList.remove('over');
  const [file] = event.dataTransfer?.files ?? [];
  if (file !== undefined) void check(file);
});
showTexts();
