/** Texts around every page. */
export const zhCnShell = {
  title: {
    board: '{{market}} · 今天的活',
    boardBare: '驿站 · 今天的活',
    job: '{{wage}} {{title}} · {{number}}',
    help: '怎么找活 · 驿站',
    signIn: '登录 · 驿站',
    me: '我的 · 驿站',
    register: '登记找活 · 驿站',
    matches: '给您挑的活 · 驿站',
    work: '我的活 · 驿站',
    notFound: '没有这一页 · 驿站',
  },
  shell: {
    skip: '跳到正文',
    home: '回到岗位列表',
    elder: '长辈版',
    elderOff: '标准版',
    languages: '选择语言',
    noMongolian: '蒙古文内容还没有译好，现在先显示汉语。',
    help: '怎么找活',
    noFee: '招工不收费，押金不要交',
    public: '公益服务，全程免费',
  },
  connection: {
    offline: '现在连不上网络',
    offlineAsOf: '连不上网络，数据截至 {{time}}',
    waiting: '正在重新连接，数据截至 {{time}}',
    recovers: '有网会自己更新',
  },
  notFound: { heading: '没有这一页', hint: '网址可能不完整。' },
  crash: { heading: '这一页出错了', hint: '重新打开试试。要是还不行，请到窗口办。', reload: '重新打开' },
} as const;
