/** The window's texts about signatures in Chinese. */
import type { SignatureTexts } from '../en/signature.ts';

/** Chinese texts about signatures. */
export const zhHansSignature: SignatureTexts = {
  signature: {
    title: '签名',
    paper: '打印后用笔签',
    paperHint: '两份都签在横线上。',
    placed: '放入签名',
    placedHint: '手绘或取自照片；柜台可能不接受。',
    noOwner: '请先填写护照号码：签名属于本人。',
    none: '还没有签名。',
    kept: '您的签名',
    make: '手绘或选照片…',
    change: '更换…',
    remove: '删除',
    removeTitle: '删除签名？',
    removeText: '签名将被永久删除，此人的其他 SIM 卡也不能再用。已保存的信件不变。',
    removed: '签名已删除。',
    dialog: '您的签名',
    draw: '手绘',
    photo: '取自照片',
    sheet: '签名纸',
    drawHint: '用鼠标、笔或手指书写；如果都没有，请改用照片。',
    undo: '撤销一笔',
    clear: '清空',
    photoHint: '用深色笔在白纸上签名，从正上方拍照，在此选择或拖入照片。只保存墨迹。',
    choose: '选择照片…',
    replace: '换一张照片…',
    strength: '算作墨迹的范围',
    less: '少',
    more: '多',
    onLetter: '在信上的效果',
    reading: '正在查找墨迹…',
    place: '放到信上',
    shared: '加密保存在本机，此人的其他 SIM 卡也可使用。',
  },
};
