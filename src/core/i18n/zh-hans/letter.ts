/** The window's texts about letters in Chinese. */
import type { LetterTexts } from '../en/letter.ts';

/** Chinese texts about letters. */
export const zhHansLetter: LetterTexts = {
  letter: {
    preview: '预览',
    showPreview: '预览',
    showForm: '返回填写',
    page: (page, count) => `第 ${page} 页，共 ${count} 页`,
    pages: (count) => `${count} 页`,
    zoomIn: '放大',
    zoomOut: '缩小',
    zoom: '缩放',
    look: '页面显示方式',
    allPages: '页面',
    onePage: '单页',
    rendering: '正在生成…',
    previewFailed: '无法生成预览。',
    save: '存为 PDF…',
    saving: '正在保存…',
    savedTo: (path) => `已保存：${path}`,
    documents: '信件',
    currentVersion: '现在打印的样子',
    currentHint: '按当前文字生成',
    draftHint: '还缺内容，所以带 ЧЕРНОВИК（草稿）字样。',
    kept: '已留存的信件',
    keptHint: '与保存时的文件完全相同',
    noneKept: '暂无。存为 PDF 时会在这里留一份。',
    keptName: (language, pages) => `${language} · ${pages}`,
    form: '表格',
    forms: '申请书与表格',
    aids: '随身资料',
    stays: 'SimClose 不会发送任何内容。请在纸上手写签名。',
  },
};
