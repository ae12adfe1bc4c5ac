/** The window's texts about printing and e-mail drafts in Simplified Chinese. */
import type { PaperTexts } from '../en/paper.ts';

/** Chinese texts about printing and mail. */
export const zhHansPaper: PaperTexts = {
  print: {
    print: '打印…',
    title: '打印',
    printer: '打印机',
    defaultPrinter: (name) => `${name}（默认）`,
    loading: '正在查找打印机…',
    none: '这台电脑没有设置打印机。',
    noneHint: '请存为 PDF，到别处打印：酒店、打印店或另一台电脑。',
    copies: '份数',
    copiesHint: '两份：一份交运营商，一份盖章后自己留存',
    pages: '页面',
    allPages: '全部',
    somePages: '仅这些页',
    range: '哪些页',
    rangeHint: '例如 1-2,4',
    twoSided: '双面打印',
    draftHint: '内容尚不完整，每页都会印上 ЧЕРНОВИК（“草稿”）。',
    start: '打印',
    printing: '正在打印…',
    stop: '取消打印',
    stopping: '正在取消…',
    amount: (copies, pages) => `${copies} 份，${pages} 页`,
    printed: (amount) => `已打印：${amount}`,
    cancelled: '已取消打印',
    viewerText: '在此系统上由您的 PDF 阅读器打印：存好信件后会自动打开，请在那里打印。',
    viewerStart: '保存并打开…',
  },
  mail: {
    draft: '邮件草稿…',
    title: '邮件草稿',
    text: 'SimClose 不会发送任何内容。它只写好一封附有信件的草稿，由您自己阅读、填写收件人并发送。',
    noAddress: '收件人留空：运营商没有经核实、可用于此类申请的邮箱。请向运营商询问。',
    address: (address) => `收件人：${address}`,
    attempt: '过程中只记为草稿，不算已提交。发送后请另行记录提交。',
    save: '保存草稿…',
    open: '保存并打开…',
    saved: (path) => `草稿已保存：${path}`,
  },
};
