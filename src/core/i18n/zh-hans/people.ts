/** The window's texts about travellers in Simplified Chinese. */
import type { PeopleTexts } from '../en/people.ts';

/** Chinese texts about travellers. */
export const zhHansPeople: PeopleTexts = {
  people: {
    title: '人员',
    text: '案件里填了护照号码的人。要修改，请在此人的任一案件里改；最后一个案件删除后，此人也随之删除。',
    known: '已有人员',
    choose: '请选择…',
    filledIn: (name) => `已填入：${name}`,
    undo: '撤销',
    anotherSim: '为此人再办一张 SIM',
    passport: '护照',
    validUntil: (day) => `有效期至 ${day}`,
    runOut: (day) => `已于 ${day} 过期`,
    cases: '案件',
    open: '打开',
    noName: '尚无姓名',
    noNumber: '尚无号码',
    empty: '还没有人员',
    emptyText: '案件里填了护照号码后，此人就会出现在这里。',
  },
};
