/** What can be wrong with a dossier in Chinese; apart, so that the verifier carries no other texts. */
import type { DossierProblemTexts } from '../en/dossier-problems.ts';

/** Chinese sentences about dossiers. */
export const zhHansDossierProblems: DossierProblemTexts = {
  'dossier/no-seal': '不是 SimClose 档案，或文件末尾缺失；请使用制作时的完整文件',
  'dossier/altered-page': '第 {page} 页被改动；不可采信',
  'dossier/altered-pages': '第 {pages} 页共用的内容（如字体）被改动；不可采信',
  'dossier/altered-attachment': '附件 {name} 被改动；不可采信',
  'dossier/altered-structure': '文件结构被改动；不可采信',
  'dossier/altered-seal': '文件末尾的签封被改动；整个文件不可采信',
  'dossier/bytes-missing': '从此处起缺少 {count} 个字节；请使用制作时的完整文件',
  'dossier/bytes-added': '从此处起多出 {count} 个字节；请使用制作时的文件',
  'dossier/chain-broken': '事件链在第 {position} 个事件处断开，制作时即已如此；请询问制作人',
  'dossier/other-key': '未被改动，但由另一密钥 {fingerprint} 签封；请向制作人确认哪个正确',
  'dossier/originals-damaged': '{count} 份原件损坏或缺失；档案末页已列出',
  'dossier/too-large': '本案原件合计超过 {maxMegabytes} MB；请另行保存大文件',
  'dossier/not-made': '未能制作档案；案件中的某个文件需要过多时间或内存',
};
