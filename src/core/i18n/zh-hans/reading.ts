/** The window's texts about what was read in proofs in Chinese. */
import type { ReadingTexts } from '../en/reading.ts';

/** Chinese texts about what was read in proofs. */
export const zhHansReading: ReadingTexts = {
  reading: {
    title: '其中的文字',
    queued: (count: number) => `等待读取（队列中 ${count} 份）`,
    now: '正在读取…',
    stopped: '读取已停止。',
    stop: '停止读取',
    goOn: '继续读取',
    again: '重新读取',
    noText: '没有找到文字。',
    cut: '只保留了开头部分，原件中还有更多文字。',
    sources: {
      ocr: '由图片识别，可能有误',
      pdf: 'PDF 中的文字',
      email: '邮件正文',
      plain: '文件中的文字',
    },
    confidence: (percent: number) => `识别把握 ${percent}%`,
    showText: '显示文字',
    found: '找到的内容',
    kinds: { number: '号码', date: '日期', ticket: '运营商编号', amount: '坚戈' },
    use: '加入备注',
    times: (count: number) => `${count} 处`,
    otherNumber: (numbers: string) => `其中写的是 ${numbers}，不是本案的号码。请确认它是否属于这里。`,
    looksLike: (kind: string) => `看起来是：${kind}。对吗？`,
    yes: '是',
    no: '不是',
    filings: {
      filed: '已按页面上的二维码归入本案。',
      'in-place': '页面上的二维码属于本案。',
      elsewhere: '页面上的二维码属于另一个案件。',
      'unknown-case': '页面上的二维码所属的案件不在这些记录中。',
      'unknown-letter': '页面上的二维码与保存的信件都不相符，所以没有自动归档。',
      'several-cases': '文件中有多个案件的页面；请选择它属于哪一个。',
    },
  },
};
