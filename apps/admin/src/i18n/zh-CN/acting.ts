export const acting = {
  title: '代 {{name}} 办理：先登记本人同意',
  text: '请本人在场说明要办的事。15 分钟内有效，办的每一件都记在您和本人名下。',
  evidenceLabel: '本人怎样表示同意',
  evidence: {
    ID_CARD: '看过身份证原件',
    WORKER_NUMBER: '报出登记编号（没有手机的人）',
    SIGNED_SLIP: '在单子上签了字',
  },
  proof: {
    ID_CARD: '身份证后四位',
    WORKER_NUMBER: '登记编号，如 HBG2600001',
    SIGNED_SLIP: '签字单编号',
  },
  proofMissing: '请填写',
  confirm: '本人同意，开始办理',
  banner: '正在代办：',
  left: '还有 {{minutes}} 分钟',
  end: '办完了',
};
