package org.posrig.reference.screen;

import org.posrig.reference.setting.Language;

/// Second lines. None may read like another screen's first line.
public enum Hint {
  READY("READY", "待机"),
  RETRY_OR_LEAVE("ENTER=RETRY CANCEL=LEAVE", "确认=重试 取消=离开"),
  CARD_STUCK("CARD IS STUCK", "卡未退出"),
  MEMORY_ERROR("MEMORY ERROR", "存储错误"),
  SIGN_IN_AGAIN("SIGN IN AGAIN", "重新签到"),
  UNKNOWN_VOUCHER("NO SUCH SALE", "无此消费"),
  VOIDED_BEFORE("VOIDED BEFORE", "已经撤销"),
  BAD_AMOUNT("AMOUNT OUT OF RANGE", "金额超限"),
  NO_FALLBACK("CHIP CARDS: CHIP ONLY", "降级交易关闭"),
  NO_SUCH_OPERATOR("NO SUCH OPERATOR", "无此用户"),
  IN_PART("IN PART", "部分金额"),
  SIGNED_IN("SIGNED IN", "签到成功"),
  BATCH("BATCH", "批次"),
  OPERATOR("OPERATOR", "操作员");

  private final String english;
  private final String chinese;

  Hint(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  public String text(Language language) {
    return language.pick(english, chinese);
  }
}
