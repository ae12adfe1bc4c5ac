/** The window's texts about the open archive in Chinese. */
import type { ArchiveTexts } from '../en/archive.ts';

/** Chinese texts about the open archive. */
export const zhHansArchive: ArchiveTexts = {
  archive: {
    title: '开放归档',
    text: '把所有案件、信件和凭证以普通文件放入一个 ZIP，任何程序都能读取。',
    notEncrypted: '未加密：打开的人会看到护照和号码。如需安全副本，请改用备份。',
    export: '全部导出…',
    import: '导入归档…',
    importHint: '这里已有的内容不会改动；不一致之处会列出。',
    busy: '正在处理…',
    stop: '停止',
    exported: (path) => `已导出：${path}`,
    imported: (cases, proofs) => `已导入案件 ${cases} 个、凭证 ${proofs} 份`,
    leftOut: '未导入：',
  },
};
